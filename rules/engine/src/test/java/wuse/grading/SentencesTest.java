package wuse.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.dossier.Shipped;
import wuse.policy.Words;

/** Sentences are said anew from a stored finding and the slice that made it. */
class SentencesTest {
  private final Sentences sentences = new Sentences(Shipped.ecoCodeOn(Shipped.DAY));

  @Test
  void a_band_says_its_value_in_both_languages() {
    Words says = sentences.of(missed("P18", 2, "annual_report_days_late", "20"));

    assertThat(says.zh()).contains("20天");
    assertThat(says.en()).contains("20");
  }

  @Test
  void a_finding_keeps_what_its_sentence_says_beside_what_its_bands_read() {
    Decision decision =
        Shipped.decision(
            Shipped.ecoCode(),
            "enterprise: {id: U1}\n"
                + "terms: {管理类别: 重点管理, 应当安装自动监测设备: true, falsification_confirmed: true,"
                + " falsification_confirmed_at: 2026-10-12}\n");
    Finding finding =
        decision.findings().stream().filter(f -> f.id().equals("M34")).findFirst().orElseThrow();

    assertThat(sentences.of(finding).zh()).isEqualTo("监测数据弄虚作假已于2026-10-12认定");
    Finding.Missed undated = missed("M34", ((Finding.Missed) finding).band(), "x", "y");
    assertThat(sentences.of(undated).zh()).isEqualTo("监测数据弄虚作假已于（不详）认定");
  }

  @Test
  void shares_are_said_in_percent_and_never_rounded_up_to_a_whole_one() {
    assertThat(percent("0.92")).isEqualTo("92%");
    assertThat(percent("0.6666667")).isEqualTo("66.67%");
    assertThat(percent("0.99999")).isEqualTo("99.999%");
    assertThat(percent("0")).isEqualTo("0%");
  }

  private String percent(String share) {
    return sentences.value(new Finding.Read("mon_done_ratio", share, true)).zh();
  }

  @Test
  void truth_is_said_in_words_and_all_else_as_it_is() {
    Finding.Read truth = new Finding.Read("falsification_confirmed", "true", true);

    assertThat(sentences.value(truth)).isEqualTo(new Words("是", "yes"));
    assertThat(sentences.value(new Finding.Read("last_penalty_on", "2026-01-05", true)).en())
        .isEqualTo("2026-01-05");
    assertThat(sentences.value(new Finding.Read("report_amount_dev_pct", "12.5", true)).zh())
        .isEqualTo("12.5");
  }

  @Test
  void what_is_missing_is_named_with_whether_somebody_vouches() {
    Finding undecided =
        new Finding.Undecided(
            "E34", List.of(new Finding.Read("training_score", null, false)), List.of());
    Finding worst =
        new Finding.Missed(
            "P18",
            new BigDecimal("4"),
            -1,
            List.of(new Finding.Read("annual_report_days_late", null, true)),
            List.of(),
            null,
            List.of());

    assertThat(sentences.of(undecided).zh()).isEqualTo("无法评价：缺少近12个月培训考试得分（尚无数据来源）");
    assertThat(sentences.of(worst).zh()).isEqualTo("没有数据，按最差一档计：缺少年度执行报告逾期天数（来源已报送，查无记录）");
    assertThat(sentences.of(worst).en()).startsWith("no data, counted as the worst band: missing");
  }

  @Test
  void every_band_that_costs_has_its_sentence() {
    assertThat(sentences.of(new Finding.Met("P18", List.of())).zh()).startsWith("符合要求：");
    assertThat(sentences.of(new Finding.NotApplicable("P18", List.of())).en())
        .startsWith("not applicable: ");
  }

  private static Finding.Missed missed(String id, int band, String term, String value) {
    return new Finding.Missed(
        id,
        BigDecimal.ONE,
        band,
        List.of(new Finding.Read(term, value, true)),
        List.of(),
        null,
        List.of());
  }
}
