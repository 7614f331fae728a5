package wuse.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.policy.Fault;
import wuse.policy.Pack;
import wuse.policy.Reading;

/** The door of this package: everything that is wrong with the packs of a reading. */
public final class PackCheck {

  private PackCheck() {}

  /**
   * The faults of the reading and those of the packs read, in order of place. Packs with errors are
   * checked as far as they could be read, so that their author sees all at once.
   */
  public static List<Fault> of(Reading reading) {
    return faults(reading, null);
  }

  /**
   * As {@link #of(Reading)}, and what needs a person as of {@code day}: reviews that are overdue.
   */
  public static List<Fault> of(Reading reading, LocalDate day) {
    return faults(reading, day);
  }

  private static List<Fault> faults(Reading reading, @Nullable LocalDate day) {
    FaultList faults = new FaultList(reading);
    for (Pack pack : reading.drafts()) {
      new LawCheck(pack, faults).check();
      new ConditionCheck(faults).check(pack);
      if (pack instanceof Pack.Scorecard scorecard) {
        new ScorecardCheck(scorecard, faults).check();
        new DutyCheck(reading.library(), faults).check(scorecard);
        new SameFactCheck(scorecard, faults).check();
      }
      if (day != null) {
        new ReviewCheck(day, faults).check(pack);
      }
    }
    new RoleCheck(reading, faults).check();
    List<Fault> all = new ArrayList<>(reading.faults());
    all.addAll(reading.library().wordings().faults());
    all.addAll(faults.all());
    return all.stream().distinct().sorted().toList();
  }
}
