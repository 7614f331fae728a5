package wuse.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.Fact;
import wuse.facts.UnitId;
import wuse.facts.activity.ControlFacility;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.monitoring.AutoDevice;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.Permit;
import wuse.facts.permit.PermittedAmount;
import wuse.facts.permit.PermittedLimit;
import wuse.facts.permit.Registration;
import wuse.sources.FileReport;
import wuse.sources.Rejected;

/** The tables of the permit platform: the public list and those of a permit's copy (副本). */
class PermitTablesTest {
  private static final String HEAD =
      "许可证编号：91330483MA0000003C001P  发证日期：2024-07-26  有效期限：2024-07-27至2029-07-26";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = Desk.of(folder);
  }

  private FileReport read(Workbooks book) throws IOException {
    return desk.read(desk.write("副本.xlsx", book.bytes()));
  }

  @Test
  void the_public_list_becomes_permits_once_it_says_the_category() {
    desk.read(
        "列表.csv",
        """
        省/直辖市,地市,许可证编号,单位名称,行业类别,有效期限,发证日期,管理类别
        浙江省,嘉兴市,91330483MA0000003C001P,丙电镀有限公司,生物质能发电-生活垃圾焚烧发电,2024-07-27至2029-07-26,2024-07-26,重点管理
        浙江省,嘉兴市,91330483MA00000016001Q,甲化工有限公司,涂料制造,2024-07-27至2029-07-26,2024-07-26,简化管理
        浙江省,嘉兴市,91330483MA0000003C003V,丙电镀有限公司,涂料制造,2024-07-27至2029-07-26,2024-07-26,简化管理
        浙江省,嘉兴市,91330483MA0000005J001V,戊印染有限公司,涂料制造,2024-07-27至2029-07-26,2024-07-26,简化管理
        """);
    assertThat(desk.kept().facts(Permit.class))
        .extracting(
            permit -> permit.number().text(),
            permit -> permit.known().unit().text(),
            Permit::validTo)
        .containsExactly(
            tuple("91330483MA0000003C001P", "U003", LocalDate.of(2029, 7, 26)),
            tuple("91330483MA00000016001Q", "U001", LocalDate.of(2029, 7, 26)));
    assertThat(desk.kept().rejected())
        .as("a third site of a firm whose two sites are known, and a firm that nobody knows")
        .extracting(row -> row.faults().get(0).code())
        .containsExactly("S101", "S101");
  }

  @Test
  void basic_data_make_a_unit_of_each_site_and_its_permit_or_registration() throws IOException {
    Desk fresh = Desk.empty(folder);
    byte[] book =
        new Workbooks()
            .sheet("基本信息")
            .row("排污单位基本信息表")
            .row(
                "许可证编号",
                "单位名称",
                "统一社会信用代码",
                "管理类别",
                "有效期",
                "发证机关",
                "发证日期",
                "是否需整改",
                "技术负责人",
                "联系电话")
            .row(
                "91330483MA0000003C001P",
                "丙电镀一厂",
                "91330483MA0000003C",
                "重点管理",
                "2024-07-27至2029-07-26",
                "某市生态环境局",
                LocalDate.of(2024, 7, 26),
                "否",
                "张三",
                "13800000000")
            .row(
                "91330483MA0000003C002Q",
                "丙电镀二厂",
                "91330483MA0000003C",
                "简化管理",
                "2024-07-27至2029-07-26",
                "某市生态环境局",
                LocalDate.of(2024, 7, 26),
                "否",
                "张三",
                "13800000000")
            .row(
                "91330483MA0000004F001X",
                "丁包装",
                "91330483MA0000004F",
                "登记管理",
                "2024-07-27至2029-07-26",
                "/",
                LocalDate.of(2024, 7, 26),
                "/",
                "李四",
                "13900000000")
            .bytes();
    fresh.read(fresh.write("a.xlsx", book));
    assertThat(fresh.kept().facts(UnitProfile.class))
        .extracting(profile -> profile.known().unit().text())
        .containsExactly("91330483MA0000003C001", "91330483MA0000003C002", "91330483MA0000004F001");
    assertThat(fresh.kept().facts(Permit.class)).hasSize(2);
    assertThat(fresh.kept().facts(Registration.class)).hasSize(1);
    assertThat(fresh.kept().rejected()).isEmpty();
  }

  @Test
  void persons_are_left_out_before_anything_is_kept() throws IOException {
    byte[] book =
        new Workbooks()
            .sheet("基本信息")
            .row("许可证编号", "单位名称", "管理类别", "有效期", "发证日期", "技术负责人", "联系电话", "法定代表人")
            .row("91330483MA0000003C001P", "丙电镀一厂", "重点", "长期", "某年", "张三", "13800000000", "王五")
            .bytes();
    desk.read(desk.write("a.xlsx", book));
    Rejected row = desk.kept().rejected().get(0);
    assertThat(row.rawRow()).contains("丙电镀一厂").doesNotContain("张三", "138", "王五");
  }

  @Test
  void air_outlets_come_with_their_limits_of_concentration_and_rate() throws IOException {
    read(
        new Workbooks()
            .sheet("大气排放口")
            .row(HEAD)
            .row(
                "排放口编号",
                "排放口名称",
                "污染物种类",
                "排放口地理坐标",
                null,
                "排气筒高度(m)",
                "排气筒出口内径(m)",
                "国家或地方污染物排放标准",
                null,
                null,
                "环评批复要求")
            .row(null, null, null, "经度", "纬度", null, null, "名称", "浓度限值", "速率限值(kg/h)", null)
            .merged(1, 2, 0, 0)
            .merged(1, 1, 3, 4)
            .merged(1, 1, 7, 9)
            .row(
                "DA001",
                "镀铬线",
                "铬酸雾",
                "120度30分15.12秒",
                "30度37分48秒",
                25,
                0.6,
                "GB 21900-2008",
                "0.05mg/m3",
                "/",
                "/")
            .row(
                null,
                null,
                "颗粒物",
                null,
                null,
                null,
                null,
                "GB 16297-1996",
                "120mg/Nm3",
                "14.5",
                "/")
            .merged(3, 4, 0, 0)
            .row("DA002", "锅炉", "林格曼黑度", "/", "/", 15, 0.4, "GB 13271-2014", "1级", "/", "/"));
    List<Outlet> outlets = desk.kept().facts(Outlet.class);
    assertThat(outlets)
        .extracting(outlet -> outlet.outlet().text())
        .containsExactly("DA001", "DA002");
    assertThat(outlets.get(0).longitude()).isEqualByComparingTo("120.5042");
    assertThat(outlets.get(0).known().occurred()).isEqualTo(LocalDate.of(2024, 7, 26));
    assertThat(desk.kept().facts(PermittedLimit.class))
        .extracting(
            limit -> limit.outlet().text(),
            limit -> limit.pollutant().text(),
            limit -> limit.limit() == null ? "" : limit.limit().toPlainString(),
            PermittedLimit::unit)
        .containsExactly(
            tuple("DA001", "铬酸雾", "0.05", "mg/m³"),
            tuple("DA001", "颗粒物", "120", "mg/m³"),
            tuple("DA001", "颗粒物", "14.5", "kg/h"),
            tuple("DA002", "林格曼黑度", "1", "级"));
    assertThat(desk.kept().rejected()).isEmpty();
    assertThat(desk.kept().vouched())
        .extracting(vouched -> vouched.cover().kind(), vouched -> vouched.units().toString())
        .containsExactly(tuple("排放口", "[U003]"));
  }

  @Test
  void water_outlets_say_where_it_goes() throws IOException {
    read(
        new Workbooks()
            .sheet("废水排放口")
            .row(HEAD)
            .row("排放口编号", "排放口名称", "排放口类型", "排放去向", "排放方式", "排放规律")
            .row("DW001", "总排口", "主要排放口", "进入城市污水处理厂", "间接排放", "连续排放，流量不稳定")
            .row("DW002", "车间口", "设施或车间排放口", "进入厂内处理站", "无", "间断排放"));
    List<Outlet> outlets = desk.kept().facts(Outlet.class);
    assertThat(outlets.get(0).destination()).isEqualTo("进入城市污水处理厂");
    assertThat(outlets.get(1).type()).isEqualTo(Outlet.Type.WORKSHOP);
    assertThat(outlets.get(1).mode()).isNull();
  }

  private static Workbooks limits() {
    return new Workbooks()
        .sheet("有组织排放许可限值")
        .row("表 8  有组织排放许可限值")
        .row(HEAD)
        .row(
            "序号",
            "排放口编号",
            "排放口名称",
            "污染物种类",
            "许可排放浓度限值(mg/Nm3)",
            "许可排放速率限值(kg/h)",
            "许可年排放量限值(t/a)",
            null,
            null,
            null,
            null,
            "其他")
        .row(null, null, null, null, null, null, "第一年", "第二年", "第三年", "第四年", "第五年", null)
        .merged(2, 3, 0, 0)
        .merged(2, 2, 6, 10)
        .row(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
        .row(1, "DA001", "镀铬线", "颗粒物", "20", "/", 1.5, 1.5, 1.2, 1.2, 1.0, "/")
        .row(null, null, null, "二氧化硫", "50", "/", 3, 3, 3, 3, 3, "/")
        .row("主要排放口合计", null, null, "颗粒物", null, null, 1.5, 1.5, 1.2, 1.2, 1.0, null)
        .row(null, null, null, "二氧化硫", null, null, 3, 3, 3, 3, 3, null)
        .merged(7, 8, 0, 0)
        .row(2, "DA001", "镀铬线", "颗粒物", "30", "/", 0.5, 0.5, 0.5, 0.5, 0.5, "/")
        .row("一般排放口合计", null, null, "颗粒物", null, null, 0.5, 0.5, 0.5, 0.5, 0.5, null);
  }

  @Test
  void the_years_of_a_permit_are_counted_from_its_first_day() throws IOException {
    FileReport report =
        read(
            limits()
                .row("全厂有组织排放总计", null, null, "颗粒物", null, null, 2, 2, 1.7, 1.7, 1.5, null)
                .row(null, null, null, "二氧化硫", null, null, 3, 3, 3, 3, "/", null));
    assertThat(desk.kept().facts(PermittedAmount.class))
        .as(report.text("zh"))
        .extracting(
            amount -> amount.pollutant().text(),
            PermittedAmount::year,
            amount -> amount.tonnes().toPlainString())
        .containsExactly(
            tuple("颗粒物", 2024, "2"),
            tuple("颗粒物", 2025, "2"),
            tuple("颗粒物", 2026, "1.7"),
            tuple("颗粒物", 2027, "1.7"),
            tuple("颗粒物", 2028, "1.5"),
            tuple("二氧化硫", 2024, "3"),
            tuple("二氧化硫", 2025, "3"),
            tuple("二氧化硫", 2026, "3"),
            tuple("二氧化硫", 2027, "3"));
    assertThat(desk.kept().rejected())
        .as("DA001 stands there with 20 and with 30")
        .extracting(row -> row.faults().get(0).code())
        .containsExactly("S105");
    assertThat(desk.kept().facts(PermittedLimit.class)).hasSize(2);
  }

  @Test
  void a_total_that_is_no_sum_is_not_taken() throws IOException {
    read(limits().row("全厂有组织排放总计", null, null, "颗粒物", null, null, 2, 2.1, 1.7, 1.7, 1.5, null));
    assertThat(desk.kept().facts(PermittedAmount.class)).isEmpty();
    Rejected total = desk.kept().rejected().get(1);
    assertThat(total.faults()).hasSize(1);
    assertThat(total.text("en"))
        .startsWith("副本.xlsx:有组织排放许可限值!H12 error S107 “全厂有组织排放总计” should be 2, the table says 2.1");
  }

  @Test
  void duties_of_monitoring_complete_the_limits_that_are_on_record() throws IOException {
    read(limits().row("全厂有组织排放总计", null, null, "颗粒物", null, null, 2, 2, 1.7, 1.7, 1.5, null));
    read(
        new Workbooks()
            .sheet("自行监测要求")
            .row(HEAD)
            .row(
                "污染源类别/监测类别",
                "排放口编号",
                "排放口名称",
                "监测内容",
                "污染物名称",
                "监测设施",
                "自动监测是否联网",
                "手工监测频次",
                "手工测定方法")
            .row("废气", "DA001", "镀铬线", "烟气流速", "颗粒物", "自动", "是", "1次/季", "HJ/T 398-2007")
            .row(null, null, null, null, "二氧化硫", "手工", "/", "1次／半年", "HJ/T 398-2007")
            .row(null, null, null, null, "铬酸雾", "自动＋手工", "否", "其他", "HJ/T 398-2007"));
    UnitId unit = new UnitId("U003");
    assertThat(desk.kept().register().limits(unit))
        .extracting(
            limit -> limit.pollutant().text(),
            limit -> limit.limit() == null ? "-" : limit.limit().toPlainString(),
            limit -> limit.mode() == null ? "-" : limit.mode().zh(),
            PermittedLimit::frequency)
        .containsExactlyInAnyOrder(
            tuple("颗粒物", "20", "自动", "1次/季"),
            tuple("二氧化硫", "50", "手工", "1次/半年"),
            tuple("铬酸雾", "-", "自动加手工", "其他"));
    assertThat(desk.kept().facts(AutoDevice.class))
        .as("the last word on the one outlet")
        .extracting(AutoDevice::online)
        .contains(true);
  }

  @Test
  void treatment_facilities_stand_there_once_for_each_pollutant_and_are_one() throws IOException {
    read(
        new Workbooks()
            .sheet("排污节点")
            .row(HEAD)
            .row("生产设施名称", "污染物种类", "污染防治设施", null, null, "有组织排放口编号")
            .row(null, null, "污染防治设施编号", "污染防治设施名称", "污染防治设施工艺", null)
            .row("镀槽", "铬酸雾", "TA001", "酸雾塔", "喷淋塔中和", "DA001")
            .row("镀槽", "颗粒物", "TA001", "酸雾塔", "喷淋塔中和", "DA001")
            .row("前处理", "盐酸雾", "/", "/", "/", "/"));
    assertThat(desk.kept().facts(ControlFacility.class))
        .extracting(ControlFacility::number, ControlFacility::process)
        .containsExactly(tuple("TA001", "喷淋塔中和"));
  }

  @Test
  void no_fact_of_a_permit_is_dated_into_the_future() throws IOException {
    read(limits().row("全厂有组织排放总计", null, null, "颗粒物", null, null, 2, 2, 1.7, 1.7, 1.5, null));
    assertThat(desk.kept().facts())
        .extracting(Fact::known)
        .allMatch(known -> known.occurred().equals(LocalDate.of(2024, 7, 26)));
  }
}
