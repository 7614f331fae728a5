package wuse.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import wuse.app.account.Role;
import wuse.app.preview.Census;
import wuse.app.settings.BindAddress;
import wuse.app.settings.Port;
import wuse.app.settings.Settings;

/** Which addresses are open to whom; held for every address that there is. */
class GatesTest {
  private static final Set<Role> READERS =
      Set.of(Role.VIEWER, Role.POLICY, Role.APPROVER, Role.OPERATOR, Role.AUDITOR);

  private static final Set<Role> WORKBENCH = Set.of(Role.POLICY, Role.APPROVER, Role.AUDITOR);

  /** Written down once more, so that a gate that is widened by mistake is seen. */
  private static final Map<String, Set<Role>> MATRIX =
      Map.ofEntries(
          Map.entry("/", Set.of(Role.values())),
          Map.entry("/nights", READERS),
          Map.entry("/nights/{no}", READERS),
          Map.entry("/nights/{no}/report.html", READERS),
          Map.entry("/units", READERS),
          Map.entry("/units.csv", READERS),
          Map.entry("/units/{address}", READERS),
          Map.entry("/whitelist", READERS),
          Map.entry("/quarantine", Set.of(Role.OPERATOR, Role.AUDITOR)),
          Map.entry("/workbench", WORKBENCH),
          Map.entry("/workbench/faults/{code}", WORKBENCH),
          Map.entry("/workbench/releases", WORKBENCH),
          Map.entry("/workbench/edit/draft", Set.of(Role.POLICY)),
          Map.entry("/journal", Set.of(Role.AUDITOR, Role.ADMIN)));

  /** What is there only once somebody has submitted or asked for something. */
  private static final Map<String, Set<Role>> LATER =
      Map.of(
          "/workbench/releases/{no}",
          WORKBENCH,
          "/workbench/preview/{ticket}",
          WORKBENCH,
          "/workbench/preview/{ticket}/movers.csv",
          WORKBENCH);

  /** What is done, not looked at. */
  private static final Map<String, Set<Role>> DEEDS =
      Map.ofEntries(
          Map.entry("/workbench/edit/live", Set.of(Role.POLICY)),
          Map.entry("/workbench/edit/guide", Set.of(Role.POLICY)),
          Map.entry("/workbench/edit/save", Set.of(Role.POLICY)),
          Map.entry("/workbench/edit/revert", Set.of(Role.POLICY)),
          Map.entry("/workbench/edit/submit", Set.of(Role.POLICY)),
          Map.entry("/workbench/edit/withdraw/{no}", Set.of(Role.POLICY)),
          Map.entry("/workbench/edit/new", Set.of(Role.POLICY)),
          Map.entry("/workbench/edit/delete", Set.of(Role.POLICY)),
          Map.entry("/workbench/edit/restore", Set.of(Role.POLICY)),
          Map.entry("/workbench/review/{no}/approve", Set.of(Role.APPROVER)),
          Map.entry("/workbench/review/{no}/lift", Set.of(Role.APPROVER)),
          Map.entry("/workbench/review/{no}/return", Set.of(Role.APPROVER)));

  private static final Set<String> OPEN = Set.of("/login", "/health");

  private static Sample sample;

  @BeforeAll
  static void open() {
    sample = Sample.graded();
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  /** Every address that a controller answers, as written in its mapping. */
  private static Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    sample
        .site()
        .context()
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .keySet()
                    .forEach(info -> addresses.addAll(info.getPatternValues())));
    addresses.remove("/error");
    return addresses;
  }

  private static String filled(String address) {
    return address
        .replace("{no}", "1")
        .replace("{address}", "ODD-1")
        .replace("{code}", "W0312")
        .replace("{ticket}", "1-a-b");
  }

  @Test
  void every_address_is_in_the_matrix() {
    Set<String> known = new TreeSet<>(MATRIX.keySet());
    known.addAll(LATER.keySet());
    known.addAll(DEEDS.keySet());
    known.addAll(OPEN);
    assertThat(addresses()).isEqualTo(known);
  }

  @Test
  void a_stranger_reaches_nothing_but_the_login_and_the_sign_of_life() {
    Browser stranger = sample.stranger();
    for (String address : addresses()) {
      for (String method : List.of("GET", "POST", "PUT", "DELETE", "HEAD")) {
        Browser.Page page = stranger.send(method, filled(address));
        boolean reached = page.status() == 200;
        assertThat(reached)
            .as(method + " " + address)
            .isEqualTo(OPEN.contains(address) && (method.equals("GET") || method.equals("HEAD")));
      }
    }
    assertThat(stranger.get("/health").body()).isEqualTo("UP\n");
  }

  @Test
  void each_role_reaches_what_the_matrix_says() {
    for (Role role : Role.values()) {
      Browser browser = sample.signedIn(role);
      MATRIX.forEach(
          (address, roles) ->
              assertThat(browser.get(filled(address)).status())
                  .as(role + " " + address)
                  .isEqualTo(roles.contains(role) ? 200 : 403));
    }
  }

  @Test
  void each_role_does_what_the_matrix_says_and_nothing_by_looking() {
    Map<String, Set<Role>> closed = new HashMap<>(DEEDS);
    closed.putAll(LATER);
    for (Role role : Role.values()) {
      Browser browser = sample.signedIn(role);
      closed.forEach(
          (address, roles) ->
              assertThat(browser.get(filled(address)).status())
                  .as(role + " GET " + address)
                  .isEqualTo(!roles.contains(role) ? 403 : DEEDS.containsKey(address) ? 405 : 404));
      DEEDS.forEach(
          (address, roles) ->
              assertThat(browser.post(filled(address), Map.of()).status() == 403)
                  .as(role + " POST " + address)
                  .isEqualTo(!roles.contains(role)));
    }
  }

  @Test
  void the_way_through_the_site_leads_nobody_to_a_closed_gate() {
    for (Role role : Role.values()) {
      Browser browser = sample.signedIn(role);
      List<String> ways = browser.get("/").document().select("header nav a").eachAttr("href");
      assertThat(ways).as(role.name()).contains("/");
      ways.forEach(
          way -> assertThat(browser.get(way).status()).as(role + " " + way).isEqualTo(200));
    }
  }

  @Test
  void whoever_is_refused_stands_in_the_journal() {
    sample.signedIn(Role.VIEWER).get("/journal");
    assertThat(sample.signedIn(Role.AUDITOR).get("/journal").text())
        .contains("viewer-one", "越权被拒", "GET /journal");
  }

  @Test
  void what_is_no_address_of_ours_is_not_there() {
    Browser browser = sample.signedIn(Role.VIEWER);
    for (String address :
        List.of(
            "/nope", "/actuator", "/actuator/env", "/h2-console", "/nights/x", "/units/nobody")) {
      Browser.Page page = browser.get(address);
      assertThat(page.status()).as(address).isEqualTo(404);
      assertThat(page.text()).contains("没有这一页").doesNotContain("Exception", "at wuse.");
    }
    assertThat(browser.get("/nope?lang=en").text()).contains("No such page");
    assertThat(browser.get("/journal?lang=en").text()).contains("Not permitted");
  }

  @Test
  void a_port_in_use_is_said() {
    Settings.Serving taken =
        new Settings.Serving(new Port(sample.site().port()), new BindAddress("127.0.0.1"), false);
    assertThatThrownBy(
            () -> Site.start(sample.store(), Sample.desk(sample.store()), new Census(), taken))
        .isInstanceOf(Site.PortTaken.class);
  }
}
