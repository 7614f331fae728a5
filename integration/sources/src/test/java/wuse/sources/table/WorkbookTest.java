package wuse.sources.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.enforcement.Complaint;
import wuse.facts.enforcement.Inspection;
import wuse.facts.monitoring.SampleResult;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.FileReport;
import wuse.sources.FileReport.Ending;
import wuse.sources.Kept;
import wuse.sources.Rejected;

/** Workbooks and folders, and what waits until it can be read. */
class WorkbookTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = Desk.of(folder);
  }

  @Test
  void the_sheets_of_a_workbook_are_tables_of_their_own() throws IOException {
    byte[] book =
        new Workbooks()
            .sheet("填表说明")
            .row("请按要求填写")
            .sheet("信访投诉")
            .row("排污单位", "自然键", "发生日期", "编号", "属实", "重复")
            .row("U001", "T1", LocalDate.of(2026, 3, 1), "T1", true, false)
            .sheet("现场检查")
            .row("排污单位", "自然键", "发生日期", "检查类型", "执法人员数")
            .row("U001", "I1", 46082, "双随机", 2)
            .bytes();
    FileReport report = desk.read(desk.write("上报.xlsx", book));
    assertThat(report.ending()).isEqualTo(Ending.READ);
    assertThat(report.text("zh"))
        .isEqualTo(
            """
            上报.xlsx:填表说明 未读 S021 没有映射认得这张表（表头：请按要求填写）
              若是本系统应读的表，请在映射文件夹里为它写一份映射，或改用通用表。
            上报.xlsx:信访投诉 [通用表·信访投诉] 1 行，信访投诉 1
            上报.xlsx:现场检查 [通用表·现场检查] 1 行，现场检查 1""");
    assertThat(desk.kept().facts(Complaint.class).get(0).known().occurred())
        .isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(desk.kept().facts(Inspection.class).get(0).known().occurred())
        .as("a serial number without a date style")
        .isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(desk.kept().facts(Complaint.class).get(0).known().origin().place())
        .isEqualTo("上报.xlsx:信访投诉!2");
  }

  @Test
  void numbers_are_read_as_typed_and_moments_to_the_minute() throws IOException {
    byte[] book =
        new Workbooks()
            .sheet("监测结果")
            .row("排污单位", "自然键", "发生日期", "排放口", "介质", "监测性质", "污染物", "采样时间", "数值", "限值", "单位")
            .row(
                "U001",
                1,
                LocalDate.of(2026, 3, 1),
                "DW001",
                "废水",
                "自行监测",
                "总磷",
                LocalDateTime.of(2026, 3, 1, 10, 15),
                0.1 + 0.2,
                0.5,
                "mg/L")
            .bytes();
    desk.read(desk.write("a.xlsx", book));
    SampleResult result = desk.kept().facts(SampleResult.class).get(0);
    assertThat(result.value()).isEqualByComparingTo("0.3");
    assertThat(result.sampledAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 10, 15));
    assertThat(result.known().key()).isEqualTo("1");
  }

  @Test
  void a_workbook_is_told_by_what_it_holds_and_not_by_its_name() throws IOException {
    assertThat(desk.read(desk.write("投诉.csv", Workbooks.complaints(3))).ending())
        .isEqualTo(Ending.READ);
    assertThat(desk.kept().facts()).hasSize(3);
  }

  @Test
  void a_printed_table_repeats_its_header_numbers_its_columns_and_ends_with_notes() {
    FileReport report =
        desk.read(
            "a.csv",
            """
            某市信访投诉表,,,,,
            填报单位：某局,,,,,
            *排污单位,自然键,发生日期,编号,属实,重复
            1,2,3,4,5,6
            U001,T1,2026-03-01,T1,是,否
            *排污单位,自然键,发生日期,编号,属实,重复
            U001,T2,2026-03-01,T2,是,否
            合计,,,2,,
            注：数据截至 2026-03-31,,,,,
            """);
    assertThat(report.text("zh")).isEqualTo("a.csv [通用表·信访投诉] 2 行，信访投诉 2，略过 4 行");
  }

  @Test
  void files_are_read_in_the_order_in_which_they_build_on_each_other() throws IOException {
    Desk fresh = Desk.empty(folder);
    Path inner = Files.createDirectories(folder.resolve("drop/inner"));
    Files.writeString(
        inner.resolve("a.csv"),
        "排污单位,自然键,发生日期,检查类型,执法人员数\nN1,I1,2026-03-01,双随机,2\n",
        Charset.forName("GB18030"));
    Files.writeString(folder.resolve("drop/z.csv"), "排污单位,自然键,发生日期,名称\nN1,1,2026-01-01,新厂\n");
    Files.writeString(folder.resolve("drop/~$z.xlsx"), "lock");
    Files.writeString(folder.resolve("drop/.hidden"), "hidden");
    List<FileReport> reports =
        new Intake(fresh.reader()).take(List.of(folder.resolve("drop")), Desk.ARRIVAL, r -> {});
    assertThat(reports).extracting(FileReport::file).containsExactly("z.csv", "a.csv");
    assertThat(fresh.kept().rejected()).isEmpty();
    assertThat(fresh.kept().facts(Inspection.class)).hasSize(1);
  }

  @Test
  void an_empty_folder_and_a_path_that_is_not_there_say_so() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path gone = folder.resolve("gone");
    List<FileReport> reports =
        new Intake(desk.reader()).take(List.of(empty, gone), Desk.ARRIVAL, r -> {});
    assertThat(reports.get(0).text("zh"))
        .isEqualTo(empty + " 拒收 S010 文件夹里没有文件\n  请把表格（xlsx、csv）放进去再试；以 . 或 ~$ 开头的文件不读。");
    assertThat(reports.get(0).text("en"))
        .isEqualTo(
            empty
                + " refused S010 the folder holds no files\n"
                + "  Put tables (xlsx, csv) into it and try again; names that begin with . or ~$ are not read.");
    assertThat(reports.get(1).text("zh")).startsWith(gone + " 拒收 S009 路径不存在");
  }

  @Test
  void a_waiting_row_is_read_again_when_its_unit_is_known() {
    desk.read("检查.csv", "排污单位,自然键,发生日期,检查类型,执法人员数\nN1,I1,2026-03-01,双随机,2\n");
    Rejected waiting = desk.kept().rejected().get(0);
    assertThat(waiting.units()).isEmpty();
    Arrival later = new Arrival(Instant.parse("2026-11-21T04:00:00Z"));
    Delivery still = desk.reader().replay(waiting, later);
    assertThat(still.facts()).isEmpty();
    assertThat(still.rejected()).extracting(Rejected::id).containsExactly(waiting.id());
    desk.read("单位.csv", "排污单位,自然键,发生日期,名称\nN1,1,2026-01-01,新厂\n");
    Delivery now = desk.reader().replay(waiting, later);
    assertThat(now.rejected()).isEmpty();
    assertThat(now.facts()).hasSize(1);
    assertThat(now.facts().get(0).fact().known().recorded()).isEqualTo(later.at());
    assertThat(now.facts().get(0).fact().known().origin().place()).isEqualTo("检查.csv:2");
  }

  @Test
  void a_waiting_day_of_hours_is_read_again_when_its_limit_is_known() {
    String report = "企业名称,排放口编号,监测时间,氨氮,\n,,,浓度,排放量\n甲化工有限公司,DW001,2026-03-01 00:00,6,1\n";
    desk.read("废水日报.csv", report);
    Rejected waiting = desk.kept().rejected().get(0);
    assertThat(waiting.faults().get(0).code()).isEqualTo("S108");
    desk.read(
        "许可限值.csv", "排污单位,自然键,发生日期,排放口,介质,污染物,限值,单位\nU001,氨氮,2026-01-01,DW001,废水,氨氮,5,mg/L\n");
    Delivery now = desk.reader().replay(waiting, Desk.ARRIVAL);
    assertThat(now.facts()).hasSize(1);
    assertThat(now.rejected()).isEmpty();
  }

  @Test
  void a_row_that_contradicts_its_table_is_not_settled_by_reading_it_again() {
    desk.read(
        "投诉.csv", "排污单位,自然键,发生日期,编号,属实,重复\nU001,T1,2026-03-01,T1,是,否\nU001,T1,2026-03-01,T1,否,否\n");
    Rejected waiting = desk.kept().rejected().get(0);
    Delivery again = desk.reader().replay(waiting, Desk.ARRIVAL);
    assertThat(again.facts()).isEmpty();
    assertThat(again.rejected()).containsExactly(waiting);
  }

  @Test
  void the_same_waiting_row_of_next_weeks_file_is_the_same() {
    String table = "排污单位,自然键,发生日期,检查类型,执法人员数\n%sN1,I1,2026-03-01,双随机,2\n";
    desk.read("一.csv", table.formatted(""));
    desk.read("二.csv", table.formatted("U001,I0,2026-03-01,双随机,2\n"));
    assertThat(desk.kept().rejected()).hasSize(1);
  }

  @Test
  void what_a_sink_refuses_is_not_swallowed() {
    Kept kept = desk.kept();
    TableReader reader =
        new TableReader(
            Mappings.load(),
            kept.register(),
            delivery -> {
              throw new IllegalStateException("the disk is full");
            },
            FileLimits.usual());
    Path file =
        desk.write(
            "投诉.csv",
            "排污单位,自然键,发生日期,编号,属实,重复\nU001,T1,2026-03-01,T1,是,否\n",
            java.nio.charset.StandardCharsets.UTF_8);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> reader.read(file, Desk.ARRIVAL))
        .hasMessage("the disk is full");
  }
}
