package wuse.app.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;
import wuse.app.account.Account;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.shelf.Release.State;
import wuse.app.shelf.Release.Step;
import wuse.app.store.Store;
import wuse.grading.Round;
import wuse.policy.Words;

/**
 * 政策发布: from a set of files to a signed version, by way of a second person. Whoever calls has made
 * sure that the hand is whose it says. Every step is one transaction with its entry in the journal.
 * Shared by threads.
 */
public final class Releases {
  private final Store store;
  private final Shelf shelf;
  private final SoFar base;
  private final Examination examination;
  private final Limits limits;
  private final Accounts accounts;
  private final Approvers approvers;
  private final ReleaseRows rows;
  private final Approval approval;
  private final TransactionTemplate transaction;

  Releases(Store store, Shelf shelf, SoFar base, Examination examination, Signer signer) {
    this.store = store;
    this.shelf = shelf;
    this.base = base;
    this.examination = examination;
    this.limits = examination.limits();
    this.accounts = new Accounts(store);
    this.approvers = new Approvers(accounts, new Deputies(store), new Interests(store));
    this.rows = new ReleaseRows(store);
    this.approval = new Approval(store, shelf, base, signer);
    this.transaction = new TransactionTemplate(store.transactions());
  }

  /** What a new version is held against: the policies in force so far. */
  interface SoFar {
    PackTree now() throws Refused;
  }

  /**
   * What is handed in.
   *
   * @param files all policies, not only what changed
   * @param from first day in force
   * @param drafter account of whoever wrote it
   */
  public record Asked(PackTree files, LocalDate from, String drafter, String note) {}

  /**
   * What the gates say of it, without handing it in.
   *
   * @param progress told each gate as it is come to
   * @throws Refused where a gate is shut, or it cannot come in force on that day
   */
  public Gates tried(Asked asked, Consumer<String> progress) throws Refused {
    return examined(asked, base.now(), progress).gates();
  }

  private Examination.Found examined(Asked asked, PackTree against, Consumer<String> progress)
      throws Refused {
    refuseDay(asked.from());
    Examination.Found found =
        examination.of(
            new Examination.Pair(against, asked.files()),
            shelf.lastDigest().isEmpty(),
            asked.from(),
            stage -> progress.accept(stage.name()));
    if (!found.reasons().isEmpty()) {
      throw new Refused(Refused.Kind.GATES, found.reasons(), found.faults());
    }
    return found;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(store.clock().instant(), Round.ZONE);
  }

  private void refuseDay(LocalDate from) throws Refused {
    if (from.isBefore(today())) {
      throw Refused.asked("release.past", from, today());
    }
    Optional<Shelf.Whole> last = shelf.last();
    if (last.isPresent() && from.isBefore(last.get().version().from())) {
      throw Refused.asked("release.before", from, last.get().version().from());
    }
  }

  /**
   * Hands policies in.
   *
   * @throws Refused as {@link #tried}, and where the person may not
   */
  public Release submit(Asked asked, Journal.Hand hand, Consumer<String> progress) throws Refused {
    refuseUnlessPolicy(hand.who());
    refuseUnlessPolicy(asked.drafter());
    String prior = shelf.lastDigest();
    PackTree against = base.now();
    Examination.Found found = examined(asked, against, progress);
    String files = store.packFiles().keep(asked.files().files());
    String before = store.packFiles().keep(against.files());
    synchronized (this) {
      Release release =
          new Release(
              rows.next(),
              found.gates().exceeds(limits.worse()) ? State.HELD : State.SUBMITTED,
              files,
              before,
              prior,
              asked.from(),
              asked.drafter(),
              hand.who(),
              store.clock().instant(),
              asked.note(),
              found.gates());
      transaction.executeWithoutResult(
          status -> {
            rows.add(release, found.movers());
            rows.note(
                release, Step.SUBMIT, Approvers.Authority.own(hand.who()), hand, asked.note());
          });
      return release;
    }
  }

  private void refuseUnlessPolicy(String person) throws Refused {
    Optional<Account> account = accounts.find(person);
    if (account.isEmpty() || account.get().disabled()) {
      throw Refused.asked("release.nobody", person);
    }
    if (!account.get().roles().contains(Role.POLICY)) {
      throw Refused.asked("release.noPolicy", person);
    }
  }

  /**
   * Lets a release pass that moves more units than the brake allows; it can be approved afterwards,
   * by yet another person.
   *
   * @param because the reason, which is kept
   */
  public Release lift(int no, Journal.Hand hand, String because) throws Refused {
    return withReason(no, Step.LIFT, hand, because);
  }

  /** Gives a release back to whoever wrote it; to come again it is handed in anew. */
  public Release sendBack(int no, Journal.Hand hand, String because) throws Refused {
    return withReason(no, Step.RETURN, hand, because);
  }

  private Release withReason(int no, Step step, Journal.Hand hand, String because) throws Refused {
    if (because.isBlank()) {
      throw Refused.asked("release.because");
    }
    Release release = open(no, step);
    return take(release, step, approvers.authority(hand.who(), release, today()), hand, because);
  }

  /** Takes a release back: for who wrote it or handed it in. */
  public Release withdraw(int no, Journal.Hand hand) throws Refused {
    Release release = open(no, Step.WITHDRAW);
    if (!List.of(release.drafter(), release.submitter()).contains(hand.who())) {
      throw Refused.asked("release.notOwn", no, hand.who());
    }
    return take(release, Step.WITHDRAW, Approvers.Authority.own(hand.who()), hand, "");
  }

  private Release open(int no, Step step) throws Refused {
    Release release = find(no).orElseThrow(() -> Refused.asked("release.none", no));
    if (release.state().after(step).isEmpty()) {
      throw Refused.asked(
          "release.state." + release.state().name(), no, word(step), release.from());
    }
    return release;
  }

  private static Words word(Step step) {
    return Refused.says("step." + step.name());
  }

  private Release take(
      Release release, Step step, Approvers.Authority by, Journal.Hand hand, String said)
      throws Refused {
    Boolean moved =
        transaction.execute(
            status -> {
              boolean stood = rows.move(release, release.state().after(step).orElseThrow());
              if (stood) {
                rows.note(release, step, by, hand, said);
              }
              return stood;
            });
    if (!Boolean.TRUE.equals(moved)) {
      throw Refused.asked("release.raced", release.no());
    }
    return find(release.no()).orElseThrow();
  }

  /**
   * Approves, signs and puts on the shelf: all or nothing.
   *
   * @throws Refused where the person may not, the release is not waiting for it, what is in force
   *     has changed since it was handed in, or it cannot be signed
   */
  public Version approve(int no, Journal.Hand hand) throws Refused {
    Release release = open(no, Step.APPROVE);
    Approvers.Authority by = approvers.authority(hand.who(), release, today());
    return approval.of(release, by, hand);
  }

  public Optional<Release> find(int no) {
    return rows.find(no);
  }

  /** The newest first. */
  public List<Release> list() {
    return rows.list();
  }

  /** What was done with a release, in order. */
  public List<Release.Taken> steps(int no) {
    return rows.steps(no);
  }

  /** What was handed in. */
  public PackTree files(Release release) {
    return PackTree.kept(store.packFiles(), release.files());
  }

  /** What it was held against. */
  public PackTree base(Release release) {
    return PackTree.kept(store.packFiles(), release.base());
  }
}
