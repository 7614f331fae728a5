package wuse.naive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;

/**
 * What one pack says, as far as two evaluators must agree.
 *
 * @param result colour or state
 * @param caps by id
 * @param findings by id, as outcome and points
 * @param listed of a roster: since, until, earliest again, privileges
 * @param hits what was reached, for counting
 */
record Outcome(
    String result,
    @Nullable BigDecimal score,
    Map<String, BigDecimal> categories,
    Map<String, String> caps,
    Map<String, String> findings,
    List<String> listed,
    Carried carried,
    List<String> hits) {

  /** One line for each thing that is compared. */
  static Map<String, String> lines(
      String result,
      @Nullable BigDecimal score,
      Map<String, BigDecimal> categories,
      Map<String, String> caps,
      Map<String, String> findings,
      List<String> listed,
      Carried carried) {
    Map<String, String> lines = new TreeMap<>();
    lines.put("result", result);
    lines.put("score", score == null ? "-" : plain(score));
    categories.forEach((id, left) -> lines.put("category " + id, plain(left)));
    caps.forEach((id, atMost) -> lines.put("cap " + id, atMost));
    findings.forEach((id, finding) -> lines.put("finding " + id, finding));
    lines.put("listed", listed.toString());
    lines.put("carried colour", carried.colour() + " / " + carried.effectiveColour());
    lines.put("carried pending", String.valueOf(carried.pending()));
    lines.put("carried lastDowngrade", String.valueOf(carried.lastDowngrade()));
    lines.put(
        "carried holds",
        carried.holds().stream().map(Carried.Hold::toString).sorted().toList().toString());
    lines.put(
        "carried state",
        carried.state()
            + " "
            + carried.since()
            + " "
            + carried.until()
            + " "
            + carried.earliestAgain());
    return lines;
  }

  Map<String, String> lines() {
    return lines(result, score, categories, caps, findings, listed, carried);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
