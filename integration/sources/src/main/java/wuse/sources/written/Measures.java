package wuse.sources.written;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wuse.facts.Medium;

/**
 * Units of measure: their spellings, what may be turned into what, and in which units limits and
 * concentrations of a medium are given. What is not in these tables is not converted.
 */
public final class Measures {
  private static final Map<String, String> SPELLINGS = new HashMap<>();
  private static final Map<String, BigDecimal> FACTORS = new HashMap<>();

  static {
    spelled("mg/m³", "mg/m3", "mg/Nm3", "mg/m^3", "毫克/立方米", "毫克/标立方米", "mg/标m3");
    spelled("μg/m³", "ug/m3", "ug/Nm3", "微克/立方米");
    spelled("g/m³", "g/m3", "克/立方米");
    spelled("ng-TEQ/m³", "ng-TEQ/m3", "ngTEQ/m3", "ng-TEQ/Nm3", "ngTEQ/Nm3", "ngI-TEQ/m3");
    spelled("mg/L", "毫克/升");
    spelled("μg/L", "ug/L", "微克/升");
    spelled("g/L", "克/升");
    spelled("ng/L");
    spelled("个/L", "个/升", "MPN/L");
    spelled("Bq/L", "贝可/升");
    spelled("mg/kg");
    spelled("kg/h", "千克/小时", "公斤/小时");
    spelled("g/h", "克/小时");
    spelled("dB(A)", "dB", "分贝", "分贝(A)");
    spelled("倍");
    spelled("级");
    spelled("无量纲", "pH单位");
    spelled("℃", "摄氏度", "度C");
    spelled("ppm");
    spelled("t", "吨");
    spelled("kg", "千克", "公斤");
    spelled("g", "克");
    spelled("万t", "万吨");
    spelled("t/a", "吨/年");
    spelled("kg/a", "千克/年");
    spelled("元", "人民币元", "¥");
    spelled("万元");
    spelled("亿元");
    spelled("%", "百分比");
    spelled("kWh", "千瓦时", "度电", "kW·h");
    spelled("万kWh", "万千瓦时", "万度");
    spelled("h", "小时", "时");
    spelled("min", "分钟");
    spelled("d", "天", "日");
    spelled("a", "年");
    spelled("分");
    spelled("人", "名");
    spelled("°", "°E", "°N");
    spelled("m³/h", "m3/h", "Nm3/h", "立方米/小时");
    spelled("m³", "m3", "立方米");
    spelled("m/s", "米/秒");
    times("μg/m³", "mg/m³", "0.001");
    times("g/m³", "mg/m³", "1000");
    times("μg/L", "mg/L", "0.001");
    times("g/L", "mg/L", "1000");
    times("ng/L", "mg/L", "0.000001");
    times("g/h", "kg/h", "0.001");
    times("kg", "t", "0.001");
    times("g", "t", "0.000001");
    times("万t", "t", "10000");
    times("t/a", "t", "1");
    times("kg/a", "t", "0.001");
    times("万元", "元", "10000");
    times("亿元", "元", "100000000");
    times("元", "万元", "0.0001");
    times("万kWh", "kWh", "10000");
    times("min", "h", "0.0166666666666667");
    times("%", "", "0.01");
  }

  // the first is the one that a value is turned into
  private static final List<String> AIR =
      List.of("mg/m³", "kg/h", "ng-TEQ/m³", "级", "无量纲", "%", "℃", "m³/h", "m/s");
  private static final List<String> WATER =
      List.of("mg/L", "无量纲", "倍", "个/L", "Bq/L", "℃", "t", "m³", "m³/h");
  private static final List<String> NOISE = List.of("dB(A)", "m/s");
  private static final List<String> SOLID = List.of("mg/L", "mg/kg", "t", "%");

  private Measures() {}

  private static void spelled(String kept, String... others) {
    SPELLINGS.put(key(kept), kept);
    for (String other : others) {
      SPELLINGS.put(key(other), kept);
    }
  }

  private static void times(String from, String to, String factor) {
    FACTORS.put(from + ">" + to, new BigDecimal(factor));
  }

  private static String key(String written) {
    return Absent.folded(written).replace("³", "3").toLowerCase(Locale.ROOT);
  }

  /** The one spelling that we keep of a unit; empty if we do not know it. */
  public static Optional<String> kept(String written) {
    return Optional.ofNullable(SPELLINGS.get(key(written)));
  }

  /** What a number in one unit must be multiplied with; empty if it cannot be said in the other. */
  public static Optional<BigDecimal> factor(String from, String to) {
    return from.equals(to)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(FACTORS.get(from + ">" + to));
  }

  /** The units of limits and concentrations of this medium. */
  public static List<String> of(Medium medium) {
    return switch (medium) {
      case AIR, FUGITIVE -> AIR;
      case WATER -> WATER;
      case NOISE -> NOISE;
      case SOLID -> SOLID;
    };
  }

  /**
   * The unit of this medium in which a number of that unit is kept; empty if it is a wrong unit.
   */
  public static Optional<String> target(Medium medium, String unit) {
    return of(medium).stream().filter(own -> factor(unit, own).isPresent()).findFirst();
  }
}
