package wuse.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.preview.Census;
import wuse.app.settings.BindAddress;
import wuse.app.settings.Port;
import wuse.app.settings.Settings;
import wuse.app.settings.SettingsFile;
import wuse.app.shelf.Desk;
import wuse.app.shelf.PackTree;
import wuse.app.shelf.Releases;
import wuse.app.shelf.SealAlgorithm;
import wuse.app.store.Home;
import wuse.app.store.Store;

/** A site in mode signed: who may approve there, and what it shows where its shelf is broken. */
class ShelfOnThePageTest {
  private static final Path PACKS =
      Path.of("src", "test", "resources", "wuse", "app", "shelf", "packs");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Journal.Hand ANN = new Journal.Hand("ann", "test");
  private static final Journal.Hand BEN = new Journal.Hand("ben", "test");

  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T04:00:00Z"));
  private Store store;
  private Desk desk;
  private Site site;

  @BeforeEach
  void open() throws Exception {
    Files.writeString(
        folder.resolve(SettingsFile.NAME),
        "mode: signed\nrelease:\n  coverage: 0\n  mutation: 0\n  worse: 100\n");
    store = Store.open(Home.in(folder), "test", now::get);
    desk = new Desk(store, Sample.reader(), SettingsFile.read(folder), folder, () -> PACKS);
    Accounts accounts = new Accounts(store);
    accounts.add("ann", Sample.PASSWORD, Set.of(Role.POLICY), ANN);
    accounts.add("lin", Sample.PASSWORD, Set.of(Role.POLICY), ANN);
    accounts.add("wu", Sample.PASSWORD, Set.of(Role.OPERATOR), ANN);
    accounts.add("ben", Sample.PASSWORD, Set.of(Role.APPROVER), ANN);
    desk.makeKey(SealAlgorithm.ED25519, ANN);
    submit();
    site =
        Site.start(
            store,
            desk,
            new Census(),
            new Settings.Serving(new Port(0), new BindAddress("127.0.0.1"), false));
  }

  @AfterEach
  void close() {
    site.close();
    store.close();
  }

  private void submit() throws Exception {
    desk.releases()
        .submit(new Releases.Asked(PackTree.in(PACKS), DAY, "ann", ""), ANN, stage -> {});
  }

  private Browser as(String name) {
    Browser browser = new Browser(site.port());
    browser.signIn(name, Sample.PASSWORD);
    return browser;
  }

  @Test
  void a_tampered_shelf_is_told_on_every_page_and_goes_when_it_is_mended() throws Exception {
    desk.releases().approve(1, BEN);
    Browser ann = as("ann");
    assertThat(ann.get("/workbench").status()).isEqualTo(200);
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(7)));
    tamper("'binding.yaml'", "'bound.yaml'");

    for (String address :
        List.of(
            "/workbench",
            "/workbench?file=binding.yaml",
            "/workbench/edit/draft",
            "/workbench/releases/1")) {
      Browser.Page page = ann.get(address + (address.contains("?") ? "&" : "?") + "lang=zh");
      assertThat(page.status()).as(address).isEqualTo(503);
      assertThat(page.text())
          .contains("政策架不完整", "版本 1", "binding.yaml", "wuse policy release verify")
          .contains("发现于 2026-11-22 12:07", "最近一次核对完好：2026-11-22 12:00")
          .doesNotContain("Exception");
    }
    assertThat(ann.get("/workbench?lang=en").text())
        .contains("The policy shelf is not whole", "binding.yaml", "last found whole at");
    assertThat(ann.post("/workbench/edit/new", Map.of("file", "terms/z.yaml")).status())
        .isEqualTo(503);
    assertThat(desk.drafts().edits("ann")).isEmpty();

    tamper("'bound.yaml'", "'binding.yaml'");
    assertThat(ann.get("/workbench").status()).isEqualTo(200);
  }

  private void tamper(String from, String to) {
    JdbcClient.create(store.dataSource())
        .sql("update pack_set set path = " + to + " where path = " + from)
        .update();
  }

  @Test
  void approvers_and_whoever_is_deputy_today_enter_the_review_and_nobody_else() throws Exception {
    Map<String, String> because = Map.of("because", "再看看");
    Browser lin = as("lin");
    Browser.Page closed = lin.post("/workbench/review/1/return", because);
    assertThat(closed.status()).isEqualTo(403);
    assertThat(closed.text()).contains("只对审批人和今天在任的代理人开放");
    assertThat(lin.get("/workbench/releases/1").document().select("#approve")).isEmpty();
    Browser wu = as("wu");
    assertThat(wu.get("/workbench/releases/1").status()).isEqualTo(403);

    desk.deputy(BEN, "wu", DAY);
    assertThat(wu.get("/workbench/releases/1").document().select("#approve")).hasSize(1);
    assertThat(wu.get("/workbench").status()).as("what a deputy has no part in").isEqualTo(403);
    desk.deputy(BEN, "lin", DAY);
    assertThat(lin.post("/workbench/review/1/return", because).status()).isEqualTo(302);

    now.updateAndGet(before -> before.plus(Duration.ofDays(1)));
    assertThat(as("lin").post("/workbench/review/1/return", because).status())
        .as("the day after the last")
        .isEqualTo(403);
    assertThat(as("ben").post("/workbench/review/1/return", because).status()).isEqualTo(409);
  }
}
