package wuse.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.grading.Submission;
import wuse.policy.Fault;

/** What became of one dossier of a file. */
public sealed interface Entry {

  /** The unit's id; absent where it could not be read. */
  @Nullable String enterprise();

  /**
   * Can be graded.
   *
   * @param name of the unit, where the dossier has one
   * @param region GB/T 2260 code, where the dossier has one
   */
  record Accepted(Submission submission, @Nullable String name, @Nullable String region)
      implements Entry {
    @Override
    public String enterprise() {
      return submission.dossier().unit().text();
    }
  }

  /**
   * Cannot be graded; no other is touched by it.
   *
   * @param faults at least one, in order of place
   */
  record Refused(@Nullable String enterprise, List<Fault> faults) implements Entry {}
}
