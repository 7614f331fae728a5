package wuse.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wuse.app.account.Role;
import wuse.app.store.DirectoryQuestion;
import wuse.facts.UnitId;

/** What the pages of a graded home show, in both languages, to whoever reads without a script. */
class PagesTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/units",
          "/units?order=lowest",
          "/units?q=ODD",
          "/units/ODD-1",
          "/units/ODD-1?night=1",
          "/units/nobody",
          "/whitelist",
          "/whitelist?day=2026-11-19",
          "/whitelist?day=2020-01-01",
          "/whitelist?day=x",
          "/nights",
          "/nights/1",
          "/nights/2",
          "/quarantine",
          "/journal",
          "/login",
          "/nope");

  private static Sample sample;
  private static Browser browser;

  @BeforeAll
  static void open() {
    sample = Sample.graded();
    browser = sample.signedIn(Role.AUDITOR);
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  private static String one() {
    return UnitAddress.of(
        sample.store().directory().first(Sample.ECO_CODE, DirectoryQuestion.ALL, 1).get(0).unit());
  }

  @Test
  void every_page_stands_in_both_languages_and_says_that_the_county_is_made_up() {
    browser.get("/units");
    for (String lang : List.of("zh", "en")) {
      browser.get("/?lang=" + lang);
      for (String address : PAGES) {
        Browser.Page page = browser.get(address);
        Document document = page.document();
        assertThat(page.status()).as(address).isIn(200, 404);
        assertThat(page.body()).as(address).doesNotContain("??", " th:");
        assertThat(document.select("html").attr("lang"))
            .as(address)
            .isEqualTo(lang.equals("zh") ? "zh-CN" : "en");
        assertThat(document.select("p.sample").text())
            .as(address)
            .contains(lang.equals("zh") ? "样例（虚构）" : "Sample (made up)");
      }
    }
    browser.get("/?lang=zh");
  }

  @Test
  void the_login_and_the_pages_that_are_not_there_say_so_too() {
    Browser stranger = sample.stranger();
    assertThat(stranger.get("/login").text()).contains("样例（虚构）");
    assertThat(stranger.get("/login?lang=en").text()).contains("Sample (made up)");
    assertThat(stranger.get("/login").text()).as("remembered").contains("Sample (made up)");
    assertThat(stranger.get("/login?lang=fr").document().select("html").attr("lang"))
        .as("what we do not speak changes nothing")
        .isEqualTo("en");
  }

  @Test
  void every_page_can_be_read_without_eyes_mouse_or_script() {
    browser.get("/?lang=zh");
    for (String address : PAGES) {
      Document document = browser.get(address).document();
      assertThat(document.select("h1")).as(address).hasSize(1);
      assertThat(document.select("a.skip[href=#main]")).as(address).hasSize(1);
      assertThat(document.select("main#main")).as(address).hasSize(1);
      assertThat(document.select("table:not(:has(caption))")).as(address).isEmpty();
      assertThat(document.select("th:not([scope])")).as(address).isEmpty();
      assertThat(document.select("img:not([alt])")).as(address).isEmpty();
      assertThat(document.select("[onclick],[onload],[style],script:not([src]),style"))
          .as(address)
          .isEmpty();
      for (Element field : document.select("input:not([type=hidden]),select")) {
        assertThat(document.select("label[for=" + field.id() + "]")).as(address).hasSize(1);
      }
      assertThat(document.select("form:not([action])")).as(address).isEmpty();
    }
  }

  @Test
  void every_link_and_file_of_a_page_leads_somewhere() {
    for (String address : List.of("/", "/units", "/whitelist", "/nights", "/units/" + one())) {
      Document document = browser.get(address).document();
      List<String> links = document.select("a[href^=/],link[href^=/]").eachAttr("href");
      links.addAll(document.select("script[src],img[src]").eachAttr("src"));
      assertThat(links).anyMatch(link -> link.contains("htmx"));
      links.stream()
          .distinct()
          .filter(link -> !link.contains("lang="))
          .forEach(link -> assertThat(browser.get(link).status()).as(link).isEqualTo(200));
    }
  }

  @Test
  void tonight_shows_the_distribution_the_moves_the_causes_and_the_sources() {
    Browser.Page page = browser.get("/");
    assertThat(page.text())
        .contains("今夜 2026-11-20", "五色生态码", "分布", "变动", "主要扣分", "无法评价", "来源新鲜度")
        .contains("开放模式", "口径摘要", "2026-08-15 起施行", "对比第 1 次（2026-11-19）")
        .contains("样例县（虚构）");
    assertThat(page.document().select("svg.strip rect")).isNotEmpty();
    assertThat(page.document().select("a[href=/nights/2]")).isNotEmpty();
    long units =
        page
            .document()
            .select("section")
            .first()
            .select("table")
            .first()
            .select("tbody tr")
            .stream()
            .mapToLong(row -> Long.parseLong(row.select("td").first().text().replace(",", "")))
            .sum();
    assertThat(units).isEqualTo(Sample.UNITS + 3L);
  }

  @Test
  void a_sheet_says_what_was_found_by_which_article_and_on_which_facts() {
    String address =
        "/units/"
            + UnitAddress.of(
                sample
                    .store()
                    .directory()
                    .first(
                        Sample.ECO_CODE,
                        new DirectoryQuestion(
                            "FAKE", "蓝", null, null, null, null, DirectoryQuestion.Order.LOWEST),
                        1)
                    .get(0)
                    .unit());
    Browser.Page page = browser.get(address);
    assertThat(page.text())
        .contains("测算", "对外生效", "扣分", "限值", "依据", "所依据的事实", "样例县（虚构）")
        .contains("对外生效颜色的后果", "监督执法正面清单", "评定摘要", "历次评定", "按库存数据和政策重算，一致");
    assertThat(page.document().select("article.sheet")).hasSize(2);
    assertThat(page.document().select(".findings details.law summary").eachText())
        .anyMatch(cited -> cited.contains("#"));
    assertThat(page.document().select(".findings details.law .wording").eachText())
        .anyMatch(says -> says.contains("排污许可证"));
    assertThat(page.document().select(".findings details.law[open]")).isEmpty();
    assertThat(browser.get(address + "?night=1").text())
        .contains("第 1 次评定（2026-11-19", "这是过去一夜的评定书");
    assertThat(browser.get(address + "?night=7").status()).isEqualTo(404);
  }

  @Test
  void names_that_are_scripts_are_shown_and_not_carried_out() {
    for (String address :
        List.of(
            "/units?q=ODD-1",
            "/units/ODD-1",
            "/quarantine",
            "/units?q=" + Browser.encoded("\"><script>"))) {
      Browser.Page page = browser.get(address);
      assertThat(page.body()).as(address).doesNotContain("<script>alert", "<b>处罚", "\"><script>");
      assertThat(page.document().select("script:not([src])")).as(address).isEmpty();
    }
    assertThat(browser.get("/units/ODD-1").document().select("h1").text()).isEqualTo(Sample.SCRIPT);
    assertThat(browser.get("/quarantine").text()).contains("<b>处罚</b>.csv:14");
  }

  @Test
  void a_unit_whose_id_has_signs_of_addresses_has_a_page() {
    String address = "/units/" + UnitAddress.of(new UnitId(Sample.ODD_ID));
    assertThat(
            browser
                .get("/units?q=" + Browser.encoded("斜杠"))
                .document()
                .select("tbody a")
                .attr("href"))
        .isEqualTo(address);
    assertThat(browser.get(address).text()).contains("斜杠（虚构）", Sample.ODD_ID);
  }

  @Test
  void the_whitelist_of_a_past_day_is_the_one_after_the_last_night_before() {
    assertThat(browser.get("/whitelist?day=2026-11-19").text())
        .contains("第 1 次评定（2026-11-19）之后的名单");
    assertThat(browser.get("/whitelist?day=2026-12-24").text())
        .contains("2026-12-24 当日没有评定", "第 2 次评定（2026-11-20）");
    assertThat(browser.get("/whitelist?day=2026-02-31").text()).contains("“2026-02-31”不是日期");
    for (String day : List.of("2026-11-19", "2026-11-20")) {
      long listed = 0;
      for (String tab :
          browser.get("/whitelist?day=" + day).document().select(".tabs a").eachAttr("href")) {
        Document document = browser.get(tab).document();
        long rows =
            document.select("main > div.wide").isEmpty()
                ? 0
                : document.select("main > div.wide").first().select("tbody tr").size();
        assertThat(rows)
            .as(tab)
            .isEqualTo(Long.parseLong(document.select(".tabs a[aria-current] b").text()));
        listed += rows;
      }
      long expected =
          sample.store().runs().nights(day.endsWith("19") ? 1 : 2).stream()
              .filter(night -> night.pack().equals("national/positive-list"))
              .flatMap(night -> night.results().entrySet().stream())
              .filter(each -> !List.of("未申请", "不符合", "待补数据", "评定失败").contains(each.getKey()))
              .mapToLong(java.util.Map.Entry::getValue)
              .sum();
      assertThat(listed).as(day).isEqualTo(expected).isPositive();
    }
  }

  @Test
  void the_report_of_a_night_can_be_taken_as_one_file() {
    Browser.Page page = browser.get("/nights/2/report.html");
    assertThat(page.header("Content-Disposition")).contains("attachment", "wuse-night-2.html");
    assertThat(page.body()).contains("夜间评定报告", "样例（虚构）");
    assertThat(browser.get("/nights/9").status()).isEqualTo(404);
  }

  @Test
  void a_held_night_stands_beside_the_last_one_in_effect_until_it_is_approved() {
    try (Sample held =
        Sample.open(
            store -> {
              Sample.bring(store);
              Sample.night(store, Sample.FIRST, false);
              Sample.night(store, Sample.SECOND, true);
            })) {
      Browser reader = held.signedIn(Role.APPROVER);
      Browser.Page page = reader.get("/");
      assertThat(page.text())
          .contains("第 2 次评定（2026-11-20）待审，未生效", "wuse grade --approve 2", "以下是最近一次生效的结果")
          .contains("今夜 2026-11-19");
      assertThat(reader.get("/units").text()).contains("第 1 次评定（2026-11-19）");
      assertThat(reader.get("/units/ODD-1?night=2").text()).contains("待审");
      assertThat(reader.get("/whitelist?day=2026-11-20").text()).contains("第 1 次评定（2026-11-19）");
      held.store().nights().approve(2, "局长");
      assertThat(reader.get("/").text()).contains("今夜 2026-11-20", "局长").doesNotContain("未生效");
      assertThat(reader.get("/units").text()).contains("第 2 次评定（2026-11-20）");
    }
  }

  @Test
  void a_source_that_has_not_delivered_for_long_is_said_to_be_stale() {
    try (Sample old = Sample.graded()) {
      Browser reader = old.signedIn(Role.VIEWER);
      assertThat(reader.get("/").text()).doesNotContain("已过期");
      old.pass(Duration.ofDays(3));
      assertThat(reader.get("/").text()).contains("已过期");
    }
  }
}
