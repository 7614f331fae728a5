package wuse.app.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import wuse.app.store.Freshness;
import wuse.app.store.Reason;

/**
 * What a night would do; nothing was written.
 *
 * @param packs what would be graded with each pack
 * @param freshness every source
 * @param stale those of them that are too old
 */
public record DryRun(
    LocalDate day, List<Planned> packs, List<Freshness> freshness, List<Freshness> stale) {

  /**
   * @param packDigest what is in force on the day
   * @param toGrade by reason; units graded because a decision they read changes cannot be foreseen
   */
  public record Planned(
      String pack,
      String packVersion,
      String packDigest,
      long population,
      Map<Reason, Long> toGrade) {}
}
