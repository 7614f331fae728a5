package wuse.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wuse.app.account.AccountRefused;
import wuse.app.account.Accounts;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.account.Role;

/** Who gets in, who does not, and what is written down of both. */
class SignInTest {
  private static final Journal.Hand HAND = new Journal.Hand("test", "test");
  private static Sample sample;

  @BeforeAll
  static void open() {
    sample = Sample.empty();
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  private static List<Entry> journal() {
    return sample.accounts().journal().list(0, 500);
  }

  @Test
  void whoever_has_not_signed_in_is_led_to_the_login() {
    Browser.Page page = sample.stranger().get("/");
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).endsWith("/login");
  }

  @Test
  void signing_in_leads_to_the_page_that_was_asked_for_and_is_written_down() {
    sample.account("anna", Role.VIEWER);
    Browser browser = sample.stranger();
    browser.get("/nights?page=1");
    Browser.Page in = browser.signIn("Anna", Sample.PASSWORD);
    assertThat(in.status()).isEqualTo(302);
    assertThat(in.header("Location")).contains("/nights?page=1");
    assertThat(browser.get("/nights").status()).isEqualTo(200);
    assertThat(journal())
        .anyMatch(
            entry ->
                entry.who().equals("anna")
                    && entry.what() == Entry.What.SIGNED_IN
                    && entry.origin().equals("127.0.0.1"));
  }

  @Test
  void the_session_gets_another_id_at_sign_in() {
    sample.account("fixed", Role.VIEWER);
    Browser browser = sample.stranger();
    browser.get("/login");
    String before = browser.session();
    browser.signIn("fixed", Sample.PASSWORD);
    assertThat(before).isNotEmpty();
    assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    sample.account("bert", Role.VIEWER);
    Browser browser = sample.stranger();
    String wrong = browser.signIn("bert", "wrong-password").header("Location");
    String unknown = browser.signIn("nobody", "wrong-password").header("Location");
    assertThat(wrong).endsWith("/login?refused").isEqualTo(unknown);
    assertThat(browser.get("/login?refused").text()).contains("未能登录");
    assertThat(journal())
        .filteredOn(entry -> entry.what() == Entry.What.REFUSED)
        .extracting(Entry::who)
        .contains("bert", "nobody");
  }

  @Test
  void five_wrong_passwords_lock_the_account_until_the_time_has_passed() {
    sample.account("carl", Role.VIEWER);
    Browser browser = sample.stranger();
    for (int i = 0; i < Accounts.TRIES; i++) {
      browser.signIn("carl", "wrong-password");
    }
    assertThat(browser.signIn("carl", Sample.PASSWORD).header("Location")).endsWith("?refused");
    assertThat(journal()).anyMatch(e -> e.what() == Entry.What.LOCKED && e.whom().equals("carl"));
    sample.pass(Accounts.LOCKED.plus(Duration.ofSeconds(1)));
    assertThat(browser.signIn("carl", Sample.PASSWORD).header("Location"))
        .doesNotContain("refused");
  }

  @Test
  void a_disabled_account_is_refused_and_its_session_ends_at_once() throws AccountRefused {
    sample.account("dora", Role.VIEWER);
    Browser browser = sample.stranger();
    browser.signIn("dora", Sample.PASSWORD);
    assertThat(browser.get("/").status()).isEqualTo(200);
    sample.accounts().disable("dora", true, HAND);
    assertThat(browser.get("/").status()).isEqualTo(302);
    assertThat(browser.signIn("dora", Sample.PASSWORD).header("Location")).endsWith("?refused");
  }

  @Test
  void a_session_ends_when_the_roles_or_the_password_change() throws AccountRefused {
    sample.account("emil", Role.AUDITOR);
    Browser browser = sample.stranger();
    browser.signIn("emil", Sample.PASSWORD);
    assertThat(browser.get("/journal").status()).isEqualTo(200);
    sample.accounts().roles("emil", Set.of(Role.VIEWER), HAND);
    assertThat(browser.get("/journal").status()).isEqualTo(302);
    browser.signIn("emil", Sample.PASSWORD);
    assertThat(browser.get("/journal").status()).isEqualTo(403);
    sample.accounts().password("emil", "another-pine-28", HAND);
    assertThat(browser.get("/").status()).isEqualTo(302);
  }

  @Test
  void signing_out_ends_the_session() {
    sample.account("frieda", Role.VIEWER);
    Browser browser = sample.stranger();
    browser.signIn("frieda", Sample.PASSWORD);
    String token = browser.get("/").document().select("input[name=_csrf]").attr("value");
    assertThat(browser.postPlain("/logout", Map.of(), token).header("Location"))
        .endsWith("/login?out");
    assertThat(browser.get("/").status()).isEqualTo(302);
    assertThat(journal())
        .anyMatch(e -> e.what() == Entry.What.SIGNED_OUT && e.who().equals("frieda"));
  }

  @Test
  void a_form_from_elsewhere_is_refused() {
    sample.account("gerd", Role.VIEWER);
    Browser browser = sample.stranger();
    Map<String, String> form = Map.of("username", "gerd", "password", Sample.PASSWORD);
    assertThat(browser.postPlain("/login", form, "made-up").status()).isEqualTo(403);
    browser.signIn("gerd", Sample.PASSWORD);
    assertThat(browser.postPlain("/logout", Map.of(), "made-up").status()).isEqualTo(403);
    assertThat(browser.get("/").status()).isEqualTo(200);
  }

  @Test
  void no_parameter_leads_away_from_the_site() {
    sample.account("hanna", Role.VIEWER);
    Browser browser = sample.stranger();
    String evil = "https://evil.example/";
    browser.get("/login?continue=" + evil + "&redirect=" + evil + "&next=//evil.example");
    Browser.Page in =
        browser.post(
            "/login?continue=" + evil,
            Map.of(
                "username",
                "hanna",
                "password",
                Sample.PASSWORD,
                "redirect",
                evil,
                "targetUrl",
                evil));
    assertThat(in.status()).isEqualTo(302);
    assertThat(in.header("Location")).doesNotContain("evil");
  }

  @Test
  void cookies_are_kept_from_scripts_and_other_sites() {
    assertThat(sample.stranger().get("/login").response().headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    assertThat(sample.stranger().get("/login?lang=en").response().headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("wuse-lang=en"))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
  }

  @Test
  void browsers_are_told_to_refuse_foreign_scripts_and_frames() {
    Browser.Page page = sample.stranger().get("/login");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cache-Control")).contains("no-store");
  }

  @Test
  void a_list_turned_over_after_the_session_has_ended_reloads_the_page() {
    Browser.Page page = sample.stranger().get("/units", "HX-Request", "true");
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.header("HX-Refresh")).isEqualTo("true");
  }

  @Test
  void a_home_without_a_night_says_so_on_every_page() {
    sample.account("ida", Role.VIEWER, Role.OPERATOR);
    Browser browser = sample.stranger();
    browser.signIn("ida", Sample.PASSWORD);
    for (String address : List.of("/", "/units", "/whitelist", "/nights")) {
      Browser.Page page = browser.get(address);
      assertThat(page.status()).as(address).isEqualTo(200);
      assertThat(page.text()).as(address).contains("还没有").doesNotContain("样例（虚构）");
    }
    assertThat(browser.get("/units.csv").status()).isEqualTo(404);
    assertThat(browser.get("/whitelist?day=2026-01-01").text()).contains("2026-01-01 及以前没有");
    assertThat(browser.get("/quarantine").text()).contains("没有待处理的行");
  }
}
