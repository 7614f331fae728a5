package wuse.sources;

import java.util.List;
import java.util.Optional;
import wuse.facts.UnitId;

/**
 * Which units a row may speak of: none, the one, or several sites of one firm.
 *
 * @param candidates in order of id
 */
public record Resolution(List<UnitId> candidates) {
  /** No unit is known by these keys. */
  public static final Resolution NONE = new Resolution(List.of());

  public Resolution {
    candidates = candidates.stream().distinct().sorted().toList();
  }

  /** The unit, if there is exactly one. */
  public Optional<UnitId> only() {
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }
}
