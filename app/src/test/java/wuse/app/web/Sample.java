package wuse.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import wuse.app.account.AccountRefused;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.county.County;
import wuse.app.nightly.NightOrder;
import wuse.app.nightly.NightRefused;
import wuse.app.nightly.NightRun;
import wuse.app.nightly.NightSettings;
import wuse.app.nightly.Progress;
import wuse.app.preview.Census;
import wuse.app.settings.BindAddress;
import wuse.app.settings.Port;
import wuse.app.settings.Settings;
import wuse.app.settings.SettingsFile;
import wuse.app.settings.SettingsRefused;
import wuse.app.shelf.Desk;
import wuse.app.store.Home;
import wuse.app.store.Mode;
import wuse.app.store.Store;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.ManagementCategory;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Region;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.enterprise.UnitProfile;
import wuse.policy.PackReader;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.Fault;
import wuse.sources.Place;
import wuse.sources.Rejected;
import wuse.sources.Vouched;

/**
 * A small county of made-up units in a real home, graded on two nights, with its site open. Among
 * the units are some that mean no good.
 */
final class Sample implements AutoCloseable {
  static final String ECO_CODE = "zhejiang/tongxiang/eco-code";
  static final String PASSWORD = "tall-pine-27";
  static final LocalDate SECOND = County.DAY;
  static final LocalDate FIRST = SECOND.minusDays(1);
  static final int UNITS = 60;
  static final Path PACKS = Path.of("..", "rules", "packs");

  /** Names that a page or a spreadsheet might carry out. */
  static final String SCRIPT = "<script>alert('x')</script>（虚构）";

  static final String FORMULA = "=cmd|'/C calc'!A0（虚构）";

  /** An id with signs that addresses give a meaning to. */
  static final String ODD_ID = "甲/乙 100%;x";

  private static final County COUNTY = County.of(7, UNITS, SECOND);

  private final Store store;
  private final AtomicReference<Instant> now;
  private final Site site;

  private Sample(Store store, AtomicReference<Instant> now) throws Site.PortTaken {
    this.store = store;
    this.now = now;
    this.site =
        Site.start(
            store,
            desk(store),
            new Census(),
            new Settings.Serving(new Port(0), new BindAddress("127.0.0.1"), false));
  }

  /** Nothing is known yet. */
  static Sample empty() {
    return open(store -> {});
  }

  /** Two nights. */
  static Sample graded() {
    return open(
        store -> {
          bring(store);
          night(store, FIRST, false);
          night(store, SECOND, false);
        });
  }

  /** What fills a home before its site is opened. */
  interface Filling {
    void into(Store store) throws Exception;
  }

  static Sample open(Filling filling) {
    return open(Home.in(folder()), filling);
  }

  static Sample open(Home home, Filling filling) {
    AtomicReference<Instant> now = new AtomicReference<>(COUNTY.knownAt().plusSeconds(3_600));
    InstantSource clock = now::get;
    try {
      Store store = Store.open(home, "test", clock);
      filling.into(store);
      return new Sample(store, now);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  static Desk desk(Store store) {
    return new Desk(store, reader(), settings(), folder(), () -> PACKS);
  }

  private static Settings settings() {
    try {
      return SettingsFile.read(folder());
    } catch (SettingsRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Path folder() {
    try {
      return Files.createTempDirectory("wuse-site");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static PackReader reader() {
    return new PackReader(new FeelCells(), new DrlReader());
  }

  static void bring(Store store) {
    List<Held> facts =
        IntStream.range(0, COUNTY.size())
            .mapToObj(COUNTY::unit)
            .flatMap(unit -> unit.facts().stream())
            .toList();
    Instant eve = COUNTY.knownAt().minus(Duration.ofDays(1));
    store.facts().accept(delivery(eve, COUNTY.vouched(), facts, List.of()));
    List<Held> odd =
        List.of(profile("ODD-1", SCRIPT), profile("ODD-2", FORMULA), profile(ODD_ID, "斜杠（虚构）"));
    Rejected row =
        new Rejected(
            County.SOURCE,
            "处罚",
            new Place("<b>处罚</b>.csv", null, 14),
            List.of(new Fault("S201", null, "行业", "行业", null, "<i>9</i>", List.of())),
            List.of(),
            "<i>9</i>");
    store.facts().accept(delivery(eve, List.of(), odd, List.of(row)));
  }

  private static Delivery delivery(
      Instant arrived, List<Vouched> vouched, List<Held> facts, List<Rejected> rejected) {
    return new Delivery(
        County.SOURCE,
        County.SOURCE,
        County.SOURCE,
        new Arrival(arrived),
        facts,
        vouched,
        rejected,
        true);
  }

  private static Held profile(String id, String name) {
    Known known =
        new Known(
            new UnitId(id),
            "profile",
            FIRST.minusDays(30),
            COUNTY.knownAt().minus(Duration.ofDays(20)),
            new Origin(County.SOURCE, "行 1"),
            Standing.AUDITED,
            Obtainer.OFFICER,
            null);
    return Held.of(
        new UnitProfile(
            known,
            name,
            null,
            null,
            null,
            new Region("330483"),
            ManagementCategory.REGISTERED,
            null,
            null,
            null));
  }

  /**
   * Grades.
   *
   * @param braked whether the night must wait for a person
   * @return its number
   */
  static long night(Store store, LocalDate day, boolean braked) throws NightRefused {
    BigDecimal share = braked ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    NightSettings settings =
        new NightSettings(share, BigDecimal.ONE, Duration.ofDays(9_999), 40, 2);
    Instant knownAt =
        COUNTY.knownAt().plus(Duration.between(SECOND.atStartOfDay(), day.atStartOfDay()));
    NightOrder order = new NightOrder(day, knownAt, PACKS, List.of(), Mode.FULL);
    return new NightRun(store, reader(), settings).run(order, Progress.SILENT).run().no();
  }

  Store store() {
    return store;
  }

  Site site() {
    return site;
  }

  Accounts accounts() {
    return new Accounts(store);
  }

  /** Lets time pass. */
  void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  Browser stranger() {
    return new Browser(site.port());
  }

  /** Makes an account. */
  String account(String name, Role... roles) {
    try {
      accounts()
          .add(name, PASSWORD, EnumSet.copyOf(Set.of(roles)), new Journal.Hand("test", "test"));
      return name;
    } catch (AccountRefused refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Somebody with this role, signed in. */
  Browser signedIn(Role role) {
    String name = role.name().toLowerCase(Locale.ROOT) + "-one";
    if (accounts().find(name).isEmpty()) {
      account(name, role);
    }
    Browser browser = stranger();
    browser.signIn(name, PASSWORD);
    return browser;
  }

  @Override
  public void close() {
    site.close();
    store.close();
  }
}
