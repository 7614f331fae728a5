package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import wuse.compile.Answers;
import wuse.compile.Matcher;
import wuse.compile.Question;
import wuse.term.Column;
import wuse.term.Columns;
import wuse.term.Deriver;
import wuse.term.Sheet;

/**
 * What both forms of pack begin with: the values of their terms, and what the rules match on them.
 */
final class Asking {
  private final Deriver deriver;
  private final Matcher matcher;
  private final List<Column> columns;

  /**
   * @param columns complete
   */
  Asking(Columns columns, List<? extends Question> questions, Means means) {
    this.columns = columns.all();
    this.deriver = new Deriver(columns, means.workdays(), means.rules());
    this.matcher =
        means.ruleBase()
            ? Matcher.of(List.copyOf(questions))
            : Matcher.inTurn(List.copyOf(questions));
  }

  private Asking(Deriver deriver, Matcher matcher, List<Column> columns) {
    this.deriver = deriver;
    this.matcher = matcher;
    this.columns = columns;
  }

  /** With another question in one place; the columns stay. */
  Asking with(int place, Question question) {
    return new Asking(deriver, matcher.with(place, question), columns);
  }

  List<Column> columns() {
    return columns;
  }

  List<Sheet> derive(List<Submission> batch, LocalDate day) {
    List<Sheet> sheets = new ArrayList<>(batch.size());
    for (Submission one : batch) {
      sheets.add(
          one.termsOnly()
              ? deriver.fromGiven(one.dossier(), one.given(), day)
              : deriver.derive(one.dossier(), one.given(), day));
    }
    return sheets;
  }

  /** Computes anew what rests on these places. */
  void again(Sheet sheet, Collection<Integer> changed) {
    deriver.again(sheet, changed);
  }

  List<Answers> ask(List<Sheet> sheets) {
    List<Answers> asked = new ArrayList<>(sheets.size());
    for (Sheet sheet : sheets) {
      asked.add(new Answers(sheet, matcher.size()));
    }
    matcher.ask(asked);
    return asked;
  }
}
