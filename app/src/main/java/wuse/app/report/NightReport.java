package wuse.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Cause;
import wuse.app.store.Freshness;
import wuse.app.store.Reason;
import wuse.app.store.Run;
import wuse.check.Reviewed;
import wuse.facts.UnitId;
import wuse.policy.Words;

/**
 * 夜间报告: one night, as pages, paper and programs show it.
 *
 * @param beside the night that changes are counted from; null on the first one
 * @param sample whether the units are made up
 * @param packs in the order in which they read each other
 * @param freshness every source that has delivered
 * @param stale the names of those whose last delivery is too old for this night
 */
public record NightReport(
    Run run,
    @Nullable Run beside,
    boolean sample,
    List<OfPack> packs,
    List<Freshness> freshness,
    Set<String> stale,
    Quarantined quarantine) {
  public NightReport {
    packs = List.copyOf(packs);
    freshness = List.copyOf(freshness);
    stale = Set.copyOf(stale);
  }

  /**
   * What one pack says of everybody: {@code regraded + kept + failed = population}.
   *
   * @param digest of what was in force on the day
   * @param nightDigest over everybody's content digests
   * @param worse units that moved to their disadvantage
   * @param better units that moved to their advantage; other moves are neither
   * @param reasons regraded units by reason
   * @param distribution best first, without those that nobody has or had
   * @param moves from what to what, most frequent first
   * @param causes of the units that moved; they sum to their number
   * @param moved who moved, worst first; at most {@link #MOVED}
   * @param worst what cost most, dearest first; at most {@link #WORST}
   * @param open what data would decide what is undecided, most wanted first
   * @param failures who could not be graded; at most {@link #MOVED}
   * @param overdue what was graded by although its review against the law is overdue
   */
  public record OfPack(
      String path,
      Words name,
      String authority,
      Words notice,
      String version,
      String digest,
      String nightDigest,
      long population,
      long regraded,
      long kept,
      long failed,
      long worse,
      long better,
      Map<Reason, Long> reasons,
      List<Bar> distribution,
      List<Move> moves,
      Map<Cause, Long> causes,
      List<Mover> moved,
      List<Costly> worst,
      List<Open> open,
      List<Unread> failures,
      List<Reviewed> overdue) {

    /** How many units moved. */
    public long changed() {
      return moves.stream().mapToLong(Move::units).sum();
    }

    /** How many units the longest bar stands for. */
    public long longest() {
      return distribution.stream().mapToLong(Bar::units).max().orElse(0);
    }
  }

  /** So many who moved and who failed are listed; the others are in the store. */
  public static final int MOVED = 200;

  /** So many indicators are listed. */
  public static final int WORST = 20;

  /**
   * Units of one colour or state.
   *
   * @param share of the population, in percent to two decimals
   * @param before the night before; null on the first night
   */
  public record Bar(String result, long units, BigDecimal share, @Nullable Long before) {

    static Bar of(String result, long units, @Nullable Long before, long population) {
      BigDecimal share =
          population == 0
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(units * 100)
                  .divide(BigDecimal.valueOf(population), 2, RoundingMode.HALF_UP);
      return new Bar(result, units, share, before);
    }

    /** More or fewer than the night before; null on the first night. */
    public @Nullable Long change() {
      return before == null ? null : Long.valueOf(units - before);
    }
  }

  /** As in 绿→蓝 37. */
  public record Move(String from, String to, long units, boolean worse) {}

  /** One unit that moved. */
  public record Mover(
      UnitId unit, String name, String from, String to, boolean worse, Cause cause) {}

  /** An indicator: how many units it cost how many points in all. */
  public record Costly(String id, Words name, Words category, long units, BigDecimal points) {}

  /**
   * A kind of fact whose lack leaves findings undecided.
   *
   * @param kind of fact; for what a person gives, the words for that
   * @param findings undecided for want of it
   * @param units that have such a finding
   * @param unvouched units of these for which no source vouches
   * @param sources who has delivered facts of this kind, as vouching names them; empty = nobody
   */
  public record Open(Words kind, long findings, long units, long unvouched, Set<String> sources) {}

  /** A unit that could not be graded. */
  public record Unread(UnitId unit, String code, Words says) {}

  /**
   * Rows that wait in quarantine.
   *
   * @param faults the most frequent first
   */
  public record Quarantined(long rows, List<Faulty> faults) {}

  /**
   * Rows with the same fault from the same source.
   *
   * @param example the latest of them, for people
   */
  public record Faulty(String source, String code, long rows, Words example) {}
}
