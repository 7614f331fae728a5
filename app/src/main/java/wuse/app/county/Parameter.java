package wuse.app.county;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.monitoring.Pollutant;

/**
 * 监测项目: what is measured, in which unit, against which limit. The limits are of the usual order and
 * belong to no standard.
 *
 * @param limit upper limit; values are written with {@code scale} decimals
 * @param lower lower limit, for pH
 * @param standard name as a permit would print it
 */
record Parameter(
    Pollutant pollutant,
    String unit,
    BigDecimal limit,
    @Nullable BigDecimal lower,
    int scale,
    String standard) {
  private static final String AIR = "示例废气排放标准（虚构）";
  private static final String WATER = "示例废水排放标准（虚构）";
  private static final String GAS_UNIT = "mg/m³";
  private static final String WATER_UNIT = "mg/L";

  static final Parameter DUST = of("颗粒物", GAS_UNIT, "20", 1, AIR);
  static final Parameter SULPHUR = of("二氧化硫", GAS_UNIT, "50", 1, AIR);
  static final Parameter NITROGEN = of("氮氧化物", GAS_UNIT, "100", 1, AIR);
  static final Parameter CARBON = of("一氧化碳", GAS_UNIT, "80", 1, AIR);
  static final Parameter ORGANIC = of("非甲烷总烃", GAS_UNIT, "60", 2, AIR);
  static final Parameter OXYGEN_DEMAND = of("化学需氧量", WATER_UNIT, "200", 1, WATER);
  static final Parameter AMMONIA = of("氨氮", WATER_UNIT, "20", 2, WATER);
  static final Parameter PHOSPHORUS = of("总磷", WATER_UNIT, "1.5", 3, WATER);
  static final Parameter TOTAL_NITROGEN = of("总氮", WATER_UNIT, "30", 2, WATER);
  static final Parameter SOLIDS = of("悬浮物", WATER_UNIT, "100", 0, WATER);
  static final Parameter ACIDITY =
      new Parameter(
          new Pollutant("pH值"), "无量纲", new BigDecimal("9"), new BigDecimal("6"), 1, WATER);
  static final Parameter NOISE = of("等效声级", "dB(A)", "65", 1, "示例厂界噪声标准（虚构）");
  static final Parameter FUGITIVE_DUST = of("颗粒物", GAS_UNIT, "1.0", 3, AIR);
  static final Parameter FUGITIVE_ORGANIC = of("非甲烷总烃", GAS_UNIT, "4.0", 2, AIR);

  /** The letters by which the table of trades names them. */
  static final Map<Character, Parameter> BY_LETTER =
      Map.of(
          'p',
          DUST,
          's',
          SULPHUR,
          'n',
          NITROGEN,
          'v',
          ORGANIC,
          'h',
          ACIDITY,
          'c',
          OXYGEN_DEMAND,
          'a',
          AMMONIA,
          't',
          PHOSPHORUS,
          'z',
          TOTAL_NITROGEN,
          'x',
          SOLIDS);

  static final List<Parameter> BOILER = List.of(DUST, SULPHUR, NITROGEN, CARBON);
  static final List<Parameter> PROCESS = List.of(DUST, SULPHUR, NITROGEN, ORGANIC);
  static final List<Parameter> SEWAGE = List.of(OXYGEN_DEMAND, AMMONIA, PHOSPHORUS, TOTAL_NITROGEN);

  private static Parameter of(String name, String unit, String limit, int scale, String standard) {
    return new Parameter(new Pollutant(name), unit, new BigDecimal(limit), null, scale, standard);
  }

  /** So many thousandths of the limit. */
  BigDecimal share(int permille) {
    return BigDecimal.valueOf(limitUnits() * permille / 1000, scale);
  }

  /** The limit in units of the last decimal that is written. */
  long limitUnits() {
    return limit.movePointRight(scale).longValueExact();
  }
}
