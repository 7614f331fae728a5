package wuse.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.enterprise.Industry;
import wuse.facts.monitoring.Pollutant;
import wuse.facts.permit.OutletNumber;
import wuse.facts.permit.PermitNumber;

/** What a field holds, as terms, schemas and importers need to know it. */
public enum FieldType {
  /** At most 500 characters. */
  TEXT,
  /** A word of a closed list. */
  CHOICE,
  INT,
  DECIMAL,
  BOOL,
  /** A day, Asia/Shanghai. */
  DATE,
  /** A moment, local time Asia/Shanghai. */
  TIME,
  CREDIT_CODE,
  OUTLET,
  PERMIT_NUMBER,
  POLLUTANT,
  INDUSTRY,
  REGION;

  private static final Map<Class<?>, FieldType> BY_CLASS =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(BigDecimal.class, DECIMAL),
          Map.entry(boolean.class, BOOL),
          Map.entry(Boolean.class, BOOL),
          Map.entry(LocalDate.class, DATE),
          Map.entry(LocalDateTime.class, TIME),
          Map.entry(CreditCode.class, CREDIT_CODE),
          Map.entry(OutletNumber.class, OUTLET),
          Map.entry(PermitNumber.class, PERMIT_NUMBER),
          Map.entry(Pollutant.class, POLLUTANT),
          Map.entry(Industry.class, INDUSTRY),
          Map.entry(Region.class, REGION));

  /**
   * The type of a field declared with this class; a class that no field may have is an error of
   * ours.
   */
  static FieldType of(Class<?> declared) {
    if (declared.isEnum()) {
      return CHOICE;
    }
    FieldType type = BY_CLASS.get(declared);
    if (type == null) {
      throw new IllegalStateException("no field type for " + declared);
    }
    return type;
  }
}
