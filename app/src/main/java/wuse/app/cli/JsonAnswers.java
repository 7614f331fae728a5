package wuse.app.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wuse.decision.Decision;
import wuse.dossier.DecisionJson;
import wuse.dossier.Entry;
import wuse.grading.Graded;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Slice;

/** A line of JSON for each dossier. */
final class JsonAnswers implements Answers {
  /** Nobody mends more in one go. */
  private static final int MOST = 20;

  private final PrintWriter out;
  private final String language;
  private final Map<String, DecisionJson> bySlice = new HashMap<>();
  private int failed;

  JsonAnswers(PrintWriter out, Catalogue catalogue) {
    this.out = out;
    this.language = catalogue.language();
  }

  @Override
  public void decided(Entry.Accepted entry, Decision decision, Slice slice) {
    DecisionJson json =
        bySlice.computeIfAbsent(slice.digest(), digest -> new DecisionJson(slice, language));
    line(json.line(decision));
  }

  @Override
  public void failed(Entry.Accepted entry, Graded.Failed failure) {
    failed++;
    String says = failure.says().in(language);
    line(DecisionJson.failure(failure.enterprise(), failure.code(), says));
  }

  @Override
  public void refused(Entry.Refused entry) {
    failed++;
    FaultPage page = new FaultPage();
    List<Fault> faults = entry.faults();
    List<String> lines =
        faults.stream().limit(MOST).map(fault -> page.line(fault, language)).toList();
    line(DecisionJson.failure(entry.enterprise(), faults.get(0).code(), String.join("\n", lines)));
  }

  private void line(String json) {
    out.print(json);
    out.print('\n');
  }

  @Override
  public void end() {
    out.flush();
  }

  @Override
  public int failed() {
    return failed;
  }
}
