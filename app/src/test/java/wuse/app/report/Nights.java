package wuse.app.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Cause;
import wuse.app.store.Freshness;
import wuse.app.store.Mode;
import wuse.app.store.Reason;
import wuse.app.store.Run;
import wuse.app.store.RunState;
import wuse.check.Reviewed;
import wuse.facts.UnitId;
import wuse.policy.Position;
import wuse.policy.Words;

/** Reports made up for tests of how they are written. */
final class Nights {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private Nights() {}

  static NightReport first() {
    return new NightReport(
        run(1, DAY, RunState.DONE, null),
        null,
        false,
        List.of(),
        List.of(),
        Set.of(),
        new NightReport.Quarantined(0, List.of()));
  }

  static NightReport second(RunState state, @Nullable String approvedBy) {
    return new NightReport(
        run(2, DAY, state, approvedBy),
        run(1, DAY.minusDays(1), RunState.DONE, null),
        true,
        List.of(ecoCode(), positiveList()),
        List.of(
            new Freshness("执法系统<样例>", Instant.parse("2026-11-19T18:02:00Z"), DAY, 1_204),
            new Freshness("自动监控", Instant.parse("2026-11-12T01:00:00Z"), DAY.minusDays(8), 98_311)),
        Set.of("自动监控"),
        new NightReport.Quarantined(
            12,
            List.of(
                new NightReport.Faulty(
                    "执法系统",
                    "S201",
                    12,
                    new Words(
                        "处罚.csv:14 错误 S201 统一社会信用代码校验位不符\n  请核对原件", "处罚.csv:14 error S201")))));
  }

  private static Run run(long no, LocalDate day, RunState state, @Nullable String approvedBy) {
    Instant night = day.atTime(18, 0).toInstant(java.time.ZoneOffset.UTC);
    return new Run(
        no,
        day,
        night,
        no == 1 ? Mode.FULL : Mode.INCREMENTAL,
        state,
        "ab".repeat(32),
        "",
        night,
        night.plusSeconds(40),
        approvedBy,
        approvedBy == null ? null : night.plusSeconds(9_000));
  }

  private static NightReport.OfPack ecoCode() {
    return new NightReport.OfPack(
        "zhejiang/tongxiang/eco-code",
        new Words("五色生态码", "Five-colour eco-code"),
        "生态环境主管部门（参考政策，尚无发布机关）",
        new Words("参考政策，由法规推导，并非桐乡市正式指标。", "A reference policy derived from regulation."),
        "2026-08-15",
        "cd".repeat(32),
        "ef".repeat(32),
        10_250,
        312,
        9_935,
        3,
        44,
        2,
        Map.of(Reason.DOSSIER, 300L, Reason.HORIZON, 12L),
        List.of(
            bar("绿", 1_422, 1_459),
            bar("蓝", 7_411, 7_380),
            bar("黄", 861, 859),
            bar("橙", 164, 163),
            bar("红", 101, 98),
            bar("未评定", 291, 291)),
        List.of(
            new NightReport.Move("绿", "蓝", 37, true),
            new NightReport.Move("蓝", "黄", 4, true),
            new NightReport.Move("蓝", "红", 3, true),
            new NightReport.Move("黄", "蓝", 2, false)),
        Map.of(Cause.CONDUCT, 30L, Cause.LATE_DATA, 9L, Cause.TIME, 7L),
        List.of(
            new NightReport.Mover(
                new UnitId("U00017"), "样例印染有限公司（虚构）", "蓝", "红", true, Cause.CONDUCT),
            new NightReport.Mover(
                new UnitId("U00390"), "样例化工厂（虚构）", "绿", "蓝", true, Cause.LATE_DATA)),
        List.of(
            costly("E01", "近12个月环境行政处罚", "管理", 812, "2436"),
            costly("M04", "自行监测频次完成率", "监测", 2_310, "2310.5"),
            costly("P18", "年度执行报告按时提交", "持证", 611, "903")),
        List.of(
            new NightReport.Open(new Words("培训", "training"), 8_200, 4_100, 4_000, Set.of()),
            new NightReport.Open(
                new Words("监测数据", "monitored day"), 950, 291, 12, Set.of("自动监控", "样例来源"))),
        List.of(
            new NightReport.Unread(
                new UnitId("U09999"), "G0001", new Words("该档案无法评定：数值过大", "too large"))),
        List.of(
            new Reviewed(
                "P18",
                new Words("年度执行报告按时提交", "Annual execution report on time"),
                LocalDate.of(2026, 8, 15),
                LocalDate.of(2025, 5, 1),
                LocalDate.of(2026, 5, 1),
                new Position("zhejiang/tongxiang/eco-code/indicators/permit/P18.yaml", 8, 5))));
  }

  private static NightReport.OfPack positiveList() {
    return new NightReport.OfPack(
        "national/positive-list",
        new Words("监督执法正面清单", "Positive list of enforcement"),
        "生态环境主管部门",
        new Words("参考政策。", "A reference policy."),
        "2026-01-01",
        "12".repeat(32),
        "34".repeat(32),
        10_250,
        120,
        10_130,
        0,
        2,
        0,
        Map.of(Reason.READ, 120L),
        List.of(bar("在册", 212, 214), bar("暂停", 9, 7), bar("未申请", 10_029, 10_029)),
        List.of(new NightReport.Move("在册", "暂停", 2, true)),
        Map.of(Cause.CONDUCT, 2L),
        List.of(
            new NightReport.Mover(
                new UnitId("U00017"), "样例印染有限公司（虚构）", "在册", "暂停", true, Cause.CONDUCT)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static NightReport.Bar bar(String result, long units, long before) {
    return NightReport.Bar.of(result, units, before, 10_250);
  }

  private static NightReport.Costly costly(
      String id, String name, String category, long units, String points) {
    return new NightReport.Costly(
        id, new Words(name, id), new Words(category, category), units, new BigDecimal(points));
  }
}
