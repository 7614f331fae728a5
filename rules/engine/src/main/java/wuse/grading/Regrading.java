package wuse.grading;

import java.util.Collection;
import java.util.List;
import wuse.decision.Decision;
import wuse.policy.Slice;
import wuse.term.Column;
import wuse.term.Sheet;

/**
 * 重评: one slice, asked again and again from values that are held. Says what a night would say of
 * them, without the facts behind. Shared by threads.
 */
public final class Regrading {
  private final Slice slice;
  private final PackGrading grading;

  Regrading(Slice slice, PackGrading grading) {
    this.slice = slice;
    this.grading = grading;
  }

  /** What is asked; it has no digest. */
  public Slice slice() {
    return slice;
  }

  /** The columns of the sheets that it reads, in order of place. */
  public List<Column> columns() {
    return grading.asking().columns();
  }

  /** Computes anew what rests on these places of a sheet, where they were set otherwise. */
  public void again(Sheet sheet, Collection<Integer> changed) {
    grading.asking().again(sheet, changed);
  }

  /**
   * What is said of one unit.
   *
   * @throws RuntimeException where it cannot be graded
   */
  public Decision decide(Submission submission, Sheet sheet) {
    return grading.decide(submission, grading.asking().ask(List.of(sheet)).get(0));
  }

  /**
   * As {@link #decide}, without reasons.
   *
   * @throws RuntimeException where it cannot be graded
   */
  public Said said(Submission submission, Sheet sheet) {
    return grading.said(submission, grading.asking().ask(List.of(sheet)).get(0));
  }
}
