package wuse.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import wuse.facts.Standing;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Condition;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.term.Check;
import wuse.term.Column;
import wuse.term.Columns;
import wuse.term.Sheet;

/** The values that a pack sees in one submission on one day. */
final class View {
  private final Columns columns = new Columns();
  private final Sheet sheet;

  private View(List<Column> all, Sheet sheet) {
    all.forEach(column -> columns.place(column.term(), column.standing()));
    this.sheet = sheet;
  }

  static View of(Round round, Pack pack, Submission submission, LocalDate day)
      throws Pack.NotInForce {
    Sheet sheet = round.values(pack, List.of(submission), day).get(0);
    return new View(round.columns(pack, day), sheet);
  }

  /** {@link Check#TRUE}, {@link Check#FALSE} or {@link Check#UNDECIDED}. */
  byte on(Condition condition, Standing standing) {
    return Check.of(condition, columns, standing).on(sheet);
  }

  /** Whether a term of the condition has no value. */
  boolean misses(Condition condition, Standing standing) {
    return Cells.of(condition).stream()
        .anyMatch(cell -> sheet.missing(columns.place(cell.term(), standing)));
  }

  /** Adds the points of the condition's terms to those seen so far. */
  void collect(Condition condition, Standing standing, Map<String, TreeSet<Long>> seen) {
    for (Condition.Cell cell : Cells.of(condition)) {
      Term term = cell.term();
      int place = columns.place(term, standing);
      if (!sheet.missing(place)) {
        seen.computeIfAbsent(term.key(), key -> new TreeSet<>()).add(sheet.point(place));
      }
    }
  }
}
