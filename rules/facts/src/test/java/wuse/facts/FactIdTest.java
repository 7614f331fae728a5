package wuse.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wuse.facts.Given.DAY;
import static wuse.facts.Given.at;
import static wuse.facts.Given.penalty;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wuse.facts.enforcement.Penalty;

class FactIdTest {
  private static final Penalty ROW =
      penalty(Given.known("p", DAY, at(1), "处罚台账", "a.xlsx!1!2"), "20000");

  @Test
  void the_re_export_of_a_row_has_the_same_id() {
    Penalty again = penalty(Given.known("p", DAY, at(9), "处罚台账", "b.xlsx!3!77"), "20000.00");
    assertThat(again.id()).isEqualTo(ROW.id());
  }

  @Test
  void blanks_around_a_text_change_no_id() {
    assertThat(penalty(Given.known(" p ", DAY, at(1), "处罚台账 ", "a.xlsx!1!2"), "20000").id())
        .isEqualTo(ROW.id());
  }

  @Test
  void whatever_the_fact_says_is_in_its_id() {
    Known known = ROW.known();
    assertThat(
            new Fact[] {
              penalty(known, "20001"),
              penalty(Given.known("q", DAY, at(1), "处罚台账", ""), "20000"),
              penalty(Given.known("p", LocalDate.of(2026, 3, 2), at(1), "处罚台账", ""), "20000"),
              penalty(Given.known("p", DAY, at(1), "信用平台", ""), "20000"),
              penalty(with(new UnitId("u2"), Standing.MANAGED, Obtainer.OFFICER, null), "20000"),
              penalty(with(Given.UNIT, Standing.LEAD, Obtainer.OFFICER, null), "20000"),
              penalty(with(Given.UNIT, Standing.MANAGED, Obtainer.FIRM, null), "20000"),
              penalty(with(Given.UNIT, Standing.MANAGED, Obtainer.OFFICER, "e1"), "20000")
            })
        .extracting(Fact::id)
        .doesNotHaveDuplicates()
        .doesNotContain(ROW.id());
  }

  private static Known with(UnitId unit, Standing standing, Obtainer by, String event) {
    return new Known(unit, "p", DAY, at(1), new Origin("处罚台账", ""), standing, by, event);
  }

  @Test
  void the_statement_is_canonical_json_without_record_place_and_absent_values() {
    assertThat(Statement.of(ROW))
        .isEqualTo(
            "{\"key\":\"p\",\"kind\":\"行政处罚\",\"occurred\":\"2026-03-01\",\"source\":\"处罚台账\","
                + "\"unit\":\"u1\",\"values\":{\"决定书文号\":\"环罚〔2026〕1号\",\"取得方\":\"执法人员\","
                + "\"状态\":\"正常\",\"种类\":\"罚款\",\"罚款金额\":\"20000\",\"证据等级\":\"管理数据\"}}");
  }

  @Test
  void quotes_and_control_characters_are_escaped_as_rfc_8785_says() {
    Penalty odd = penalty(Given.known("a\"b\\c\n\u0001/", DAY, at(1), "s", ""), "1");
    assertThat(Statement.of(odd)).startsWith("{\"key\":\"a\\\"b\\\\c\\n\\u0001/\",");
  }

  // stored ids outlive every refactoring: whoever makes this fail has to migrate the stores
  @Test
  void the_id_of_a_known_statement_never_changes() {
    assertThat(ROW.id()).hasToString("d64f4bb1cb33e6797445be9a077e0e00");
  }

  @Test
  void hex_text_reads_back_and_orders_as_the_ids_do() {
    FactId small = new FactId(0x7fffffffffffffffL, -1);
    FactId great = new FactId(0x8000000000000000L, 0);
    assertThat(FactId.parse(great.toString())).isEqualTo(great);
    assertThat(great.toString()).hasSize(32).isGreaterThan(small.toString());
    assertThat(great).isGreaterThan(small);
    assertThatThrownBy(() -> FactId.parse("xyz")).isInstanceOf(UnfitFact.class);
    assertThatThrownBy(() -> FactId.parse("g".repeat(32))).isInstanceOf(UnfitFact.class);
  }
}
