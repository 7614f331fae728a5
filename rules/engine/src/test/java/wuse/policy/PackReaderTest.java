package wuse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.facts.Standing;
import wuse.policy.Derivation.Measure;

class PackReaderTest {
  private static final Path VALID = Path.of("src", "test", "resources", "faults", "_valid");
  private static final Path SHIPPED = Path.of("..", "packs");
  private static final LocalDate NEW_LAW = LocalDate.of(2026, 8, 15);

  @Test
  void the_eco_code_has_its_102_indicators_on_every_day() throws Exception {
    Pack.Scorecard pack =
        (Pack.Scorecard) read(SHIPPED).pack("zhejiang/tongxiang/eco-code").orElseThrow();
    for (LocalDate day : List.of(pack.from(), NEW_LAW.minusDays(1), NEW_LAW)) {
      assertThat(pack.inForce(day).indicators()).hasSize(102);
    }
    assertThat(pack.inForce(NEW_LAW.minusDays(1)).until()).isEqualTo(NEW_LAW);
  }

  @Test
  void only_the_packs_asked_for_are_read_and_what_they_share() {
    Reading reading = read(VALID, "demo/list");
    assertThat(reading.packs()).hasSize(1);
    assertThat(reading.files()).containsKeys("law/instruments.yaml", "demo/list/pack.yaml");
    assertThat(reading.files()).doesNotContainKey("demo/code/pack.yaml");
  }

  @Test
  void files_are_kept_as_they_were_found() throws IOException {
    Reading reading = read(VALID);
    for (String file : reading.files().keySet()) {
      assertThat(reading.files().get(file)).isEqualTo(Files.readAllBytes(VALID.resolve(file)));
    }
    assertThat(reading.files()).hasSize(11);
  }

  @Test
  void a_term_says_all_of_how_it_is_found_from_facts() {
    Derivation.FromFacts late = (Derivation.FromFacts) term("report_days_late").derivation();
    assertThat(late.kind().zh()).isEqualTo("执行报告");
    assertThat(late.within()).isEqualTo(Period.ofMonths(12));
    assertThat(late.on().zh()).isEqualTo("应报日期");
    assertThat(late.take()).isEqualTo(Derivation.Take.MAX);
    assertThat(((Measure.Days) late.of()).to().zh()).isEqualTo("提交日期");
    assertThat(((FieldCondition.Cell) late.where()).test().holds(Line.of("年报"))).isTrue();

    Derivation.FromFacts fines = (Derivation.FromFacts) term("fine_sum").derivation();
    assertThat(fines.fallback()).isZero();
    assertThat(fines.until().plus()).isEqualTo(Period.ofMonths(6));
    assertThat(((FieldCondition.All) fines.where()).of())
        .hasAtLeastOneElementOfType(FieldCondition.Present.class);
  }

  @Test
  void terms_may_name_terms_declared_after_them() {
    Derivation.Cases cases = (Derivation.Cases) term("permit_status").derivation();
    Condition.Cell first = (Condition.Cell) cases.cases().get(0).when();
    assertThat(first.term().key()).isEqualTo("permit_held");
    assertThat(cases.cases()).extracting(Derivation.Case::word).containsExactly("未取得", "过期", "有效");
    assertThat(cases.cases().get(2).when()).isEqualTo(Condition.ALWAYS);
  }

  @Test
  void a_term_may_come_from_a_rule_over_several_facts() {
    Derivation.FromRule rule = (Derivation.FromRule) term("late_again").derivation();
    assertThat(rule.rule().name()).isEqualTo("报告又迟");
    assertThat(rule.take()).isEqualTo(Derivation.Take.COUNT);
  }

  @Test
  void an_indicator_says_all_of_its_version() {
    Indicator indicator = indicator("P01");
    Indicator.Rule rule = indicator.versions().on(NEW_LAW).orElseThrow();
    assertThat(rule.basis()).extracting(Citation::text).containsExactly("条例#22", "条例#33");
    assertThat(rule.basis().get(0).verification()).isEqualTo("verified: text read");
    assertThat(rule.missing()).isEqualTo(Indicator.Missing.WORST);
    assertThat(rule.standing()).isEqualTo(Standing.MANAGED);
    assertThat(rule.worst()).isEqualByComparingTo("4");
    assertThat(rule.bands().get(1).says().en()).isEqualTo("{年报逾期天数} days late");
    assertThat(rule.bands().get(1).at().toString())
        .isEqualTo("demo/code/indicators/permit/P01.yaml:16:16");
  }

