package wuse.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wuse.app.account.Role;
import wuse.app.preview.MoversTable;
import wuse.app.store.DirectoryQuestion;
import wuse.app.store.DirectoryQuestion.Mark;
import wuse.app.store.DirectoryQuestion.Order;
import wuse.app.store.DirectoryRow;

/** The list: found, chosen, sorted, turned over and taken away. */
class UnitsListTest {
  private static Sample sample;
  private static Browser browser;

  @BeforeAll
  static void open() {
    sample = Sample.graded();
    browser = sample.signedIn(Role.VIEWER);
    browser.get("/units");
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  private static List<String> names(Document document) {
    return document.select("#list tbody th a").eachText();
  }

  private static List<DirectoryRow> all(DirectoryQuestion question) {
    return sample.store().directory().first(Sample.ECO_CODE, question, 1_000);
  }

  private static DirectoryQuestion sorted(Order order) {
    return new DirectoryQuestion(null, null, null, null, null, null, order);
  }

  @Test
  void turning_over_shows_everybody_once_and_leads_back() {
    for (String order : List.of("id", "lowest", "highest")) {
      List<String> seen = new ArrayList<>();
      Document page = browser.get("/units?order=" + order).document();
      List<String> first = names(page);
      seen.addAll(first);
      Document second = browser.get(page.select("a[rel=next]").attr("href")).document();
      seen.addAll(names(second));
      assertThat(second.select("a[rel=next]")).as(order).isEmpty();
      assertThat(seen)
          .as(order)
          .containsExactlyElementsOf(
              all(sorted(Order.valueOf(order.toUpperCase(java.util.Locale.ROOT)))).stream()
                  .map(DirectoryRow::name)
                  .toList());
      Document back = browser.get(second.select("a[rel=prev]").attr("href")).document();
      assertThat(names(back)).as(order).isEqualTo(first);
      assertThat(back.select("a[rel=prev]")).as(order).isEmpty();
    }
  }

  @Test
  void marks_between_equal_scores_leave_nobody_out() {
    for (Order order : Order.values()) {
      List<String> seen = new ArrayList<>();
      List<DirectoryRow> page = sample.store().directory().first(Sample.ECO_CODE, sorted(order), 7);
      while (!page.isEmpty()) {
        page.forEach(row -> seen.add(row.unit().text()));
        DirectoryRow last = page.get(page.size() - 1);
        page =
            sample
                .store()
                .directory()
                .behind(
                    Sample.ECO_CODE, sorted(order), new Mark(last.score(), last.unit().text()), 7);
      }
      assertThat(seen).as(order.name()).doesNotHaveDuplicates().hasSize(Sample.UNITS + 3);
    }
  }

  @Test
  void the_directory_says_of_everybody_what_their_decision_says() {
    all(DirectoryQuestion.ALL)
        .forEach(
            row ->
                assertThat(
                        sample
                            .store()
                            .decisions()
                            .latest(Sample.ECO_CODE, row.unit())
                            .orElseThrow()
                            .decision()
                            .carried()
                            .effectiveColour())
                    .as(row.unit().text())
                    .isEqualTo(row.effective()));
  }

  @Test
  void whoever_is_asked_for_by_name_code_or_id_is_found() {
    DirectoryRow one = all(DirectoryQuestion.ALL).get(5);
    for (String asked :
        List.of(one.unit().text(), String.valueOf(one.credit()), one.name().substring(1, 4))) {
      assertThat(names(browser.get("/units?q=" + Browser.encoded(asked)).document()))
          .as(asked)
          .contains(one.name());
    }
    for (String nobody : List.of("没有这家", "%", "_", "!!", "' or 1=1 --")) {
      assertThat(browser.get("/units?q=" + Browser.encoded(nobody)).text())
          .as(nobody)
          .contains("没有符合条件的单位");
    }
  }

  @Test
  void choices_narrow_the_list() {
    assertChosen("result", "蓝", DirectoryRow::result);
    assertChosen("effective", "蓝", DirectoryRow::effective);
    assertChosen("category", "简化管理", DirectoryRow::category);
    DirectoryRow some =
        all(DirectoryQuestion.ALL).stream()
            .filter(row -> row.industry() != null)
            .findFirst()
            .orElseThrow();
    assertChosen("industry", String.valueOf(some.industry()), DirectoryRow::industry);
    assertChosen("region", "330483", DirectoryRow::region);
  }

  private static void assertChosen(
      String name, String value, java.util.function.Function<DirectoryRow, String> of) {
    List<String> expected =
        all(DirectoryQuestion.ALL).stream()
            .filter(row -> value.equals(of.apply(row)))
            .map(DirectoryRow::name)
            .collect(Collectors.toList());
    Document page = browser.get("/units?" + name + "=" + Browser.encoded(value)).document();
    assertThat(expected).as(name).isNotEmpty();
    assertThat(names(page)).as(name).isEqualTo(expected.subList(0, Math.min(50, expected.size())));
    assertThat(page.select("#list").text()).contains("共 " + expected.size() + " 家");
    assertThat(page.select("select[name=" + name + "] option[selected]").attr("value"))
        .isEqualTo(value);
  }

  @Test
  void what_is_no_choice_of_ours_does_no_harm() {
    for (String asked :
        List.of(
            "order=;drop", "after=x", "after=x~y", "before=1e999999~z", "pack=none", "page=-1")) {
      assertThat(browser.get("/units?" + asked).status()).as(asked).isEqualTo(200);
    }
  }

  @Test
  void the_table_holds_everybody_with_a_mark_for_spreadsheets_and_no_formula() {
    Browser.Page table = browser.get("/units.csv");
    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.header("Content-Disposition")).contains("attachment");
    assertThat(table.body()).startsWith("\uFEFF\"编号\",\"单位\"");
    assertThat(table.body().lines()).hasSize(Sample.UNITS + 4);
    assertThat(table.body()).contains("\"'" + Sample.FORMULA + "\"").doesNotContain("\"=");
    assertThat(browser.get("/units.csv?q=ODD-1&lang=en").body().lines())
        .hasSize(2)
        .first()
        .isEqualTo(
            "\uFEFF\"Id\",\"Unit\",\"Credit code\",\"Region\",\"Industry\",\"Management category\",\"Computed colour\",\"Effective colour\",\"Score\"");
    browser.get("/?lang=zh");
    assertThat(sample.signedIn(Role.AUDITOR).get("/journal").text()).contains("下载名录");
  }

  @Test
  void texts_that_a_spreadsheet_would_carry_out_are_made_plain() {
    for (String begin : List.of("=", "+", "-", "@", "\t", "\r")) {
      assertThat(MoversTable.harmless(begin + "1")).isEqualTo("'" + begin + "1");
    }
    assertThat(MoversTable.harmless("甲=乙")).isEqualTo("甲=乙");
    assertThat(MoversTable.harmless(null)).isEmpty();
  }
}
