package wuse.preview;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.decision.Finding;
import wuse.policy.Pack;
import wuse.policy.Slice;

/** 新开任务: the findings of units which a draft makes newly cost so much that a task is opened. */
final class Tasks {
  private final String path;
  private final State asIs;
  private final State asDrafted;
  private final BigDecimal from;
  private final @Nullable List<Altered> altered;

  /**
   * @param path of a scorecard
   * @param from a finding that costs at least so many points opens a task
   */
  Tasks(String path, Side before, State asIs, Side after, State asDrafted, BigDecimal from) {
    this.path = path;
    this.asIs = asIs;
    this.asDrafted = asDrafted;
    this.from = from;
    this.altered = altered(before.pack(path).orElse(null), after.pack(path).orElse(null));
  }

  /** Null where only whole decisions tell what is found. */
  private @Nullable List<Altered> altered(@Nullable Pack was, @Nullable Pack is) {
    if (was == null || is == null || readsResults(was) || readsResults(is)) {
      return null;
    }
    return asIs.slice(was) instanceof Slice.OfScorecard one
            && asDrafted.slice(is) instanceof Slice.OfScorecard other
        ? Altered.between(
            asIs.ledger(),
            new Altered.In(one, asIs.sense(), asIs.otherwise()),
            new Altered.In(other, asDrafted.sense(), asDrafted.otherwise()))
        : null;
  }

  private static boolean readsResults(Pack pack) {
    return !pack.head().reads().isEmpty();
  }

  /**
   * How many a unit gets that the draft grades anew.
   *
   * @param was what the packs as they are say of it
   * @param is what the draft says of it
   */
  int opened(int unit, int was, int is) {
    if (is == Verdict.NONE || is == Verdict.FAILED) {
      return 0;
    }
    boolean alone = was != Verdict.NONE && was != Verdict.FAILED;
    return altered != null && alone
        ? (int) altered.stream().filter(one -> one.newlyCosts(unit, from)).count()
        : byDecisions(unit);
  }

  private int byDecisions(int unit) {
    Map<String, BigDecimal> before = points(asIs.explained(path, unit));
    return (int)
        points(asDrafted.explained(path, unit)).entrySet().stream()
            .filter(now -> now.getValue().compareTo(from) >= 0)
            .filter(now -> before.getOrDefault(now.getKey(), BigDecimal.ZERO).compareTo(from) < 0)
            .count();
  }

  private static Map<String, BigDecimal> points(State.@Nullable Explained explained) {
    Map<String, BigDecimal> points = new HashMap<>();
    if (explained != null) {
      for (Finding finding : explained.decision().findings()) {
        points.put(finding.id(), finding.points());
      }
    }
    return points;
  }
}
