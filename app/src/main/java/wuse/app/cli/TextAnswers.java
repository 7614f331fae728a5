package wuse.app.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import wuse.decision.Decision;
import wuse.dossier.Entry;
import wuse.grading.Graded;
import wuse.policy.FaultPage;
import wuse.policy.Slice;

/** A short sheet for each dossier, for people. */
final class TextAnswers implements Answers {
  private final PrintWriter out;
  private final Catalogue catalogue;
  private final Map<String, DecisionText> bySlice = new HashMap<>();
  private int decided;
  private int failed;

  TextAnswers(PrintWriter out, Catalogue catalogue) {
    this.out = out;
    this.catalogue = catalogue;
  }

  @Override
  public void decided(Entry.Accepted entry, Decision decision, Slice slice) {
    decided++;
    DecisionText text =
        bySlice.computeIfAbsent(slice.digest(), digest -> new DecisionText(slice, catalogue));
    out.println(text.of(entry, decision));
  }

  @Override
  public void failed(Entry.Accepted entry, Graded.Failed failure) {
    failed++;
    out.println(catalogue.say("text.failed", failure.enterprise()));
    out.println("  " + catalogue.say(failure.says()));
    out.println();
  }

  @Override
  public void refused(Entry.Refused entry) {
    failed++;
    String enterprise = entry.enterprise() == null ? "?" : entry.enterprise();
    FaultPage page = new FaultPage();
    out.println(catalogue.say("text.failed", enterprise));
    entry.faults().forEach(fault -> out.println("  " + page.line(fault, catalogue.language())));
    out.println();
  }

  @Override
  public void end() {
    if (decided + failed > 1 || failed > 0) {
      out.println(catalogue.say("text.end", decided + failed, decided, failed));
    }
    out.flush();
  }

  @Override
  public int failed() {
    return failed;
  }
}
