package wuse.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wuse.compile.Answers;
import wuse.compile.Question;
import wuse.term.Check;

/**
 * 结局: what every indicator of a scorecard comes to, and what it costs: all that sums, caps and the
 * colour are made of. {@link Findings} say it with reasons.
 */
final class Endings {
  private final List<IndicatorQuestion> questions;
  private final Answers answers;
  private final boolean[] applicable;

  /**
   * @param answers one for each question, in order
   */
  Endings(List<IndicatorQuestion> questions, Answers answers) {
    this.questions = questions;
    this.answers = answers;
    this.applicable = new boolean[questions.size()];
    for (int place = 0; place < applicable.length; place++) {
      applicable[place] =
          answers.to(place) != Question.NOTHING
              || questions.get(place).applies(answers.sheet()) == Check.TRUE;
    }
  }

  boolean isApplicable(int place) {
    return applicable[place];
  }

  boolean isUndecided(int place) {
    return answers.to(place) == IndicatorQuestion.UNDECIDED;
  }

  /** What it costs; zero where nothing. */
  BigDecimal points(int place) {
    return questions.get(place).points(answers.to(place));
  }

  boolean isMissed(int place) {
    return answers.to(place) >= IndicatorQuestion.WORST;
  }

  /** Ids of the indicators that are undecided, in order. */
  List<String> undecided() {
    List<String> ids = new ArrayList<>();
    for (int place = 0; place < applicable.length; place++) {
      if (isUndecided(place)) {
        ids.add(questions.get(place).ruled().id());
      }
    }
    return ids;
  }
}
