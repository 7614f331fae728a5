package wuse.sources;

import java.util.Collection;
import wuse.facts.UnitId;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.PermittedLimit;

/**
 * The register of units, as known at this moment. Whoever keeps facts implements it, or keeps a
 * {@link UnitRegister} up to date.
 */
public interface Units {
  /** The units that fit the keys; a strong key goes before a weak one, a weak one may narrow. */
  Resolution find(UnitKeys keys);

  /** The outlets that are on record for a unit, latest word on each; empty where none is. */
  Collection<Outlet> outlets(UnitId unit);

  /**
   * The limits that are on record for a unit, latest word on each day of effect, so that a day is
   * held against the limit of its time; empty where none is.
   */
  Collection<PermittedLimit> limits(UnitId unit);
}
