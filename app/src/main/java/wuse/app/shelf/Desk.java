package wuse.app.shelf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import wuse.app.account.Accounts;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.settings.PolicyMode;
import wuse.app.settings.Secret;
import wuse.app.settings.Settings;
import wuse.app.store.Store;
import wuse.policy.PackReader;
import wuse.policy.Words;

/**
 * 政策台, the one door of this package: what policy staff and approvers work with in one home. Shared
 * by threads.
 */
public final class Desk {
  private static final Secret PASSWORD = new Secret("WUSE_RELEASE_PASSWORD");

  private final Store store;
  private final PackReader reader;
  private final PolicyMode mode;
  private final Supplier<Path> folder;
  private final Accounts accounts;
  private final Keys keys;
  private final Shelf shelf;
  private final Drafts drafts;
  private final Releases releases;
  private final Deputies deputies;
  private final Interests interests;
  private final Signer signer;

  /**
   * @param home in whose {@code keys} folder the keys lie
   * @param folder the packs that are graded by in mode open; asked when they are needed
   */
  public Desk(Store store, PackReader reader, Settings settings, Path home, Supplier<Path> folder) {
    Settings.Release set = settings.release();
    Secret password = set.password() == null ? PASSWORD : set.password();
    String key = set.key() == null ? "" : set.key();
    this.store = store;
    this.reader = reader;
    this.mode = settings.mode();
    this.folder = folder;
    this.accounts = new Accounts(store);
    this.keys = new Keys(home, set.trusted());
    this.shelf = new Shelf(store, keys);
    this.drafts = new Drafts(store);
    this.deputies = new Deputies(store);
    this.interests = new Interests(store);
    Limits limits =
        new Limits(set.coverage().number(), set.mutation().number(), set.worse().share());
    this.signer = new Signer(keys, key, password::value, password.variable());
    Forecaster forecaster = new StoredPopulation(store);
    this.releases =
        new Releases(store, shelf, this::base, new Examination(reader, forecaster, limits), signer);
  }

  public PolicyMode mode() {
    return mode;
  }

  public PackReader reader() {
    return reader;
  }

  public Keys keys() {
    return keys;
  }

  public Shelf shelf() {
    return shelf;
  }

  public Drafts drafts() {
    return drafts;
  }

  public Releases releases() {
    return releases;
  }

  /**
   * What drafts lie over and releases are held against: in mode signed the last version on the
   * shelf, in force or not yet; in mode open, and while the shelf is empty, the folder.
   *
   * @throws Refused where the shelf is not as it was signed
   */
  public PackTree base() throws Refused {
    if (mode == PolicyMode.SIGNED) {
      var last = shelf.last();
      if (last.isPresent()) {
        return last.get().policies();
      }
    }
    return PackTree.in(folder.get());
  }

  /**
   * What is in force on a day, by the shelf.
   *
   * @throws Refused where no version is, or it is not as it was signed
   */
  public Shelf.Whole inForce(LocalDate day) throws Refused {
    return shelf.inForce(day).orElseThrow(() -> Refused.asked("shelf.empty", day));
  }

  /** Makes a key; its password is what the environment holds for it. */
  public Keys.Known makeKey(SealAlgorithm algorithm, Journal.Hand hand) throws Refused {
    Keys.Known key = keys.make(algorithm, signer.secret());
    accounts.journal().add(hand, Entry.What.KEY, "", algorithm.word() + " " + key.id());
    return key;
  }

  /**
   * Everything on the shelf that is not as it was signed, and what should stand there and does not:
   * versions of approved releases, and those by which nights graded.
   */
  public List<Words> faults() {
    List<Words> faults = new ArrayList<>(shelf.faults());
    List<Version> versions = shelf.versions();
    for (Release release : releases.list()) {
      boolean there = versions.stream().anyMatch(version -> version.no() == release.no());
      if (release.state() == Release.State.APPROVED && !there) {
        faults.add(Refused.says("version.gone", release.no()));
      }
    }
    store
        .runs()
        .versions()
        .forEach(
            (run, digest) -> {
              if (versions.stream().noneMatch(version -> version.digest().equals(digest))) {
                faults.add(Refused.says("version.cited", run, ReleaseText.shortened(digest)));
              }
            });
    return faults;
  }

  /**
   * An approver names who approves in his place.
   *
   * @param until last day; before today to end it
   * @throws Refused where the one is no approver, the other has no account, or both are one
   */
  public void deputy(Journal.Hand approver, String deputy, LocalDate until) throws Refused {
    String named = Accounts.named(deputy);
    if (!has(approver.who(), Role.APPROVER)) {
      throw Refused.asked("release.noApprover", approver.who());
    }
    if (named.equals(approver.who()) || accounts.find(named).isEmpty()) {
      throw Refused.asked("deputy.nobody", deputy);
    }
    deputies.name(new Deputies.Named(approver.who(), named, until));
    accounts.journal().add(approver, Entry.What.DEPUTY, named, "≤ " + until);
  }

  /** Every deputy with the word that holds, expired or not. */
  public List<Deputies.Named> deputies() {
    return deputies.all();
  }

  /**
   * Declares an interest: of oneself, or, by an administrator, of somebody.
   *
   * @throws Refused where the person has no account, or somebody else declares it
   */
  public void declare(Journal.Hand hand, Interests.Declared declared) throws Refused {
    boolean own = declared.person().equals(hand.who());
    if (!own && !isAdmin(hand.who()) || accounts.find(declared.person()).isEmpty()) {
      throw Refused.asked("interest.notOwn", declared.person());
    }
    interests.declare(declared);
    accounts
        .journal()
        .add(
            hand,
            Entry.What.INTEREST,
            declared.person(),
            declared.subject() + " " + declared.because());
  }

  /**
   * Takes a declaration back; an administrator does that, never the person.
   *
   * @throws Refused where somebody else does, or there is none
   */
  public void undeclare(Journal.Hand hand, String person, String subject) throws Refused {
    if (!isAdmin(hand.who()) || person.equals(hand.who())) {
      throw Refused.asked("interest.noAdmin", hand.who());
    }
    if (!interests.end(person, subject)) {
      throw Refused.asked("interest.none", person, subject);
    }
    accounts.journal().add(hand, Entry.What.INTEREST_ENDED, person, subject);
  }

  public List<Interests.Declared> interests() {
    return interests.all();
  }

  /** Whether a person may approve today in the place of an approver, of some release at least. */
  public boolean isDeputy(String person) {
    return deputies.of(person).stream()
        .filter(named -> !named.until().isBefore(today()))
        .anyMatch(named -> has(named.approver(), Role.APPROVER));
  }

  private boolean isAdmin(String person) {
    return has(person, Role.ADMIN);
  }

  private boolean has(String person, Role role) {
    return accounts
        .find(person)
        .filter(who -> !who.disabled() && who.roles().contains(role))
        .isPresent();
  }

  /** The instant's day where the house is. */
  public LocalDate today() {
    return LocalDate.ofInstant(store.clock().instant(), wuse.grading.Round.ZONE);
  }
}
