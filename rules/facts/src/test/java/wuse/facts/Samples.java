package wuse.facts;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values that every kind takes: one for each own field. */
public final class Samples {
  private Samples() {}

  /** By Chinese name. */
  public static Map<String, Object> of(FactKind<?> kind) {
    Map<String, Object> values = new LinkedHashMap<>();
    kind.ownFields().forEach(field -> values.put(field.zh(), sample(field)));
    return values;
  }

  private static Object sample(FactField field) {
    if (field.zh().equals("年度")) {
      return "2026";
    }
    if (field.zh().equals("事实类型")) {
      return "行政处罚";
    }
    return switch (field.type()) {
      case TEXT -> "文字";
      case CHOICE -> field.values().get(0);
      case INT, DECIMAL -> "1";
      case BOOL -> "true";
      case DATE -> "2026-03-01";
      case TIME -> "2026-03-01T08:00";
      case CREDIT_CODE -> "91330483MA00000003";
      case OUTLET -> "DA001";
      case PERMIT_NUMBER -> "91330483MA00000003001P";
      case POLLUTANT -> "氨氮";
      case INDUSTRY -> "C1713";
      case REGION -> "330483";
    };
  }
}
