package wuse.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wuse.facts.UnfitFact.Reason;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.enterprise.Industry;
import wuse.facts.monitoring.Pollutant;
import wuse.facts.permit.OutletNumber;
import wuse.facts.permit.PermitNumber;

class CodesTest {
  private static final Path REAL = Path.of("../../../shared/data");

  @Test
  void the_last_character_of_a_credit_code_follows_from_the_others() {
    assertThat(new CreditCode(" 91330483ma00000003 ").text()).isEqualTo("91330483MA00000003");
    assertThatThrownBy(() -> new CreditCode("91330483MA00000004"))
        .isInstanceOfSatisfying(
            UnfitFact.class,
            unfit -> {
              assertThat(unfit.reason()).isEqualTo(Reason.CHECK_CHARACTER);
              assertThat(unfit.allowed()).containsExactly("3");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9133", "91330483MA0000000I", "91330483MA000000033", "九一三三"})
  void what_is_not_18_characters_of_the_alphabet_is_no_credit_code(String written) {
    assertThatThrownBy(() -> new CreditCode(written)).isInstanceOf(UnfitFact.class);
  }

  @Test
  void one_of_1101_real_credit_codes_fails_its_check() throws IOException {
    List<String> codes = realCreditCodes();
    assertThat(codes).hasSize(1101);
    assertThat(codes.stream().filter(CodesTest::isCreditCode)).hasSize(1100);
  }

  private static List<String> realCreditCodes() throws IOException {
    Path file = REAL.resolve("sh-key-polluters-enterprises.csv");
    assumeTrue(Files.exists(file), "SKIPPED: the real enterprises are not here: " + file);
    Pattern second = Pattern.compile("(?:\"[^\"]*\"|[^,]*),([^,]*),.*");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(second::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .toList();
  }

  private static boolean isCreditCode(String text) {
    try {
      return new CreditCode(text).text().equals(text);
    } catch (UnfitFact unfit) {
      return false;
    }
  }

  @Test
  void a_permit_number_is_holder_site_and_an_opaque_letter() {
    PermitNumber number = new PermitNumber("91330483ma00000003002p");
    assertThat(number.holder()).isEqualTo("91330483MA00000003");
    assertThat(number.site()).isEqualTo("91330483MA00000003002");
    assertThatThrownBy(() -> new PermitNumber("91330483MA00000003002"))
        .isInstanceOf(UnfitFact.class);
  }

  @ParameterizedTest
  @CsvSource({"ＤＡ００１,DA001", "' FQ-01 E3 ',FQ-01 E3", "50-F001,50-F001", "自编３号,自编3号"})
  void an_outlet_number_is_trimmed_and_half_width(String written, String kept) {
    assertThat(new OutletNumber(written).text()).isEqualTo(kept);
  }

  @Test
  void an_outlet_number_has_at_most_50_characters() {
    assertThatThrownBy(() -> new OutletNumber("F".repeat(51))).isInstanceOf(UnfitFact.class);
    assertThatThrownBy(() -> new OutletNumber("  ")).isInstanceOf(UnfitFact.class);
  }

  @ParameterizedTest
  @CsvSource({
    "COD,化学需氧量",
    "CODcr,化学需氧量",
    "w01018,化学需氧量",
    "化学需氧量（CODcr）,化学需氧量",
    "氨氮（NH3-N）,氨氮",
    "氨氮(NH3-N),氨氮",
    "w21003,氨氮",
    "烟尘,颗粒物",
    "粉尘,颗粒物",
    "a34013,颗粒物",
    "颗粒物（炭黑尘、燃料尘、水泥粉尘）,颗粒物",
    "碳氢化合物（含非甲烷总烃）,非甲烷总烃",
    "VOC,非甲烷总烃",
    "PH值,pH值",
    "ph,pH值",
    "悬浮物（SS）,悬浮物",
    "SO2,二氧化硫",
    "a21026,二氧化硫",
    "NOx,氮氧化物",
    "臭气浓度（无量纲）,臭气浓度",
    "生化需氧量（BOD5）,五日生化需氧量",
    "二噁英,二噁英类"
  })
  void the_names_of_one_pollutant_are_one(String written, String kept) {
    assertThat(new Pollutant(written).text()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"某新污染物", "铬酸雾", "1,2-二氯乙烷", "Leq实测值", "总汞", "汞"})
  void a_name_without_another_is_kept_as_written(String written) {
    assertThat(new Pollutant(written).text()).isEqualTo(written);
  }

  @Test
  void the_kept_name_of_a_kept_name_is_itself() {
    for (List<String> factor : CodeTable.read("factors.csv").rows()) {
      String kept = new Pollutant(factor.get(3)).text();
      assertThat(new Pollutant(kept).text()).isEqualTo(kept);
    }
  }

  @Test
  void a_factor_has_its_own_code_in_gas_and_in_water() {
    Pollutant fluoride = new Pollutant("氟化物");
    assertThat(fluoride.code(Medium.AIR)).contains("a21018");
    assertThat(fluoride.code(Medium.WATER)).contains("w21017");
    assertThat(fluoride.code(Medium.NOISE)).isEmpty();
    assertThat(Pollutant.ofCode("011")).contains(new Pollutant("COD"));
    assertThat(Pollutant.ofCode("w01018")).contains(new Pollutant("COD"));
    assertThat(Pollutant.ofCode("zz")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4417,D4417", "D4417-1,D4417-1", "44,D44", "d,D", "涂料制造,C2641"})
  void an_industry_carries_its_section_and_the_platforms_suffix(String written, String kept) {
    assertThat(Industry.reading(written).text()).isEqualTo(kept);
  }

  @Test
  void an_industry_is_looked_up_by_its_stem() {
    Industry waste = new Industry("D4417-1");
    assertThat(waste.name()).isEqualTo("生物质能发电");
    assertThat(waste.within(new Industry("D"))).isTrue();
    assertThat(waste.within(new Industry("4417"))).isTrue();
    assertThat(waste.within(new Industry("4411"))).isFalse();
  }

  @Test
  void a_letter_that_contradicts_the_division_is_refused_with_the_right_one() {
    assertThatThrownBy(() -> new Industry("C4417"))
        .isInstanceOfSatisfying(
            UnfitFact.class, unfit -> assertThat(unfit.allowed()).containsExactly("D4417"));
    assertThatThrownBy(() -> Industry.reading("造梦业")).isInstanceOf(UnfitFact.class);
  }

  @Test
  void a_class_that_our_incomplete_table_lacks_is_kept() {
    Industry unlisted = new Industry("C1799");
    assertThat(unlisted.text()).isEqualTo("C1799");
    assertThat(unlisted.name()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "330483,330483",
    "330400,3304",
    "330000,33",
    "桐乡市,330483",
    "浙江省嘉兴市桐乡市,330483",
    "上海市徐汇区,310104",
    "浙江省,33"
  })
  void a_region_is_read_from_code_or_name(String written, String kept) {
    assertThat(Region.reading(written).text()).isEqualTo(kept);
  }

  @Test
  void a_county_lies_within_its_city_and_province() {
    Region county = new Region("330483");
    assertThat(county.name()).isEqualTo("桐乡市");
    assertThat(county.within(new Region("3304"))).isTrue();
    assertThat(county.within(new Region("330000"))).isTrue();
    assertThat(county.within(new Region("3305"))).isFalse();
  }

  @Test
  void a_name_of_several_counties_is_refused_with_their_codes() {
    assertThatThrownBy(() -> Region.reading("鼓楼区"))
        .isInstanceOfSatisfying(
            UnfitFact.class, unfit -> assertThat(unfit.allowed()).hasSizeGreaterThan(1));
    assertThatThrownBy(() -> new Region("33048")).isInstanceOf(UnfitFact.class);
  }

  @Test
  void every_table_says_which_standard_it_is() {
    assertThat(CodeTable.read("industries.csv").standard()).startsWith("GB/T 4754-2017");
    assertThat(CodeTable.read("regions.csv").standard()).startsWith("GB/T 2260");
    assertThat(CodeTable.read("factors.csv").standard()).startsWith("HJ 212-2017");
  }
}
