package wuse.preview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.change.PackChanges;
import wuse.policy.Slice;
import wuse.term.Column;

/** Which units another state of all packs can move at all. */
final class Touched {
  private final @Nullable Map<String, @Nullable Touch> touches;

  /**
   * @param touches by path of the pack, null where anybody may be touched through it; null where
   *     others are held against units
   */
  private Touched(@Nullable Map<String, @Nullable Touch> touches) {
    this.touches = touches;
  }

  /**
   * @param regions of all units
   */
  static Touched of(State a, State b, Set<String> regions) {
    Map<String, List<State.Held>> pairs = new LinkedHashMap<>();
    for (String region : regions) {
      List<State.Held> one = a.held(region);
      List<State.Held> other = b.held(region);
      if (!paths(one).equals(paths(other))) {
        return new Touched(null);
      }
      for (int i = 0; i < one.size(); i++) {
        pairs.put(one.get(i).pack().head().path(), List.of(one.get(i), other.get(i)));
      }
    }
    Map<String, @Nullable Touch> touches = new HashMap<>();
    pairs.forEach((path, pair) -> touches.put(path, touch(a, b, pair.get(0), pair.get(1))));
    return new Touched(touches);
  }

  private static List<String> paths(List<State.Held> held) {
    return held.stream().map(one -> one.pack().head().path()).toList();
  }

  private static @Nullable Touch touch(State a, State b, State.Held one, State.Held other) {
    if (one.slice() instanceof Slice.OfScorecard was
        && other.slice() instanceof Slice.OfScorecard is) {
      return Touch.of(
          a.ledger(),
          new Altered.In(was, a.sense(), a.otherwise()),
          new Altered.In(is, b.sense(), b.otherwise()));
    }
    boolean same =
        one.slice() instanceof Slice.OfRoster was
            && other.slice() instanceof Slice.OfRoster is
            && PackChanges.same(was.terms(), is.terms())
            && sameValues(one.columns(), a, b)
            && sameValues(other.columns(), a, b);
    return same ? Touch.nobody() : null;
  }

  private static boolean sameValues(List<Column> columns, State a, State b) {
    return new HashSet<>(columns)
        .stream().map(Column::term).allMatch(term -> a.sense().of(term).equals(b.sense().of(term)));
  }

  boolean is(int unit) {
    return touches == null
        || touches.values().stream().anyMatch(touch -> touch == null || touch.touches(unit));
  }

  /** Whether it can be told at once that nobody is. */
  boolean isNobody() {
    return touches != null && touches.keySet().stream().allMatch(this::stays);
  }

  /**
   * Whether a pack says of everybody what it said, as long as the results that it reads are what
   * they were.
   */
  boolean stays(String pack) {
    Touch touch = touches == null ? null : touches.get(pack);
    return touch != null && touch.isNobody();
  }
}
