package wuse.grading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.policy.Pack;
import wuse.policy.Slice;

/** 复核: one pack asked once more of one day, after the packs whose results it reads. */
final class AskedAgain implements Corrections.Asked {
  private final List<Pack> packs;
  private final InForce inForce;
  private final ResultsRead results;

  /**
   * @param packs each after those that it reads
   */
  AskedAgain(List<Pack> packs, InForce inForce, ResultsRead results) {
    this.packs = packs;
    this.inForce = inForce;
    this.results = results;
  }

  @Override
  public @Nullable Decision of(Pack pack, Submission submission, LocalDate day)
      throws Pack.NotInForce {
    return asked(pack, submission, day, false);
  }

  @Override
  public @Nullable Decision first(Pack pack, Submission submission, LocalDate day)
      throws Pack.NotInForce {
    return asked(pack, submission.withoutPrevious(), day, true);
  }

  @Override
  public Slice slice(Pack pack, LocalDate day) throws Pack.NotInForce {
    return inForce.slice(pack, day);
  }

  /**
   * What the pack says, those that it reads asked before it.
   *
   * @param complete null where a result that it reads is not there
   */
  private @Nullable Decision asked(
      Pack asked, Submission submission, LocalDate day, boolean complete) throws Pack.NotInForce {
    Submission reading = submission;
    for (Pack pack : packs) {
      if (pack == asked) {
        return graded(pack, reading, day) instanceof Graded.Done done ? done.decision() : null;
      }
      List<String> read = ResultsRead.of(pack, asked);
      if (!read.isEmpty()) {
        reading = results.with(reading, pack, graded(pack, reading, day));
        if (complete && !reading.given().keySet().containsAll(read)) {
          return null;
        }
      }
    }
    return null;
  }

  private Graded graded(Pack pack, Submission submission, LocalDate day) throws Pack.NotInForce {
    return inForce.graded(pack, List.of(submission), day).get(0);
  }
}
