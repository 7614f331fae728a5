package wuse.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.Fact;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.term.Given;

class DossierReaderTest {
  private static final String UNIT = "enterprise: {id: U1, name: 示例厂}\n";
  private static final String PENALTY =
      "kind: 行政处罚, occurred: 2026-01-05, 决定书文号: 1号, 种类: 警告, 状态: 正常";

  @TempDir Path folder;

  @Test
  void what_a_fact_leaves_out_is_taken_from_its_file_and_day() {
    Known known = fact(UNIT + "facts: [{" + PENALTY + "}]\n").known();

    assertThat(known.unit().text()).isEqualTo("U1");
    assertThat(known.origin().source()).isEqualTo("d.yaml");
    assertThat(known.origin().place()).isEqualTo("in/d.yaml:2:9");
    assertThat(known.recorded()).hasToString("2026-01-04T16:00:00Z");
    assertThat(known.standing()).isEqualTo(Standing.MANAGED);
    assertThat(known.by()).isEqualTo(Obtainer.SYSTEM);
  }

  @Test
  void what_a_fact_says_of_itself_wins() {
    Known known =
        fact(UNIT
                + "facts: [{"
                + PENALTY
                + ", recorded: 2026-01-07 08:30, 来源: 处罚平台, key: 1号, 证据等级: 生效文书, by: 执法人员,"
                + " 事由: e1}]\n")
            .known();

    assertThat(known.origin().source()).isEqualTo("处罚平台");
    assertThat(known.recorded()).hasToString("2026-01-07T00:30:00Z");
    assertThat(known.key()).isEqualTo("1号");
    assertThat(known.standing()).isEqualTo(Standing.EFFECTIVE);
    assertThat(known.by()).isEqualTo(Obtainer.OFFICER);
    assertThat(known.event()).isEqualTo("e1");
  }

  /** A key made of what is said: the same again is the same, another is another. */
  @Test
  void the_same_entry_twice_is_one_fact() {
    String other = PENALTY.replace("1号", "2号");
    Entry.Accepted entry =
        accepted(UNIT + "facts:\n- {" + PENALTY + "}\n- {" + PENALTY + "}\n- {" + other + "}\n");

    assertThat(entry.submission().dossier().size()).isEqualTo(2);
  }

  @Test
  void a_file_that_tells_no_facts_is_told_from_one_that_tells_there_are_none() {
    assertThat(accepted(UNIT).submission().termsOnly()).isTrue();
    assertThat(accepted(UNIT + "facts: []\n").submission().termsOnly()).isFalse();
  }

  @Test
  void without_covers_the_author_vouches_for_everything_and_with_none_for_nothing() {
    assertThat(accepted(UNIT).submission().dossier().vouching().isEverything()).isTrue();
    assertThat(accepted(UNIT + "covers: []\n").submission().dossier().vouching().isEverything())
        .isFalse();
  }

  @Test
  void terms_are_named_by_name_or_key_and_may_carry_their_event() {
    var given =
        accepted(
                UNIT
                    + """
                    terms:
                      年度执行报告逾期天数: 20
                      penalty_count_12m: {value: 1, event: e1}
                      falsification_confirmed_at: '2026-10-12'
                      mon_done_ratio: 0.30000000000000004
                      selective: 民生保障
                      removal_events: [{name: 行政处罚, on: 2026-11-05}]
                      excluded_industry:
                    """)
            .submission()
            .given();

    assertThat(given.get("annual_report_days_late").value()).hasToString("20");
    assertThat(given.get("penalty_count_12m").event()).isEqualTo("e1");
    assertThat(given.get("falsification_confirmed_at").value()).hasToString("2026-10-12");
    assertThat(given.get("mon_done_ratio").value()).hasToString("0.30000000000000004");
    assertThat(given.get("selective").value()).isEqualTo(List.of(new Given.Entry("民生保障", null)));
    assertThat(given.get("excluded_industry").value()).isEqualTo("");
  }

  @Test
  void the_region_and_name_of_the_unit_are_found() {
    Entry.Accepted block = accepted("enterprise: {id: U1, name: 甲厂, region: 桐乡市}\n");
    Entry.Accepted profile =
        accepted(
            "enterprise: {id: U1}\n"
                + "facts: [{kind: 排污单位, occurred: 2026-01-01, 名称: 乙厂, 区划: '330483'}]\n");

    assertThat(block.name() + block.region()).isEqualTo("甲厂330483");
    assertThat(profile.name() + profile.region()).isEqualTo("乙厂330483");
  }

  @Test
  void lines_of_windows_and_a_byte_order_mark_are_read() {
    List<Entry> entries =
        Shipped.entries("d.yaml", "\uFEFFenterprise: {id: U1}\r\n---\r\nenterprise: {id: U2}\r\n");

    assertThat(entries).extracting(Entry::enterprise).containsExactly("U1", "U2");
  }

  @Test
  void comments_and_empty_documents_are_no_dossiers() {
    String text = "# one\n---\n# none\n---\n\n--- {enterprise: {id: U1}}\n...\n# the end\n---\n";

    assertThat(Shipped.entries("d.yaml", text)).hasSize(1);
  }

  @Test
  void a_folder_gives_its_dossiers_in_order_of_path() throws IOException {
    Files.createDirectories(folder.resolve("b/.hidden"));
    for (String name : List.of("b/2.json", "a.yaml", "b/1.yml", "b/.hidden/x.yaml", "notes.txt")) {
      Files.writeString(folder.resolve(name), "");
    }

    assertThat(DossierReader.files(folder))
        .extracting(path -> folder.relativize(path).toString())
        .containsExactly("a.yaml", "b/1.yml", "b/2.json");
  }

  @Test
  void a_document_as_large_as_a_year_of_monitored_days_is_read() {
    StringBuilder text = new StringBuilder(UNIT + "facts:\n");
    for (int i = 0; i < 60_000; i++) {
      text.append("- {").append(PENALTY.replace("1号", i + "号")).append("}\n");
    }

    assertThat(text.length()).isGreaterThan(3 << 20);
    assertThat(accepted(text.toString()).submission().dossier().size()).isEqualTo(60_000);
  }

  private static Entry.Accepted accepted(String text) {
    List<Entry> entries = Shipped.entries("in/d.yaml", text);
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0)).isInstanceOf(Entry.Accepted.class);
    return (Entry.Accepted) entries.get(0);
  }

  private static Fact fact(String text) {
    return accepted(text).submission().dossier().all().get(0);
  }
}
