package wuse.naive;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.decision.Cap;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.grading.Graded;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;

/** The engine as others use it, and its decisions in the form that is compared. */
final class Engine {
  final Round round;
  final Reading reading;

  Engine() {
    this(Packs.root());
  }

  Engine(Path root) {
    reading =
        new PackReader(new FeelCells(), new DrlReader())
            .read(root, List.of(Packs.ECO, Packs.ROSTER));
    if (reading.hasErrors()) {
      throw new IllegalStateException(reading.faults().toString());
    }
    try {
      round = new Round(reading.packs());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  List<List<Graded>> grade(List<Submission> batch, LocalDate day) {
    try {
      return round.grade(batch, day);
    } catch (Pack.NotInForce e) {
      throw new IllegalStateException(e);
    }
  }

  /** By role. */
  Map<String, Decision> decisions(List<Graded> graded) {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    for (int i = 0; i < graded.size(); i++) {
      if (!(graded.get(i) instanceof Graded.Done done)) {
        throw new AssertionError(graded.get(i).toString());
      }
      decisions.put(round.packs().get(i).head().role(), done.decision());
    }
    return decisions;
  }

  /** What the two say differently, a line each; empty where they agree. */
  static List<String> differences(Outcome naive, Decision engine) {
    Map<String, String> ours = naive.lines();
    Map<String, String> theirs = lines(engine);
    TreeSet<String> keys = new TreeSet<>(ours.keySet());
    keys.addAll(theirs.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String our = ours.getOrDefault(key, "nothing");
      String their = theirs.getOrDefault(key, "nothing");
      if (!our.equals(their)) {
        differences.add(key + ": naive " + our + ", engine " + their);
      }
    }
    return differences;
  }

  private static Map<String, String> lines(Decision decision) {
    Map<String, String> findings = new TreeMap<>();
    for (Finding finding : decision.findings()) {
      findings.put(finding.id(), finding.outcome().word() + " " + Outcome.plain(finding.points()));
    }
    if (decision.result() instanceof Decision.Coloured coloured) {
      return coloured(coloured, findings, decision);
    }
    Decision.Listed listed = (Decision.Listed) decision.result();
    return Outcome.lines(
        listed.state(),
        null,
        Map.of(),
        Map.of(),
        findings,
        List.of(
            "since " + listed.since(),
            "until " + listed.until(),
            "again " + listed.earliestAgain(),
            "privileges " + listed.privileges()),
        decision.carried());
  }

  private static Map<String, String> coloured(
      Decision.Coloured coloured, Map<String, String> findings, Decision decision) {
    Map<String, java.math.BigDecimal> categories = new TreeMap<>();
    coloured.categories().forEach(c -> categories.put(c.category(), c.score()));
    Map<String, String> caps = new TreeMap<>();
    for (Cap cap : coloured.caps()) {
      @Nullable String twice = caps.put(cap.id(), cap.atMost());
      if (twice != null) {
        caps.put(cap.id() + " twice", twice);
      }
    }
    return Outcome.lines(
        coloured.colour(),
        coloured.score(),
        categories,
        caps,
        findings,
        List.of(),
        decision.carried());
  }
}
