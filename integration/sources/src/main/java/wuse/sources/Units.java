package wuse.sources;

import java.util.Set;
import wuse.facts.UnitId;
import wuse.facts.permit.OutletNumber;

/**
 * The register of units, as known at this moment. Whoever keeps facts implements it, or keeps a
 * {@link UnitRegister} up to date.
 */
public interface Units {
  /** The units that fit the keys; a strong key goes before a weak one, a weak one may narrow. */
  Resolution find(UnitKeys keys);

  /** The outlets that the permit of a unit names; empty where none is known. */
  Set<OutletNumber> outlets(UnitId unit);
}
