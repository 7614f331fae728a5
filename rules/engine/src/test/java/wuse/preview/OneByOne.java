package wuse.preview;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.grading.Round;
import wuse.grading.Said;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.term.Sheet;

/**
 * Grades each unit alone, from its dossier, by the rule base: nothing is held and nothing is left
 * out.
 */
final class OneByOne {
  private final Side before;
  private final Side after;

  OneByOne(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  /** What a pack says, as {@code colour score}, of every unit that it concerns. */
  Map<String, Map<String, String>> said(Units units, boolean drafted) throws Exception {
    Map<String, Map<String, String>> said = new HashMap<>();
    decisions(units, drafted)
        .forEach(
            (pack, made) -> {
              Map<String, String> texts = new HashMap<>();
              made.forEach((unit, one) -> texts.put(unit, text(one.result())));
              said.put(pack, texts);
            });
    return said;
  }

  /** How many findings of the pack newly cost so many points by the draft. */
  long newlyCosting(Units units, String pack, int points) throws Exception {
    Map<String, Decision> was = decisions(units, false).getOrDefault(pack, Map.of());
    long count = 0;
    Map<String, Decision> drafted = decisions(units, true).getOrDefault(pack, Map.of());
    for (Map.Entry<String, Decision> is : drafted.entrySet()) {
      Decision then = was.get(is.getKey());
      Set<String> costing = then == null ? Set.of() : costing(then, points);
      count += costing(is.getValue(), points).stream().filter(id -> !costing.contains(id)).count();
    }
    return count;
  }

  private static Set<String> costing(Decision decision, int points) {
    return decision.findings().stream()
        .filter(finding -> finding.points().compareTo(BigDecimal.valueOf(points)) >= 0)
        .map(Finding::id)
        .collect(Collectors.toSet());
  }

  private Map<String, Map<String, Decision>> decisions(Units units, boolean drafted)
      throws Exception {
    Map<String, Map<String, Decision>> made = new HashMap<>();
    for (Posed posed : units.all()) {
      String region = posed.member().region();
      Submission carried =
          before.round(before.packs(region)).carriedTo(posed.submission(), Units.DAY);
      Side side = drafted ? after : before;
      Round round = side.round(side.packs(region));
      for (Pack pack : round.packs()) {
        List<Sheet> values = round.values(pack, List.of(carried), Units.DAY);
        Decision one = round.grade(pack, List.of(carried), values, Units.DAY).get(0);
        made.computeIfAbsent(pack.head().path(), none -> new HashMap<>())
            .put(posed.member().unit(), one);
        carried = round.reading(carried, pack, Said.of(one));
      }
    }
    return made;
  }

  private static String text(Decision.Result result) {
    return result instanceof Decision.Coloured coloured
        ? coloured.colour() + " " + coloured.score()
        : result.word();
  }
}
