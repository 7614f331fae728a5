package wuse.sources.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.OutletNumber;
import wuse.facts.permit.PermittedLimit;
import wuse.sources.Resolution;
import wuse.sources.UnitKeys;
import wuse.sources.Units;

/** A register that knows every unit by its code, each with the outlet DA001. */
final class AnyUnit implements Units {
  @Override
  public Resolution find(UnitKeys keys) {
    return keys.code() == null ? Resolution.NONE : new Resolution(List.of(new UnitId(keys.code())));
  }

  @Override
  public Collection<Outlet> outlets(UnitId unit) {
    Known known =
        new Known(
            unit,
            "DA001",
            LocalDate.of(2026, 1, 1),
            Instant.EPOCH,
            new Origin("test", ""),
            Standing.MANAGED,
            Obtainer.FIRM,
            null);
    OutletNumber number = new OutletNumber("DA001");
    return List.of(new Outlet(known, number, null, Medium.AIR, null, null, null, null, null, null));
  }

  @Override
  public Collection<PermittedLimit> limits(UnitId unit) {
    return List.of();
  }
}
