package wuse.app.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.nightly.NightOrder;
import wuse.app.nightly.NightResult;
import wuse.app.nightly.NightRun;
import wuse.app.nightly.NightSettings;
import wuse.app.nightly.Progress;
import wuse.app.settings.SettingsFile;
import wuse.app.store.Home;
import wuse.app.store.Mode;
import wuse.app.store.Store;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.policy.PackReader;

/** A home in mode signed with a small pack, a key, ann who writes and ben who approves. */
final class Office implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final Journal.Hand ANN = new Journal.Hand("ann", "test");
  static final Journal.Hand BEN = new Journal.Hand("ben", "test");
  static final String PACK = "demo/code";

  private static final String C01 = "demo/code/indicators/conduct/C01.yaml";
  private static final Path PACKS =
      Path.of("src", "test", "resources", "wuse", "app", "shelf", "packs");
  private static final String SETTINGS =
      "mode: signed\nrelease:\n  coverage: 0\n  mutation: 0\n  worse: 100\n";

  final Store store;
  final Desk desk;
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T04:00:00Z"));
  private final PackReader reader = new PackReader(new FeelCells(), new DrlReader());

  private Office(Home home) throws Exception {
    Files.createDirectories(home.folder());
    Files.writeString(home.folder().resolve(SettingsFile.NAME), SETTINGS);
    this.store = Store.open(home, "test", now::get);
    this.desk =
        new Desk(store, reader, SettingsFile.read(home.folder()), home.folder(), () -> PACKS);
  }

  /** A new home. */
  static Office found(Home home) throws Exception {
    Office office = new Office(home);
    Accounts accounts = new Accounts(office.store);
    accounts.add("ann", "tall-pine-27", Set.of(Role.POLICY), ANN);
    accounts.add("ben", "tall-pine-27", Set.of(Role.APPROVER), ANN);
    office.desk.makeKey(SealAlgorithm.ED25519, ANN);
    return office;
  }

  static Office open(Home home) throws Exception {
    return new Office(home);
  }

  /** The packs in which one or two penalties cost so much; its cases say so too. */
  static PackTree costing(int points) {
    PackTree tree = PackTree.in(PACKS);
    String policy = tree.text(C01).orElseThrow();
    String priced = policy.replaceFirst("(\"\\[1\\.\\.2]\", deduct: )\\d+", "$1" + points);
    return tree.with(C01, Manifest.bytes(priced)).without("demo/code/cases/cases.yaml");
  }

  Release submit(PackTree files, LocalDate from) throws Refused {
    return desk.releases().submit(new Releases.Asked(files, from, "ann", ""), ANN, stage -> {});
  }

  Version shelve(PackTree files, LocalDate from) throws Refused {
    return desk.releases().approve(submit(files, from).no(), BEN);
  }

  /** A night as {@code grade --full} orders it. */
  NightResult night(LocalDate day, Progress progress) throws Exception {
    Shelf.Whole whole = desk.inForce(day);
    NightRun run = nights();
    try (LaidOut laid = whole.policies().lay()) {
      NightOrder order =
          new NightOrder(
              day, now.get(), laid.folder(), List.of(), Mode.FULL, whole.version().digest());
      return run.run(order, progress);
    }
  }

  NightRun nights() {
    NightSettings usual = NightSettings.standard();
    return new NightRun(
        store,
        reader,
        new NightSettings(
            java.math.BigDecimal.ONE,
            java.math.BigDecimal.ONE,
            java.time.Duration.ofDays(9999),
            4,
            usual.workers()));
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
