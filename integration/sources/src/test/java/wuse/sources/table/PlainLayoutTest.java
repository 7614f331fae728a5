package wuse.sources.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.activity.WasteGenerated;
import wuse.facts.enforcement.Complaint;
import wuse.facts.enforcement.Penalty;
import wuse.facts.monitoring.SampleResult;
import wuse.facts.permit.PermittedLimit;
import wuse.sources.FileReport;
import wuse.sources.Vouched;

/** The layout that needs no mapping file: headers are the names of the fields. */
class PlainLayoutTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = Desk.of(folder);
  }

  static Stream<FactKind<?>> kinds() {
    return FactKind.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_kind_is_read_from_a_sheet_of_its_own(FactKind<?> kind) throws IOException {
    List<String> headers = new ArrayList<>(List.of("排污单位", "自然键", "发生日期"));
    List<String> cells = new ArrayList<>(List.of("U001", "K1", "2026-03-01"));
    for (FactField field : kind.ownFields()) {
      if (!headers.contains(field.zh())) {
        headers.add(field.zh());
        cells.add(sample(field));
      }
    }
    byte[] book =
        new Workbooks().sheet(kind.zh()).row(headers.toArray()).row(cells.toArray()).bytes();
    FileReport report = desk.read(desk.write("任意名称.xlsx", book));
    assertThat(desk.kept().rejected()).extracting(row -> row.text("zh")).isEmpty();
    assertThat(desk.kept().facts()).as(report.text("zh")).hasSize(1);
    Fact fact = desk.kept().facts().get(0);
    assertThat(fact.kind()).isEqualTo(kind);
    assertThat(fact.known().unit()).isEqualTo(new UnitId("U001"));
    assertThat(fact.known().occurred()).isEqualTo(LocalDate.of(2026, 3, 1));
    for (FactField field : kind.ownFields()) {
      assertThat(field.get(fact)).as(field.zh()).isNotNull();
    }
  }

  private static String sample(FactField field) {
    return switch (field.type()) {
      case TEXT -> field.zh().equals("事实类型") ? "行政处罚" : field.zh().equals("单位") ? "无量纲" : "甲";
      case CHOICE -> field.values().get(0);
      case INT -> field.zh().equals("年度") ? "2026" : "1";
      case DECIMAL -> "1";
      case BOOL -> "是";
      case DATE -> "2026-03-01";
      case TIME -> "2026-03-01 08:00";
      case CREDIT_CODE -> "91330483MA00000016";
      case OUTLET -> "DA001";
      case PERMIT_NUMBER -> "91330483MA00000016001P";
      case POLLUTANT -> "pH值";
      case INDUSTRY -> "C2641";
      case REGION -> "330483";
    };
  }

  @Test
  void the_kind_is_told_by_its_headers_when_the_file_is_renamed() {
    desk.read("新建文本.csv", "单位,自然键,发生日期,编号,属实,重复\nU001,T1,2026-03-01,T1,是,否\n");
    assertThat(desk.kept().facts(Complaint.class)).hasSize(1);
  }

  @Test
  void standing_and_obtainer_and_event_and_source_may_be_columns() {
    desk.read(
        "行政处罚.csv",
        """
        排污单位,自然键,发生日期,证据等级,取得方,事由,来源,决定书文号,种类,罚款金额,状态
        U001,P1,2026-03-01,生效文书,系统,案1,某市处罚库,某罚1号,罚款,10万元,正常
        U001,P2,2026-03-01,,,,,某罚2号,罚款,20000,正常
        """);
    List<Penalty> penalties = desk.kept().facts(Penalty.class);
    Penalty first = penalties.get(0);
    assertThat(first.fine()).isEqualByComparingTo("100000");
    assertThat(first.known().standing()).isEqualTo(Standing.EFFECTIVE);
    assertThat(first.known().by()).isEqualTo(Obtainer.SYSTEM);
    assertThat(first.known().event()).isEqualTo("案1");
    assertThat(first.known().origin().source()).isEqualTo("某市处罚库");
    Penalty second = penalties.get(1);
    assertThat(second.known().standing()).isEqualTo(Standing.MANAGED);
    assertThat(second.known().by()).isEqualTo(Obtainer.OFFICER);
    assertThat(second.known().event()).isNull();
    assertThat(second.known().origin().source()).isEqualTo("通用表");
    assertThat(second.known().origin().place()).isEqualTo("行政处罚.csv:3");
  }

  @Test
  void numbers_are_turned_into_the_unit_of_their_field() {
    desk.read(
        "危废产生.csv",
        """
        排污单位,自然键,发生日期,年度,类别,产生量(kg)
        U001,W1,2026-03-01,2025,HW08,1500
        U001,W2,2026-03-01,2025,HW09,2吨
        """);
    assertThat(desk.kept().facts(WasteGenerated.class))
        .extracting(waste -> waste.tonnes().stripTrailingZeros().toPlainString())
        .containsExactly("1.5", "2");
  }

  @Test
  void limits_and_results_are_read_as_text_with_their_units() {
    desk.read(
        "许可限值.csv",
        """
        排污单位,自然键,发生日期,排放口,介质,污染物,限值,下限,单位
        U001,L1,2026-03-01,DW001,废水,PH值,6~9,,
        U001,L2,2026-03-01,DW001,废水,总汞,1,,ug/L
        U001,L3,2026-03-01,DA001,废气,烟尘,20mg/m3,20,
        U001,L4,2026-03-01,DA001,废气,林格曼黑度,1级,,
        """);
    assertThat(desk.kept().facts(PermittedLimit.class))
        .extracting(
            limit ->
                limit.pollutant()
                    + " "
                    + limit.lower()
                    + ".."
                    + (limit.limit() == null
                        ? null
                        : limit.limit().stripTrailingZeros().toPlainString())
                    + " "
                    + limit.unit())
        .containsExactly(
            "pH值 6..9 无量纲", "总汞 null..0.001 mg/L", "颗粒物 null..20 mg/m³", "林格曼黑度 null..1 级");
    desk.read(
        "监测结果.csv",
        """
        排污单位,自然键,发生日期,排放口,介质,监测性质,污染物,采样时间,数值,限值,单位
        U001,S1,2026-03-01,DW001,废水,自行监测,总磷,2026-03-01 10:00,<0.01,0.5,mg/L
        U001,S2,2026-03-01,DW001,废水,自行监测,总磷,2026-03-01 14:00,0.6,0.5,mg/L
        """);
    List<SampleResult> results = desk.kept().facts(SampleResult.class);
    assertThat(results.get(0).notDetected()).isTrue();
    assertThat(results.get(0).compliant()).isTrue();
    assertThat(results.get(1).compliant()).isFalse();
  }

  @Test
  void a_cover_table_says_what_is_vouched_for() {
    desk.read(
        "覆盖.csv",
        """
        覆盖类型,覆盖起,覆盖止,区划,排污单位,来源
        行政处罚,2024-01-01,2026-11-19,330483,,某市处罚库
        执行报告,2024-01-01,/,,U001,许可平台
        处罚,2024-01-01,2026-11-19,330483,,某市处罚库
        """);
    List<Vouched> vouched = desk.kept().vouched();
    assertThat(vouched).hasSize(2);
    assertThat(vouched.get(0).cover().kind()).isEqualTo("行政处罚");
    assertThat(vouched.get(0).region()).hasToString("330483");
    assertThat(vouched.get(0).units()).isEmpty();
    assertThat(vouched.get(1).units()).containsExactly(new UnitId("U001"));
    assertThat(vouched.get(1).cover().to()).isNull();
    assertThat(desk.kept().rejected()).hasSize(1);
    assertThat(desk.kept().rejected().get(0).faults().get(0).code()).isEqualTo("S204");
  }

  @Test
  void next_weeks_export_changes_nothing_and_other_values_are_another_fact() {
    String table = "排污单位,自然键,发生日期,编号,属实,重复\nU001,T1,2026-03-01,T1,%s,否\n";
    desk.read("信访投诉-1.csv", table.formatted("是"));
    FileReport again = desk.read("信访投诉-2.csv", table.formatted("是"));
    assertThat(again.tables().get(0).receipt().duplicates()).isEqualTo(1);
    FileReport corrected = desk.read("信访投诉-3.csv", table.formatted("否"));
    assertThat(corrected.tables().get(0).receipt().stored()).isEqualTo(1);
    assertThat(desk.kept().facts(Complaint.class))
        .extracting(complaint -> complaint.known().key())
        .containsExactly("T1", "T1");
  }

  @Test
  void one_table_is_read_the_same_in_every_encoding() {
    String table = "排污单位,自然键,发生日期,编号,属实,重复\nU001,T1,2026-03-01,投诉一号,是,否\n";
    desk.read(desk.write("a.csv", table, StandardCharsets.UTF_8));
    desk.read(desk.write("b.csv", "\uFEFF" + table, StandardCharsets.UTF_8));
    desk.read(desk.write("c.csv", table, java.nio.charset.Charset.forName("GBK")));
    desk.read(desk.write("d.csv", table.replace(',', '\t'), StandardCharsets.UTF_8));
    desk.read(desk.write("e.csv", table.replace("\n", "\r\n"), StandardCharsets.UTF_8));
    assertThat(desk.kept().facts()).hasSize(1);
  }
}
