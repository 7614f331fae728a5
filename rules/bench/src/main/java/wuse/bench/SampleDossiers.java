package wuse.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;

/**
 * Made-up facts at the real sizes: 200 of the kinds that a bureau holds most of, and for a large
 * firm a year of monitored days of 3 outlets × 4 pollutants (4,380).
 */
final class SampleDossiers {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Map<String, Integer> USUAL =
      Map.ofEntries(
          Map.entry("排污单位", 1),
          Map.entry("生产状态", 2),
          Map.entry("名录", 4),
          Map.entry("排污许可证", 1),
          Map.entry("排放口", 6),
          Map.entry("许可限值", 20),
          Map.entry("许可排放量", 6),
          Map.entry("执行报告", 9),
          Map.entry("自行监测完成情况", 4),
          Map.entry("监测结果", 60),
          Map.entry("设备故障", 6),
          Map.entry("工况标记", 20),
          Map.entry("现场检查", 8),
          Map.entry("问题", 6),
          Map.entry("整改任务", 6),
          Map.entry("信访投诉", 2),
          Map.entry("环保税申报", 4),
          Map.entry("危废转移", 20),
          Map.entry("治污设施", 8),
          Map.entry("治污设施运行", 7));
  private static final List<String> POLLUTANTS = List.of("化学需氧量", "氨氮", "总磷", "pH值");

  private final Random random;
  private final UnitId unit;

  private SampleDossiers(int number) {
    this.random = new Random(number);
    this.unit = new UnitId("TX%05d".formatted(number));
  }

  /** 200 facts. */
  static List<Held> usual(int number) {
    SampleDossiers one = new SampleDossiers(number);
    List<Held> facts = new ArrayList<>();
    USUAL.forEach((kind, count) -> one.add(kind, count, facts));
    return facts;
  }

  /** 200 facts and a year of monitored days. */
  static List<Held> monitored(int number) {
    List<Held> facts = usual(number);
    SampleDossiers one = new SampleDossiers(number);
    for (int outlet = 1; outlet <= 3; outlet++) {
      for (String pollutant : POLLUTANTS) {
        for (int day = 365; day > 0; day--) {
          facts.add(one.day("DW00" + outlet, pollutant, DAY.minusDays(day)));
        }
      }
    }
    return facts;
  }

  private Held day(String outlet, String pollutant, LocalDate on) {
    Map<String, Object> values = new HashMap<>();
    values.put("排放口", outlet);
    values.put("介质", "废水");
    values.put("污染物", pollutant);
    values.put("单位", "mg/L");
    values.put("应传小时", 24);
    values.put("有效小时", 24 - (random.nextInt(10) == 0 ? random.nextInt(8) : 0));
    values.put("运行小时", 24);
    values.put("均值", BigDecimal.valueOf(random.nextInt(900) + 10, 2));
    values.put("最大值", BigDecimal.valueOf(random.nextInt(1300) + 10, 2));
    values.put("限值", BigDecimal.valueOf(50));
    values.put("超标小时", random.nextInt(60) == 0 ? 2 : 0);
    values.put("日均超标", false);
    String key = outlet + "|" + pollutant + "|" + on;
    String place = "hj212-" + on + ".csv:" + (random.nextInt(20_000) + 2);
    return held("自动监测日", key, on, place, values);
  }

  private void add(String kind, int count, List<Held> facts) {
    FactKind<?> known = FactKind.named(kind).orElseThrow();
    for (int i = 0; i < count; i++) {
      LocalDate on = DAY.minusDays(random.nextInt(700) + 1L);
      facts.add(any(known, i, on));
    }
  }

  private Held any(FactKind<?> kind, int number, LocalDate on) {
    while (true) {
      Map<String, Object> values = new HashMap<>();
      for (FactField field : kind.ownFields()) {
        if (!field.optional() || random.nextInt(3) > 0) {
          values.put(field.zh(), value(field, number, on));
        }
      }
      try {
        String place = kind.zh() + "-2026-11.xlsx:Sheet1!" + (random.nextInt(20_000) + 2);
        return held(kind.zh(), kind.name() + "-" + number, on, place, values);
      } catch (UnfitFact unlucky) {
        // dates in the wrong order; drawn again
      }
    }
  }

  private Object value(FactField field, int number, LocalDate on) {
    return switch (field.type()) {
      case INT -> random.nextInt(20) + (field.zh().equals("年度") ? 2000 : 0);
      case DECIMAL ->
          field.unit() == null && field.zh().endsWith("率")
              ? BigDecimal.valueOf(random.nextInt(101), 2)
              : BigDecimal.valueOf(random.nextInt(10_000), 2);
      case BOOL -> random.nextBoolean();
      case DATE -> on.plusDays(random.nextInt(60)).toString();
      case TIME -> on.plusDays(random.nextInt(3)) + "T%02d:00".formatted(random.nextInt(24));
      case CHOICE -> field.values().get(random.nextInt(field.values().size()));
      case CREDIT_CODE -> "91330483MA2CUR5C51";
      case OUTLET -> "DW00" + (random.nextInt(3) + 1);
      case PERMIT_NUMBER -> "91330483MA2CUR5C51001P";
      case POLLUTANT -> POLLUTANTS.get(random.nextInt(POLLUTANTS.size()));
      case INDUSTRY -> "1713";
      case REGION -> "330483";
      case TEXT -> field.zh() + (random.nextInt(4) == 0 ? "第" + number + "号" : "甲");
    };
  }

  private Held held(
      String kind, String key, LocalDate on, String place, Map<String, Object> values) {
    Instant recorded = on.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    Known known =
        new Known(
            unit,
            key,
            on,
            recorded.plusSeconds(3600),
            new Origin("平台导出：" + kind, place),
            Standing.MANAGED,
            Obtainer.SYSTEM,
            random.nextInt(8) == 0 ? "E" + random.nextInt(1000) : null);
    return Held.of(FactKind.named(kind).orElseThrow().create(known, values));
  }
}
