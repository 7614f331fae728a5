package wuse.sources.table;

import java.util.Collection;
import java.util.List;
import wuse.facts.UnitId;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.PermittedLimit;
import wuse.sources.Resolution;
import wuse.sources.UnitKeys;
import wuse.sources.Units;

/** A register that knows every unit by its code. */
final class AnyUnit implements Units {
  @Override
  public Resolution find(UnitKeys keys) {
    return keys.code() == null ? Resolution.NONE : new Resolution(List.of(new UnitId(keys.code())));
  }

  @Override
  public Collection<Outlet> outlets(UnitId unit) {
    return List.of();
  }

  @Override
  public Collection<PermittedLimit> limits(UnitId unit) {
    return List.of();
  }
}
