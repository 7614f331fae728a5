package wuse.app.scenario;

import java.util.StringJoiner;
import wuse.decision.Decision;
import wuse.decision.Finding;

/** The arithmetic of a decision in a few lines. */
final class Breakdown {
  private Breakdown() {}

  static String of(Trial trial) {
    Decision decision;
    try {
      decision = trial.decision();
    } catch (AssertionError refused) {
      return String.valueOf(refused.getMessage());
    }
    return decision.result() instanceof Decision.Coloured coloured
        ? coloured(decision, coloured)
        : listed(decision, (Decision.Listed) decision.result());
  }

  private static String coloured(Decision decision, Decision.Coloured coloured) {
    StringJoiner text = new StringJoiner("；");
    text.add(decision.day() + " " + coloured.colour());
    String score = coloured.score() == null ? "—" : coloured.score().toPlainString();
    text.add(Told.say("breakdown.score", score));
    coloured.categories().forEach(c -> text.add(c.category() + " " + c.score() + "/" + c.of()));
    StringJoiner missed =
        new StringJoiner(" ", Told.say("breakdown.points") + " ", "")
            .setEmptyValue(Told.say("breakdown.none"));
    decision.findings().stream()
        .filter(Finding.Missed.class::isInstance)
        .forEach(f -> missed.add(f.id() + "−" + f.points()));
    text.add(missed.toString());
    text.add(Told.say("breakdown.undecided", decision.count(Finding.Outcome.UNDECIDED)));
    coloured
        .caps()
        .forEach(
            c ->
                text.add(
                    Told.say(
                        "breakdown.cap", c.id(), c.atMost(), c.because().in(Told.language()))));
    return text.toString();
  }

  private static String listed(Decision decision, Decision.Listed listed) {
    StringJoiner text = new StringJoiner("；");
    text.add(
        decision.day()
            + " "
            + listed.state()
            + (listed.privileges() ? Told.say("breakdown.privileges") : ""));
    listed.because().forEach(w -> text.add(w.in(Told.language())));
    return text.toString();
  }
}
