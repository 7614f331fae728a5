package wuse.sources;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Cover;
import wuse.facts.Region;
import wuse.facts.UnitId;

/**
 * What a source vouches for, and for whom. It does not hold for a unit that a waiting row of the
 * same kind names ({@link Rejected#units()}): of that one we do not know all.
 *
 * @param cover kind and span
 * @param region all units in it; null where {@code units} says who
 * @param units these units; empty together with a null region means every unit
 */
public record Vouched(Cover cover, @Nullable Region region, Set<UnitId> units) {
  public Vouched {
    units = Set.copyOf(units);
  }
}
