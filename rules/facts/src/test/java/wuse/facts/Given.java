package wuse.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import wuse.facts.enforcement.Penalty;
import wuse.facts.enterprise.UnitProfile;

/** The smallest facts that the tests need. */
public final class Given {
  public static final UnitId UNIT = new UnitId("u1");
  public static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private Given() {}

  /** The n-th second since the epoch: only the order matters. */
  public static Instant at(long n) {
    return Instant.ofEpochSecond(n);
  }

  public static Known known(String key, Instant recorded) {
    return known(key, DAY, recorded, "处罚台账", "a.xlsx!1!2");
  }

  public static Known known(
      String key, LocalDate occurred, Instant recorded, String source, String place) {
    return new Known(
        UNIT,
        key,
        occurred,
        recorded,
        new Origin(source, place),
        Standing.MANAGED,
        Obtainer.OFFICER,
        null);
  }

  public static Penalty penalty(String key, String fine, Instant recorded) {
    return penalty(known(key, recorded), fine);
  }

  public static Penalty penalty(Known known, String fine) {
    return new Penalty(
        known,
        "环罚〔2026〕1号",
        Penalty.Type.FINE,
        new BigDecimal(fine),
        null,
        Penalty.State.STANDING,
        null,
        null);
  }

  public static UnitProfile profile(String name, LocalDate day, Instant recorded) {
    return new UnitProfile(
        known(name, day, recorded, "主数据", ""),
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public static Withdrawal withdrawal(String kind, String key, String ownKey, Instant recorded) {
    return new Withdrawal(known(ownKey, recorded), kind, key, "决定被撤销");
  }
}
