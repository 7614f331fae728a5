package wuse.preview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wuse.decision.Decision;
import wuse.grading.Graded;
import wuse.grading.Round;
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
    for (Posed posed : units.all()) {
      String region = posed.member().region();
      Submission carried =
          before.round(before.packs(region)).carriedTo(posed.submission(), Units.DAY);
      Side side = drafted ? after : before;
      Round round = side.round(side.packs(region));
      for (Pack pack : round.packs()) {
        List<Sheet> values = round.values(pack, List.of(carried), Units.DAY);
        Decision one = round.grade(pack, List.of(carried), values, Units.DAY).get(0);
        said.computeIfAbsent(pack.head().path(), none -> new HashMap<>())
            .put(posed.member().unit(), text(one.result()));
        carried = round.reading(carried, pack, new Graded.Done(one));
      }
    }
    return said;
  }

  private static String text(Decision.Result result) {
    return result instanceof Decision.Coloured coloured
        ? coloured.colour() + " " + coloured.score()
        : result.word();
  }
}
