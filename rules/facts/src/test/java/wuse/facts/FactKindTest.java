package wuse.facts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wuse.facts.Given.at;
import static wuse.facts.Given.known;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wuse.facts.UnfitFact.Reason;
import wuse.facts.enforcement.Penalty;
import wuse.facts.monitoring.SampleResult;
import wuse.facts.permit.Permit;

class FactKindTest {
  private static final FactKind<Penalty> PENALTY = FactKind.of(Penalty.class);

  @Test
  void the_registry_holds_the_agreed_vocabulary_word_for_word() throws IOException {
    String registered = FactKind.all().stream().map(FactKindTest::line).collect(joining("\n"));
    assertThat(registered).isEqualTo(agreed().strip());
  }

  private static String agreed() throws IOException {
    try (InputStream stream = FactKindTest.class.getResourceAsStream("vocabulary.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String line(FactKind<?> kind) {
    return kind.fields().stream()
        .filter(field -> !field.common())
        .map(FactKindTest::word)
        .collect(joining("; ", kind.zh() + " " + kind.name() + ": ", ""));
  }

  private static String word(FactField field) {
    return (field.derived() ? "=" : "")
        + field.zh()
        + " "
        + field.name()
        + " "
        + field.type()
        + (field.optional() ? "?" : "")
        + (field.unit() == null ? "" : " " + field.unit())
        + (field.values().isEmpty() ? "" : "(" + String.join(",", field.values()) + ")");
  }

  @Test
  void every_kind_ends_with_the_five_common_fields() {
    for (FactKind<?> kind : FactKind.all()) {
      List<String> names = kind.fields().stream().map(FactField::zh).toList();
      assertThat(names).endsWith("发生日期", "记录时间", "取得方", "来源", "事由");
    }
  }

  @Test
  void a_kind_is_found_by_its_chinese_name_and_by_its_record() {
    assertThat(FactKind.named("行政处罚")).contains(PENALTY);
    assertThat(FactKind.named("Penalty")).contains(PENALTY);
    assertThat(FactKind.named("处罚")).isEmpty();
  }

  @Test
  void every_closed_list_has_distinct_chinese_words() {
    for (FactKind<?> kind : FactKind.all()) {
      for (FactField field : kind.fields()) {
        assertThat(new HashSet<>(field.values())).hasSameSizeAs(field.values());
      }
    }
  }

  @Test
  void values_come_in_by_either_name_and_out_in_plain_form() {
    Penalty penalty =
        PENALTY.create(
            known("p", at(0)),
            Map.of(
                "决定书文号",
                "环罚〔2026〕1号",
                "type",
                "罚款",
                "罚款金额",
                "20000",
                "状态",
                Penalty.State.STANDING,
                "servedOn",
                "2026-03-05"));
    assertThat(penalty.type()).isEqualTo(Penalty.Type.FINE);
    assertThat(read(penalty, "种类")).isEqualTo("罚款");
    assertThat(read(penalty, "罚款金额")).isEqualTo(new BigDecimal("20000"));
    assertThat(read(penalty, "罚款万元")).isEqualTo(new BigDecimal("2.0000"));
    assertThat(read(penalty, "送达日期")).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(read(penalty, "信用修复日期")).isNull();
    assertThat(read(penalty, "发生日期")).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(read(penalty, "记录时间")).isEqualTo(LocalDateTime.of(1970, 1, 1, 8, 0));
    assertThat(read(penalty, "取得方")).isEqualTo("执法人员");
    assertThat(read(penalty, "来源")).isEqualTo("处罚台账");
    assertThat(read(penalty, "事由")).isNull();
  }

  private static Object read(Fact fact, String field) {
    return fact.kind().field(field).orElseThrow().get(fact);
  }

  @Test
  void what_comes_out_goes_in_again() {
    for (FactKind<?> kind : FactKind.all()) {
      Fact fact = kind.create(known("k", at(0)), Samples.of(kind));
      Map<String, Object> plain = new HashMap<>();
      kind.ownFields().forEach(field -> plain.put(field.zh(), field.get(fact)));
      assertThat(kind.create(known("k", at(0)), plain)).isEqualTo(fact);
      kind.fields().forEach(field -> field.get(fact));
    }
  }

  @Test
  void absent_and_blank_values_are_not_known() {
    Map<String, Object> values = new HashMap<>(Samples.of(PENALTY));
    values.put("违法行为", " ");
    values.put("罚款金额", "");
    values.put("送达日期", null);
    Penalty penalty = PENALTY.create(known("p", at(0)), values);
    assertThat(penalty.breach()).isNull();
    assertThat(penalty.fine()).isNull();
    assertThat(penalty.servedOn()).isNull();
  }

  @Test
  void a_refusal_names_the_field_what_was_written_and_what_is_allowed() {
    refuses("种类", "罚钱", Reason.NOT_IN_LIST, PENALTY.field("种类").orElseThrow().values());
    refuses("罚款金额", "两万", Reason.WRONG_TYPE, List.of());
    refuses("罚款金额", "-1", Reason.NEGATIVE, List.of("0"));
    refuses("罚款金额", "1E+99999", Reason.OUT_OF_RANGE, List.of("-1E38", "1E38"));
    refuses("送达日期", "2026/3/5", Reason.WRONG_TYPE, List.of("yyyy-MM-dd"));
    refuses("送达日期", "2026-02-30", Reason.WRONG_TYPE, List.of("yyyy-MM-dd"));
    refuses("违法行为", "超".repeat(501), Reason.TOO_LONG, List.of("500"));
    refuses("违法行为", "a\0b", Reason.BAD_CHARACTER, List.of());
    refuses("违法行为", true, Reason.WRONG_TYPE, List.of());
    List<String> own = PENALTY.ownFields().stream().map(FactField::zh).toList();
    refuses("罚金", "1", Reason.UNKNOWN_FIELD, own);
    refuses("罚款万元", "1", Reason.NOT_SETTABLE, own);
    refuses("发生日期", "2026-01-01", Reason.NOT_SETTABLE, own);
  }

  private static void refuses(String field, Object written, Reason reason, List<String> allowed) {
    Map<String, Object> values = new HashMap<>(Samples.of(PENALTY));
    values.put(field, written);
    assertThatThrownBy(() -> PENALTY.create(known("p", at(0)), values))
        .isInstanceOfSatisfying(
            UnfitFact.class,
            unfit -> {
              assertThat(unfit.field()).isEqualTo(field);
              assertThat(unfit.written()).isEqualTo(String.valueOf(written));
              assertThat(unfit.reason()).isEqualTo(reason);
              assertThat(unfit.allowed()).isEqualTo(allowed);
            });
  }

  @Test
  void a_required_value_may_not_be_missing() {
    for (FactKind<?> kind : FactKind.all()) {
      for (FactField field : kind.ownFields()) {
        if (!field.optional()) {
          Map<String, Object> values = new HashMap<>(Samples.of(kind));
          values.remove(field.zh());
          assertThatThrownBy(() -> kind.create(known("k", at(0)), values))
              .isInstanceOfSatisfying(
                  UnfitFact.class,
                  unfit -> {
                    assertThat(unfit.reason()).isEqualTo(Reason.MISSING);
                    assertThat(unfit.field()).isEqualTo(field.zh());
                  });
        }
      }
    }
  }

  @Test
  void no_count_amount_or_span_is_below_zero_where_that_cannot_be() {
    List<String> mayBe = List.of("经度", "纬度", "限值", "下限", "排放口数量差", "排放量偏差", "浓度偏差", "偏差");
    for (FactKind<?> kind : FactKind.all()) {
      for (FactField field : kind.ownFields()) {
        boolean number = field.type() == FieldType.INT || field.type() == FieldType.DECIMAL;
        if (number && !mayBe.contains(field.zh())) {
          Map<String, Object> values = new HashMap<>(Samples.of(kind));
          values.put(field.zh(), "-1");
          assertThatThrownBy(() -> kind.create(known("k", at(0)), values))
              .as(kind + " " + field)
              .isInstanceOf(UnfitFact.class);
        }
      }
    }
  }

  @Test
  void a_permit_cannot_end_before_it_begins() {
    FactKind<Permit> permit = FactKind.of(Permit.class);
    Map<String, Object> values = new HashMap<>(Samples.of(permit));
    values.put("有效期起", "2026-01-02");
    values.put("有效期止", "2026-01-01");
    assertThatThrownBy(() -> permit.create(known("k", at(0)), values))
        .isInstanceOfSatisfying(
            UnfitFact.class,
            unfit -> {
              assertThat(unfit.field()).isEqualTo("有效期止");
              assertThat(unfit.reason()).isEqualTo(Reason.DATE_ORDER);
              assertThat(unfit.allowed()).containsExactly("2026-01-02");
            });
  }

  @Test
  void a_permit_is_never_of_the_category_that_only_registers() {
    FactField category = FactKind.of(Permit.class).field("管理类别").orElseThrow();
    assertThat(category.values()).containsExactly("重点管理", "简化管理");
    assertThatThrownBy(() -> category.parse("登记管理")).isInstanceOf(UnfitFact.class);
  }

  @Test
  void parsing_gives_the_plain_form_that_get_gives() {
    FactKind<SampleResult> sample = FactKind.of(SampleResult.class);
    assertThat(parse(sample, "污染物", "CODcr")).isEqualTo("化学需氧量");
    assertThat(parse(sample, "排放口", "ＤＡ００１ ")).isEqualTo("DA001");
    assertThat(parse(sample, "未检出", "是")).isEqualTo(true);
    assertThat(parse(sample, "数值", "7.10")).isEqualTo(new BigDecimal("7.10"));
    assertThat(parse(sample, "采样时间", "2026-03-01 08:30"))
        .isEqualTo(LocalDateTime.of(2026, 3, 1, 8, 30));
    assertThat(parse(sample, "取得方", "企业")).isEqualTo("企业");
    assertThatThrownBy(() -> parse(sample, "单位", "x".repeat(501))).isInstanceOf(UnfitFact.class);
  }

  private static Object parse(FactKind<?> kind, String field, String written) {
    return kind.field(field).orElseThrow().parse(written);
  }

  @Test
  void a_withdrawal_names_a_kind_that_exists() {
    assertThat(Given.withdrawal("Penalty", "p", "w", at(0)).factKind()).isEqualTo("行政处罚");
    assertThatThrownBy(() -> Given.withdrawal("处罚", "p", "w", at(0)))
        .isInstanceOfSatisfying(
            UnfitFact.class, unfit -> assertThat(unfit.allowed()).contains("行政处罚"));
  }
}
