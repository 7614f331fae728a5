package wuse.app.store;

import java.util.ArrayList;
import java.util.List;
import wuse.policy.Words;

/** What one chunk of a night writes, together with its checkpoint. */
public final class NightRows {
  final List<Verdict> verdicts = new ArrayList<>();
  final List<Moved> moved = new ArrayList<>();
  final List<Failed> failed = new ArrayList<>();

  record Moved(
      int pack, int unit, String was, String became, boolean worse, Reason reason, Cause cause) {}

  record Failed(int pack, int unit, String code, Words says) {}

  /** One more verdict of this chunk. */
  public void add(Verdict verdict) {
    verdicts.add(verdict);
  }

  /** A unit that moved since the night beside. */
  public void moved(
      PackPlan plan,
      int unit,
      String was,
      String became,
      boolean worse,
      Reason reason,
      Cause cause) {
    moved.add(new Moved(plan.no(), unit, was, became, worse, reason, cause));
  }

  /** A dossier that could not be graded. */
  public void failed(PackPlan plan, int unit, String code, Words says) {
    failed.add(new Failed(plan.no(), unit, code, says));
  }
}
