package wuse.features;

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
    text.add("总分 " + (coloured.score() == null ? "—" : coloured.score().toPlainString()));
    coloured.categories().forEach(c -> text.add(c.category() + " " + c.score() + "/" + c.of()));
    StringJoiner missed = new StringJoiner(" ", "扣分 ", "").setEmptyValue("没有扣分");
    decision.findings().stream()
        .filter(Finding.Missed.class::isInstance)
        .forEach(f -> missed.add(f.id() + "−" + f.points()));
    text.add(missed.toString());
    text.add("待定 " + decision.count(Finding.Outcome.UNDECIDED));
    coloured
        .caps()
        .forEach(c -> text.add(c.id() + " 至多" + c.atMost() + "（" + c.because().zh() + "）"));
    return text.toString();
  }

  private static String listed(Decision decision, Decision.Listed listed) {
    StringJoiner text = new StringJoiner("；");
    text.add(decision.day() + " " + listed.state() + (listed.privileges() ? "，享受待遇" : ""));
    listed.because().forEach(w -> text.add(w.zh()));
    return text.toString();
  }
}
