package wuse.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wuse.app.account.Role;

/** The policy workbench as its people see it, in a real browser. */
class WorkbenchTest {
  static final String P18 = "zhejiang/tongxiang/eco-code/indicators/permit/P18.yaml";
  static final String PACK = "zhejiang/tongxiang/eco-code/pack.yaml";

  private static Sample sample;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    sample = Sample.graded();
    sample.account("lin", Role.POLICY);
    sample.account("song", Role.APPROVER);
    chromium = new Chromium(sample.site().port());
    chromium.signIn("lin", Sample.PASSWORD);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
    sample.close();
  }

  @BeforeEach
  void nothingKeptFromBefore() {
    chromium.go("/login");
    chromium.script("sessionStorage.clear()");
  }

  private static String at(String file) {
    return "/workbench?file=" + Browser.encoded(file);
  }

  @Test
  void a_broken_edit_is_told_while_it_is_typed_and_goes_when_it_is_mended() {
    chromium.go(at(P18));
    chromium.untilSaid("#faults-sum", "0 处错误");
    chromium.rewrite("deduct: 1,", "deduckt: 1,");
    chromium.untilSaid("#faults", "deduckt");
    assertThat(chromium.text("#faults")).contains("deduct");
    assertThat(chromium.has(".ace_gutter-cell.ace_error")).isTrue();
    assertThat(chromium.text("#preview-place")).contains("改正错误后");
    chromium.shot("faults-1366-zh");
    chromium.rewrite("deduckt: 1,", "deduct: 1,");
    chromium.untilSaid("#faults-sum", "0 处错误");
    chromium.until("no mark", () -> !chromium.has(".ace_gutter-cell.ace_error"));
    chromium.assertQuiet();
  }

  @Test
  void whom_a_moved_band_moves_is_shown_while_it_is_typed() {
    chromium.go(at(PACK));
    chromium.untilSaid("#preview-place", "不变");
    chromium.script("window.wuse.editor.gotoLine(92, 0)");
    chromium.rewrite("{colour: 绿, min: 90}", "{colour: 绿, min: 97}");
    chromium.untilSaid("#changes-place", "绿档：起点 90→97，自 2026-08-15 起");
    chromium.untilSaid("#preview-place", "变差");
    assertThat(chromium.text("#preview-place"))
        .contains("变好 0 家", "仅因 五色生态码的色界", "工作量", "新发预警函", "占可用工时", "1440.0");
    assertThat(chromium.text("#beside-place")).contains("生态环境法典", "第54条");
    assertThat(movers())
        .startsWith("200 text/csv")
        .contains("编号", "草案结果", "zhejiang/tongxiang/eco-code");
    chromium.shot("preview-1366-zh");
    chromium.window(1920, 1080);
    chromium.shot("preview-1920-zh");
    chromium.assertOpenToAll();
    chromium.window(1366, 768);
    chromium.go(at(PACK) + "&lang=en");
    chromium.untilSaid("#preview-place", "stays the same");
    chromium.shot("pack-1366-en");
    chromium.go("/workbench?lang=zh");
    chromium.shot("choose-1366-zh");
    chromium.assertQuiet();
  }

  /** The table of all who move, as the link on the page gives it. */
  private String movers() {
    return String.valueOf(
        chromium.script(
            """
            const asked = new XMLHttpRequest();
            asked.open('GET', document.querySelector('[data-movers]').href, false);
            asked.send();
            return asked.status + ' ' + asked.getResponseHeader('Content-Type') + asked.responseText;
            """));
  }

  @Test
  void keys_terms_and_articles_are_offered_with_their_meaning() {
    chromium.go(at(P18));
    chromium.script(
        "const e = window.wuse.editor; e.focus(); e.gotoLine(18, 0); e.insert('    no');"
            + "e.execCommand('startAutocomplete')");
    chromium.untilSaid(".ace_autocomplete", "备注");
    chromium.script(
        "const e = window.wuse.editor; e.completer.detach(); e.gotoLine(2, 1);"
            + "e.execCommand('meaning')");
    chromium.untilSaid(".ace_tooltip .meaning", "编号");
    chromium.script(
        "const e = window.wuse.editor; e.find('排污许可管理条例#22');" + "e.execCommand('meaning')");
    chromium.untilSaid(".ace_tooltip .meaning", "排污单位应当按照排污许可证规定的内容、频次和时间要求");
    chromium.shot("hover-1366-zh");
    assertThat(chromium.text("#beside-place")).contains("如实报告污染物排放行为", "本目录未收录条文原文");
  }

  @Test
  void a_file_is_begun_checked_deleted_and_put_back() {
    String p98 = P18.replace("P18", "P98");
    chromium.go(at(P18));
    chromium.find("#new-file").click();
    chromium.script("document.getElementById('new-path').value = arguments[0]", "../etc/x.yaml");
    chromium.shot("new-file-1366-zh");
    chromium.find("#begin").click();
    chromium.untilSaid(".desk-tree .held", "政策包里没有");
    chromium.script("document.getElementById('new-path').value = arguments[0]", p98);
    chromium.find("#begin").click();
    chromium.until("the new file", () -> chromium.written().contains("id: P98"));
    chromium.untilSaid("#faults-sum", "1 处错误");
    assertThat(chromium.text("#faults")).contains("103");
    assertThat(chromium.text(".mine")).contains(p98);
    chromium.rewrite("points: 1\n", "points: 1x\n");
    chromium.untilSaid("#faults", "1x");
    chromium.rewrite("points: 1x\n", "points: 1\n");
    chromium.untilSaid("#faults-sum", "1 处错误");
    chromium.shot("begun-1366-zh");
    chromium.find("#delete").click();
    chromium.untilSaid("main", "已从修改稿中删除");
    chromium.untilSaid("#faults-sum", "0 处错误");
    chromium.shot("gone-1366-zh");
    chromium.find("#restore").click();
    chromium.until("put back", () -> chromium.written().contains("id: P98"));
    chromium.find("#delete").click();
    chromium.untilSaid("main", "已从修改稿中删除");
    chromium.go(at(p98.replace("P98", "P97")));
    assertThat(chromium.text("main")).doesNotContain("已从修改稿中删除");
  }

  @Test
  void a_script_in_a_policy_is_a_text_on_the_page() {
    chromium.go(at(P18));
    chromium.rewrite(
        "年度执行报告按时提交", "<img src=x onerror=\"window.caught=1\"><script>window.caught=1</script>");
    chromium.untilSaid("#changes-place", "<script>");
    assertThat(chromium.script("return window.caught === undefined")).isEqualTo(Boolean.TRUE);
    assertThat(chromium.has("#changes-place script, #changes-place img")).isFalse();
    chromium.go("/workbench");
  }

  @Test
  void whoever_was_overtaken_is_told_and_keeps_the_text() {
    String p01 = P18.replace("P18", "P01");
    chromium.go(at(p01));
    chromium.rewrite("id: P01", "# 第一个窗口\nid: P01");
    try (Chromium other = new Chromium(sample.site().port())) {
      other.signIn("lin", Sample.PASSWORD).go(at(p01));
      other.rewrite("id: P01", "# 第二个窗口\nid: P01");
      other.find("#save").click();
      other.untilSaid("#told", "已保存");
    }
    chromium.find("#save").click();
    chromium.untilSaid("#told", "没有保存");
    assertThat(chromium.written()).contains("第一个窗口").doesNotContain("第二个窗口");
    chromium.shot("overtaken-1366-zh");
    chromium.find("#save").click();
    chromium.untilSaid("#told", "已保存");
  }

  @Test
  void a_session_that_ends_costs_no_text() {
    String p02 = P18.replace("P18", "P02");
    chromium.go(at(p02));
    chromium.rewrite("id: P02", "# 还没有保存\nid: P02");
    chromium.untilSaid("#told", "未保存");
    chromium.driver().manage().deleteCookieNamed("wuse");
    chromium.find("#save").click();
    chromium.untilSaid("#told", "登录已过期");
    assertThat(chromium.written()).contains("还没有保存");
    chromium.shot("ended-1366-zh");
    chromium.signIn("lin", Sample.PASSWORD).go(at(p02));
    chromium.untilSaid("#told", "已恢复");
    assertThat(chromium.written()).contains("还没有保存");
    chromium.find("#save").click();
    chromium.untilSaid("#told", "已保存");
  }

  @Test
  void without_a_script_the_file_is_a_text_area_with_a_button() {
    Browser browser = sample.stranger();
    browser.signIn("lin", Sample.PASSWORD);
    String p03 = P18.replace("P18", "P03");
    Document page = browser.get(at(p03)).document();
    String text = page.select("textarea#text").text();
    assertThat(text).contains("id: P03");
    assertThat(page.select("form#sheet button#save")).hasSize(1);
    Browser.Page saved =
        browser.post(
            "/workbench/edit/save",
            Map.of(
                "file",
                p03,
                "version",
                page.select("#version").attr("value"),
                "text",
                page.select("textarea#text").first().wholeText() + "# 无脚本\n"));
    assertThat(saved.status()).isEqualTo(302);
    assertThat(browser.get("/workbench/edit/draft").text()).contains("P03.yaml");
    Browser.Page again =
        browser.post(
            "/workbench/edit/save",
            Map.of("file", p03, "version", page.select("#version").attr("value"), "text", "id: 1"));
    assertThat(again.text()).contains("没有保存");
    assertThat(again.document().select("textarea#text").text()).isEqualTo("id: 1");
  }

  @Test
  void an_approver_reads_and_does_not_write() {
    Browser browser = sample.stranger();
    browser.signIn("song", Sample.PASSWORD);
    Document page = browser.get(at(PACK)).document();
    assertThat(page.select("textarea#text").hasAttr("readonly")).isTrue();
    assertThat(page.select("#save")).isEmpty();
    Browser.Page text = browser.get("/workbench?file=" + Browser.encoded("../../../etc/passwd"));
    assertThat(text.status()).isEqualTo(404);
  }
}
