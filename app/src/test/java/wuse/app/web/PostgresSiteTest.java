package wuse.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import wuse.app.account.Accounts;
import wuse.app.account.Role;
import wuse.app.store.Home;

/** The same site over PostgreSQL: accounts, the list, the whitelist. */
class PostgresSiteTest {

  @Test
  void accounts_lists_and_pages_are_the_same_over_postgresql() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Home home =
          new Home(
              Sample.folder(), server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
      try (Sample sample =
          Sample.open(
              home,
              store -> {
                Sample.bring(store);
                Sample.night(store, Sample.FIRST, false);
                Sample.night(store, Sample.SECOND, true);
              })) {
        lockedOut(sample);
        Browser browser = sample.signedIn(Role.AUDITOR);
        assertThat(everybody(browser)).hasSize(Sample.UNITS + 3).doesNotHaveDuplicates();
        assertThat(browser.get("/").text()).contains("第 2 次评定（2026-11-20）待审", "今夜 2026-11-19");
        sample.store().nights().approve(2, "局长");
        assertThat(browser.get("/units").text()).contains("第 2 次评定（2026-11-20）");
        assertThat(browser.get("/whitelist?day=2026-11-19").status()).isEqualTo(200);
        assertThat(browser.get("/units/ODD-1").text()).contains(Sample.SCRIPT);
        assertThat(browser.get("/journal").text()).contains("锁定");
      }
    }
  }

  private static void lockedOut(Sample sample) {
    sample.account("karl", Role.VIEWER);
    Browser browser = sample.stranger();
    for (int i = 0; i < Accounts.TRIES; i++) {
      browser.signIn("karl", "wrong-password");
    }
    assertThat(browser.signIn("karl", Sample.PASSWORD).header("Location")).endsWith("?refused");
    sample.pass(Accounts.LOCKED.plusSeconds(1));
    assertThat(browser.signIn("karl", Sample.PASSWORD).header("Location"))
        .doesNotContain("refused");
  }

  private static List<String> everybody(Browser browser) {
    List<String> seen = new ArrayList<>();
    String address = "/units?order=highest";
    while (!address.isEmpty()) {
      Document page = browser.get(address).document();
      seen.addAll(page.select("#list tbody th .small").eachText());
      address = page.select("a[rel=next]").attr("href");
    }
    return seen;
  }
}