  @Test
  void a_veto_says_when_it_opens_how_long_it_holds_and_what_releases_it() {
    Indicator.Rule rule = indicator("C01").versions().on(NEW_LAW).orElseThrow();
    assertThat(rule.standing()).isEqualTo(Standing.EFFECTIVE);
    assertThat(rule.veto().opens().key()).isEqualTo("c01_opened_on");
    assertThat(rule.veto().holdDays()).isEqualTo(180);
    assertThat(rule.veto().cases())
        .extracting(Veto.Case::atMost)
        .containsExactly(Colour.ORANGE, Colour.RED);
    assertThat(rule.veto().release().officer()).isTrue();
    assertThat(rule.veto().release().when()).isInstanceOf(Condition.Cell.class);
  }

  @Test
  void a_scheme_says_what_becomes_of_the_points() {
    Pack.Scorecard pack = (Pack.Scorecard) read(VALID).pack("demo/code").orElseThrow();
    Scheme scheme = pack.versions().on(NEW_LAW).orElseThrow();
    assertThat(scheme.colours())
        .extracting(Scheme.ColourFrom::colour)
        .containsExactly(Colour.values());
    assertThat(scheme.caps().get(0).when())
        .isEqualTo(new Scheme.When.CategoryShareBelow(new BigDecimal("0.5")));
    assertThat(scheme.caps().get(2).when())
        .isEqualTo(new Scheme.When.UndecidedAny(true, Set.of("P01")));
    assertThat(scheme.effective().personNeeded())
        .containsExactlyInAnyOrder(Colour.RED, Colour.ORANGE);
    assertThat(scheme.consequences().get(0).inspectionRate()).isEqualByComparingTo("0.05");
    assertThat(scheme.consequences().get(0).says().get("name").zh()).isEqualTo("守信");
  }

  @Test
  void a_roster_says_who_may_join_and_what_removes() {
    Pack.Roster pack = (Pack.Roster) read(VALID).pack("demo/list").orElseThrow();
    RosterTerms terms = pack.versions().on(NEW_LAW).orElseThrow();
    assertThat(pack.head().reads().get(0).as().key()).isEqualTo("colour");
    assertThat(terms.admission())
        .extracting(RosterTerms.Requirement::id)
        .containsExactly("permit", "fines");
    assertThat(terms.admission().get(1).again().plus()).isEqualTo(Period.ofMonths(24));
    assertThat(terms.suspend().get(1).opened().key()).isEqualTo("c01_opened_on");
    assertThat(terms.removal().raised().get(0).name()).isEqualTo("虚假");
    assertThat(terms.validity()).isEqualTo(Period.ofMonths(36));
  }

  @Test
  void an_article_is_found_by_id_or_alias_and_a_number_in_an_id_is_no_article() {
    Library library = read(SHIPPED).library();
    CitationReader reader = new CitationReader(library, new Faults());
    Block version =
        Block.of(
            YamlReader.read(
                "a.yaml",
                "basis: [CODE-174, 生态环境法典#1102, GB12348-2008, 国办发〔2024〕54号]"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new Faults()),
            new Faults());
    assertThat(reader.basis(version))
        .extracting(Citation::text)
        .containsExactly("生态环境法典#174", "生态环境法典#1102", "GB12348-2008", "国办发〔2024〕54号");
  }

  @Test
  void what_a_build_leaves_behind_and_hidden_folders_are_no_packs(@TempDir Path root)
      throws IOException {
    for (String folder : List.of("target/classes/demo", ".git/demo")) {
      Files.createDirectories(root.resolve(folder));
      Files.writeString(root.resolve(folder).resolve("pack.yaml"), "pack: x\n");
    }
    assertThat(read(root).files()).isEmpty();
  }

  @Test
  void a_link_that_leads_back_up_is_walked_once(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("a/b"));
    Files.createSymbolicLink(root.resolve("a/b/up"), root.resolve("a"));
    Files.writeString(root.resolve("a/b/pack.yaml"), "pack: a/b\nform: none\n");
    assertThat(read(root).files()).containsOnlyKeys("a/b/pack.yaml");
  }

  private static Term term(String key) {
    return read(VALID).packs().get(0).head().glossary().named(key).orElseThrow();
  }

  private static Indicator indicator(String id) {
    Pack.Scorecard pack = (Pack.Scorecard) read(VALID).pack("demo/code").orElseThrow();
    return pack.indicators().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }

  private static Reading read(Path root, String... packs) {
    return new PackReader(new FeelCells(), new DrlReader()).read(root, List.of(packs));
  }
}
