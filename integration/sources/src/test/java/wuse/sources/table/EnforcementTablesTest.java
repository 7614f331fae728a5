package wuse.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.Standing;
import wuse.facts.enforcement.Complaint;
import wuse.facts.enforcement.Inspection;
import wuse.facts.enforcement.Penalty;
import wuse.facts.enforcement.Problem;
import wuse.sources.FileReport;
import wuse.sources.Vouched;

/** Penalties, inspections and complaints as bureaus publish them. */
class EnforcementTablesTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = Desk.of(folder);
  }

  @Test
  void penalties_of_the_double_disclosure_have_three_lines_of_header_and_a_note()
      throws IOException {
    byte[] book =
        new Workbooks()
            .sheet("行政处罚信息")
            .row("行政处罚信息公示表")
            .row("统计时间：2024-01-01至2026-11-19", null, null, "区划：330483")
            .row("行政相对人信息", null, null, "处罚信息", null, null, null, null, null, null)
            .row(
                "CF_XDR_MC",
                "CF_XDR_SHXYM",
                "CF_XDR_SFZ",
                "CF_WSH",
                "CF_CFLB1",
                "CF_SY",
                "CF_NR",
                "CF_JDRQ",
                "CF_ZT",
                "CF_FR")
            .row("表格说明：带 * 的为必填项")
            .row(
                "甲化工有限公司",
                "91330483MA00000016",
                null,
                "某环罚[2026]12号",
                "罚款;没收违法所得",
                "超标排放水污染物",
                "罚款人民币拾万元整",
                LocalDate.of(2026, 3, 1),
                "0",
                "王五")
            .row(
                "乙纺织有限公司",
                null,
                null,
                "某环罚〔2026〕13号",
                "罚款",
                "未按证排污",
                "罚款2.5万元",
                "20260302",
                "1",
                "赵六")
            .row(
                "钱七",
                null,
                "330483199001010011",
                "某环罚〔2026〕14号",
                "罚款",
                "露天焚烧",
                "罚款500元",
                "2026-03-03",
                "0",
                "")
            .row(
                "丙电镀有限公司",
                "91330483MA0000003C",
                null,
                "某环罚〔2026〕15号",
                "责令停产整治",
                "逃避监管",
                "责令停产整治",
                "2026/3/4",
                "0",
                "孙八")
            .bytes();
    FileReport report = desk.read(desk.write("任意.xlsx", book));
    assertThat(desk.kept().facts(Penalty.class))
        .as(report.text("zh"))
        .extracting(
            penalty -> penalty.known().unit().text(),
            Penalty::number,
            penalty -> penalty.type().zh(),
            penalty -> penalty.fine() == null ? "-" : penalty.fine().toPlainString(),
            penalty -> penalty.state().zh(),
            penalty -> penalty.known().occurred().toString(),
            penalty -> String.valueOf(penalty.known().event()))
        .containsExactly(
            tuple("U001", "某环罚〔2026〕12号", "没收", "100000", "正常", "2026-03-01", "处罚/某环罚〔2026〕12号"),
            tuple("U002", "某环罚〔2026〕13号", "罚款", "25000", "撤销", "2026-03-02", "处罚/某环罚〔2026〕13号"));
    assertThat(desk.kept().facts(Penalty.class))
        .allMatch(penalty -> penalty.servedOn() == null)
        .allMatch(penalty -> penalty.known().standing() == Standing.EFFECTIVE);
    assertThat(desk.kept().rejected())
        .as("the firm has two sites; the natural person is none of ours")
        .extracting(row -> row.faults().get(0).code() + row.units())
        .containsExactly("S102[U003, U004]");
    Vouched vouched = desk.kept().vouched().get(0);
    assertThat(vouched.region()).hasToString("330483");
    assertThat(vouched.cover().from()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(vouched.cover().to()).isEqualTo(LocalDate.of(2026, 11, 19));
  }

  @Test
  void a_table_that_does_not_say_of_which_time_and_region_it_is_vouches_for_nothing() {
    desk.read(
        "双公示.csv",
        """
        行政相对人名称,统一社会信用代码,行政处罚决定书文号,处罚类别,罚款金额(万元),处罚决定日期,送达日期
        甲化工有限公司,91330483MA00000016,某环罚〔2026〕12号,罚款,10.5,2026-03-01,2026-03-08
        """);
    Penalty penalty = desk.kept().facts(Penalty.class).get(0);
    assertThat(penalty.fineWan()).isEqualByComparingTo("10.5");
    assertThat(penalty.known().occurred()).as("counts from 送达").isEqualTo(LocalDate.of(2026, 3, 8));
    assertThat(penalty.servedOn()).isEqualTo(LocalDate.of(2026, 3, 8));
    assertThat(desk.kept().vouched()).isEmpty();
  }

  @Test
  void the_same_decision_in_the_list_of_the_bureau_has_the_same_key() {
    desk.read(
        "列表.csv",
        """
        序号,处罚决定书文号,案件名称,被处罚人姓名(名称),处罚事由,处罚依据,处罚结果,行政执法单位名称,处罚日期
        1,某环罚（2026）12号,甲化工案,甲化工有限公司,超标排放,水污染防治法第八十三条,罚款人民币壹拾万元整,某市生态环境局,2026年3月1日
        2,某环罚（2026）13号,乙纺织案,乙纺织有限公司,未公开信息,排污许可管理条例,警告,某市生态环境局,2026年3月2日
        合计,,,,,,,,
        """);
    assertThat(desk.kept().facts(Penalty.class))
        .extracting(
            penalty -> penalty.known().key(),
            penalty -> penalty.type().zh(),
            penalty -> penalty.fine() == null ? "-" : penalty.fine().toPlainString())
        .containsExactly(tuple("某环罚〔2026〕12号", "罚款", "100000"), tuple("某环罚〔2026〕13号", "警告", "-"));
    assertThat(desk.kept().rejected()).isEmpty();
  }

  @Test
  void an_inspection_keeps_how_many_officers_came_and_not_who() {
    desk.read(
        "双随机.csv",
        """
        序号,企业名称,统一社会信用代码,检查时间,检查人员(证号),检查事项,检查结果,处理情况,是否立案
        1,甲化工有限公司,91330483MA00000016,2026-03-01,"张三(ZF001),李四(ZF002)",排污许可证执行情况,未发现问题,/,否
        2,乙纺织有限公司,91330483MA00000029,2026-03-02,张三(ZF001)、李四(ZF002),污染防治设施运行,发现问题已责令改正,当场改正,否
        3,甲化工有限公司,91330483MA00000016,2026-03-03,张三(ZF001)、李四(ZF002)、王五(ZF003),危险废物,不配合检查,立案,是
        4,乙纺织有限公司,91330483MA00000029,2026-03-04,张三(ZF001)、李四(ZF002),危险废物,另行研究,/,否
        """);
    assertThat(desk.kept().facts(Inspection.class))
        .extracting(Inspection::officers)
        .containsExactly(2, 2, 3, 2);
    assertThat(desk.kept().facts(Problem.class))
        .extracting(Problem::category, problem -> problem.severity().zh(), Problem::says)
        .containsExactly(tuple("污染防治设施运行", "一般", "当场改正"), tuple("危险废物", "严重", "立案"));
    assertThat(desk.kept().rejected()).hasSize(1);
    assertThat(desk.kept().rejected().get(0).text("zh"))
        .startsWith("双随机.csv:G5 错误 S204 “检查结果”`另行研究`");
    assertThat(desk.kept().rejected().get(0).rawRow()).doesNotContain("张三", "ZF");
  }

  @Test
  void a_complaint_keeps_nothing_of_who_complained() {
    desk.read(
        "信访.csv",
        """
        受理编号,受理日期,举报人姓名,联系电话,被举报单位,是否属实,是否重复
        X1,2026-03-01,某甲,13800000000,甲化工有限公司,属实,否
        X2,2026-03-02,某乙,13800000001,乙纺织有限公司,不属实,是
        X3,2026-03-03,某丙,13800000002,不知名的厂,/,
        """);
    assertThat(desk.kept().facts(Complaint.class))
        .extracting(Complaint::number, Complaint::substantiated, Complaint::repeated)
        .containsExactly(tuple("X1", true, false), tuple("X2", false, true));
    assertThat(desk.kept().rejected().get(0).rawRow())
        .contains("不知名的厂")
        .doesNotContain("某丙", "138");
  }
}
