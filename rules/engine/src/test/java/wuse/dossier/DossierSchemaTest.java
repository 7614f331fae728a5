package wuse.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wuse.decision.Decision;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/** What the schema accepts the reader accepts, and what it underlines the reader refuses. */
class DossierSchemaTest {
  private static final String TEXT = DossierSchema.of(Shipped.packs(), "zh");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);
  private static final String PENALTY =
      "\"kind\":\"行政处罚\",\"occurred\":\"2026-01-05\",\"决定书文号\":\"1号\",\"种类\":\"罚款\",\"状态\":\"正常\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"enterprise\":{\"id\":\"U1\"}}",
        "{\"enterprise\":{\"id\":1,\"name\":\"厂\",\"区划\":\"330483\",\"管理类别\":\"重点管理\"}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"terms\":{\"年度执行报告逾期天数\":20,\"mon_done_ratio\":0.92}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"terms\":{\"penalty_count_12m\":{\"value\":1,\"event\":\"e1\"}}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"terms\":{\"removal_events\":[{\"name\":\"行政处罚\",\"on\":\"2026-11-05\"}],\"selective\":[\"民生保障\"],\"excluded_industry\":\"\"}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"facts\":[]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"facts\":[{"
            + PENALTY
            + ",\"罚款金额\":30000,\"recorded\":\"2026-01-06\"}]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"covers\":[{\"kind\":\"行政处罚\",\"from\":\"2020-01-01\"}]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"releases\":[{\"indicator\":\"E03\",\"on\":\"2026-10-15\"}]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"previous\":{\"eco-code\":{\"asOf\":\"2026-11-19\",\"colour\":\"绿\",\"pending\":null,\"holds\":[]}}}",
      })
  void accepts_what_the_reader_accepts(String dossier) {
    assertThat(faults(dossier)).isEmpty();
    assertThat(Shipped.entries("d.json", dossier))
        .allSatisfy(entry -> assertThat(entry).isInstanceOf(Entry.Accepted.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"enterprise\":{}}",
        "{\"enterprise\":{\"id\":\"U1\",\"nmae\":\"厂\"}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"term\":{}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"terms\":{\"年度执行报告逾期天\":20}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"terms\":{\"annual_report_days_late\":\"20\"}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"terms\":{\"管理类别\":\"重点\"}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"terms\":{\"last_penalty_on\":\"2026/1/2\"}}",
        "{\"enterprise\":{\"id\":\"U1\"},\"facts\":[{\"kind\":\"行政处分\",\"occurred\":\"2026-01-05\"}]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"facts\":[{\"kind\":\"行政处罚\",\"occurred\":\"2026-01-05\",\"种类\":\"罚款\",\"状态\":\"正常\"}]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"facts\":[{" + PENALTY + ",\"罚款万元\":3}]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"facts\":[{" + PENALTY + ",\"standing\":\"证据\"}]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"covers\":[{\"kind\":\"行政处罚\"}]}",
        "{\"enterprise\":{\"id\":\"U1\"},\"previous\":{\"ecocode\":{\"asOf\":\"2026-11-19\"}}}",
      })
  void underlines_what_the_reader_refuses(String dossier) {
    assertThat(faults(dossier)).isNotEmpty();
    assertThat(Shipped.entries("d.json", dossier))
        .allSatisfy(entry -> assertThat(entry).isInstanceOf(Entry.Refused.class));
  }

  @Test
  void names_every_kind_field_and_term_in_both_ways() {
    for (FactKind<?> kind : FactKind.all()) {
      assertThat(TEXT).contains('"' + kind.zh() + '"', '"' + kind.name() + '"');
      for (FactField field : kind.ownFields()) {
        assertThat(TEXT).contains('"' + field.zh() + "\": {", '"' + field.name() + "\": {");
      }
    }
    Shipped.ecoCode().head().glossary().all().stream()
        .forEach(
            term -> assertThat(TEXT).contains('"' + term.name() + '"', '"' + term.key() + '"'));
  }

  /** The words that a file gives every fact must not be any kind's own. */
  @Test
  void no_kind_has_a_field_named_as_what_every_fact_says() {
    for (FactKind<?> kind : FactKind.all()) {
      for (FactField field : kind.ownFields()) {
        assertThat(List.of(field.zh(), field.name()))
            .doesNotContain("kind", "key", "standing", "证据等级");
      }
    }
  }

  @Test
  void accepts_what_a_decision_carries() {
    Decision decision =
        Shipped.decision(
            Shipped.ecoCode(),
            "enterprise: {id: U1}\n"
                + "terms: {管理类别: 重点管理, falsification_confirmed: true, 应当安装自动监测设备: true}\n");
    String carried = DecisionJson.of(decision.carried());

    assertThat(decision.carried().holds()).isNotEmpty();
    assertThat(faults("{\"enterprise\":{\"id\":\"U1\"},\"previous\":" + carried + "}")).isEmpty();
    assertThat(DecisionJson.carried(carried)).isEqualTo(decision.carried());
  }

  private static List<Error> faults(String dossier) {
    return SCHEMA.validate(dossier, InputFormat.JSON);
  }
}
