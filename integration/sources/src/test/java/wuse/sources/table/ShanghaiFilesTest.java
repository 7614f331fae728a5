package wuse.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.permit.Outlet;
import wuse.sources.FileReport;
import wuse.sources.FileReport.Ending;
import wuse.sources.Kept;
import wuse.sources.Rejected;
import wuse.sources.TableReport;

/**
 * The real Shanghai files, where they lie beside the repository. The counts were made a second time
 * straight from the csv, by a script that knows the rules and nothing of this code.
 */
class ShanghaiFilesTest {
  private static final Path DATA = Path.of("../../../shared/data");
  private static final Kept KEPT = new Kept();
  private static Map<String, FileReport> reports;

  @BeforeAll
  static void take() {
    if (!Files.isDirectory(DATA)) {
      System.err.println("LEFT OUT: no " + DATA + ", so the real Shanghai files were not read");
    }
    assumeTrue(Files.isDirectory(DATA), "no " + DATA);
    TableReader reader =
        new TableReader(Mappings.load(), KEPT.register(), KEPT, FileLimits.usual());
    reports =
        new Intake(reader)
            .take(List.of(DATA), Desk.ARRIVAL, report -> {}).stream()
                .collect(Collectors.toMap(FileReport::file, report -> report));
  }

  private static TableReport table(String file) {
    return reports.get(file).tables().get(0);
  }

  @Test
  void every_enterprise_is_a_unit_and_one_credit_code_is_wrong() {
    TableReport table = table("sh-key-polluters-enterprises.csv");
    assertThat(table.rows()).isEqualTo(1101);
    assertThat(table.facts()).isEqualTo(Map.of("排污单位", 1101L, "生产状态", 909L));
    assertThat(table.faults())
        .as("names of GB/T 4754-2011 that 2017 does not have; the unit is there without")
        .isEqualTo(Map.of("S205", 180L, "S206", 1L));
    assertThat(KEPT.facts(UnitProfile.class))
        .as("a name and a credit code may repeat, the code of the source does not")
        .extracting(profile -> profile.known().unit())
        .doesNotHaveDuplicates()
        .hasSize(1101);
    assertThat(KEPT.facts(UnitProfile.class).stream().filter(unit -> unit.creditCode() == null))
        .hasSize(1);
    assertThat(wrongCode().text("en"))
        .startsWith(
            "sh-key-polluters-enterprises.csv:B458 error S206 “注册号/统一社会信用代码”"
                + " `913101167800233824` has a wrong check character, it should be U");
  }

  private static Rejected wrongCode() {
    return KEPT.rejected().stream()
        .filter(row -> row.faults().stream().anyMatch(fault -> fault.code().equals("S206")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void outlets_are_known_by_their_number_once() {
    TableReport outlets = table("sh-outlets.csv");
    assertThat(outlets.rows()).isEqualTo(11140);
    assertThat(outlets.facts()).isEqualTo(Map.of("排放口", 11043L));
    assertThat(outlets.repeats()).isEqualTo(36);
    assertThat(outlets.faults()).isEqualTo(Map.of("S105", 51L, "S210", 10L));
  }

  @Test
  void modes_of_discharge_complete_the_outlets_that_are_known() {
    TableReport modes = table("sh-discharge-modes.csv");
    assertThat(modes.rows()).isEqualTo(1425);
    assertThat(modes.faults()).containsEntry("S210", 226L);
    assertThat(KEPT.facts(Outlet.class).stream().filter(outlet -> outlet.mode() != null))
        .hasSize(modes.facts().get("排放口").intValue());
    long units =
        KEPT.facts(UnitProfile.class).stream()
            .map(profile -> profile.known().unit())
            .mapToLong(unit -> KEPT.register().outlets(unit).size())
            .sum();
    assertThat(units).as("11,043 outlets and those that only this table names").isEqualTo(11098);
  }

  @Test
  void limits_are_read_as_text_and_wrong_units_wait() {
    TableReport limits = table("sh-outlet-limits.csv");
    assertThat(limits.rows()).isEqualTo(26488);
    assertThat(limits.facts()).isEqualTo(Map.of("许可限值", 25471L));
    assertThat(limits.repeats()).isEqualTo(23);
    assertThat(limits.rejectedRows()).isEqualTo(994);
    assertThat(limits.faults())
        .isEqualTo(
            Map.of(
                "S103", 352L, // outlets of no register, such as rain outlets of a steel works
                "S105", 227L, // one outlet and item, two limits
                "S210", 10L, // no item
                "S214", 400L, // waste gas in mg/L
                "S215", 3L, // no unit
                "S216", 1L, // pH 12 to 9.5
                "S220", 1L)); // 0.001mg/L in a column of ug/L
  }

  @Test
  void projects_waste_samples_and_facilities_are_read() {
    assertThat(table("sh-eia-approvals.csv").facts()).isEqualTo(Map.of("环评手续", 700L, "竣工验收", 434L));
    assertThat(table("sh-eia-approvals.csv").faults()).isEqualTo(Map.of("S111", 1L));
    assertThat(table("sh-manual-monitoring.csv").facts()).isEqualTo(Map.of("监测结果", 181L));
    assertThat(table("sh-manual-monitoring.csv").rejectedRows()).isZero();
    assertThat(table("sh-treatment-facilities.csv").facts()).isEqualTo(Map.of("治污设施", 660L));
    assertThat(table("sh-treatment-facilities.csv").faults()).isEqualTo(Map.of("S210", 2L));
  }

  @Test
  void waste_of_a_firm_with_several_sites_or_none_waits() {
    TableReport waste = table("sh-hazwaste.csv");
    assertThat(waste.facts()).isEqualTo(Map.of("危废产生", 262L));
    assertThat(waste.faults()).isEqualTo(Map.of("S101", 83L, "S102", 4L));
  }

  @Test
  void most_of_the_permit_list_fits_no_unit_and_the_rest_does_not_say_its_category() {
    TableReport list = table("permit-national-list-sh-2020.csv");
    assertThat(list.rows()).isEqualTo(167);
    assertThat(list.faults()).isEqualTo(Map.of("S101", 142L, "S210", 167L));
  }

  @Test
  void what_is_not_ours_is_named_and_does_not_fail() {
    Map<Ending, List<String>> endings = new TreeMap<>();
    reports
        .values()
        .forEach(
            report ->
                endings
                    .computeIfAbsent(report.ending(), none -> new java.util.ArrayList<>())
                    .add(report.file()));
    assertThat(endings.get(Ending.READ)).hasSize(9);
    assertThat(endings).doesNotContainKey(Ending.REFUSED);
    assertThat(endings.get(Ending.NO_MAPPING))
        .containsExactlyInAnyOrder(
            "SOURCES.md",
            "gasturbine-hourly-2011.csv",
            "gb2260-areas.csv",
            "gb2260-cities.csv",
            "gb2260-provinces.csv",
            "gbt4754-2017.csv",
            "hj212-2017-factor-codes.csv",
            "hj212-samples.tsv",
            "hj212-session-replay.tsv",
            "ma-dep-enforcement-sample.csv",
            "sh-production-facilities.csv");
  }
}
