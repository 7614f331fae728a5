package wuse.app.shelf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wuse.app.store.Store;
import wuse.facts.Cover;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.ManagementCategory;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Region;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.enforcement.Penalty;
import wuse.facts.enterprise.UnitProfile;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.Vouched;

/** Made-up units of which some have been fined. */
public final class Fined {
  private static final String SOURCE = "造的数据";
  private static final LocalDate SERVED = LocalDate.of(2026, 9, 1);
  private static final Instant RECORDED = Instant.parse("2026-09-02T00:00:00Z");

  private Fined() {}

  /** So many penalties each; the units are named U0, U1, … */
  public static void bring(Store store, int... penalties) {
    List<Held> facts = new ArrayList<>();
    for (int unit = 0; unit < penalties.length; unit++) {
      facts.add(Held.of(profile("U" + unit)));
      for (int i = 0; i < penalties[unit]; i++) {
        facts.add(Held.of(penalty("U" + unit, i)));
      }
    }
    Cover cover = new Cover("行政处罚", LocalDate.of(2010, 1, 1), null, SOURCE);
    store
        .facts()
        .accept(
            new Delivery(
                SOURCE,
                "fined",
                "fined.csv",
                new Arrival(RECORDED),
                facts,
                List.of(new Vouched(cover, null, Set.of())),
                List.of(),
                true));
  }

  private static Known known(String unit, String key) {
    return new Known(
        new UnitId(unit),
        key,
        SERVED,
        RECORDED,
        new Origin(SOURCE, key),
        Standing.EFFECTIVE,
        Obtainer.OFFICER,
        null);
  }

  private static Penalty penalty(String unit, int i) {
    String number = unit + "-" + i;
    return new Penalty(
        known(unit, number),
        number,
        Penalty.Type.FINE,
        BigDecimal.TEN,
        SERVED,
        Penalty.State.STANDING,
        null,
        null);
  }

  private static UnitProfile profile(String unit) {
    return new UnitProfile(
        known(unit, unit),
        unit + "（虚构）",
        null,
        null,
        null,
        new Region("330483"),
        ManagementCategory.REGISTERED,
        null,
        null,
        null);
  }
}
