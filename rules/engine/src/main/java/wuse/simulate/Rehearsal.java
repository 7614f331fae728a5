package wuse.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wuse.policy.FactRule;
import wuse.policy.Manuscript;
import wuse.policy.Pack;

/** 试演: puts the cases of packs before them, and says what no case looks at. */
public final class Rehearsal {
  /** The folder of the rules that all packs share; its cases are held against any pack. */
  public static final String SHARED = "rules";

  /** The folder of the terms that all packs share; the cases of {@link #SHARED} look at them. */
  public static final String TERMS = "terms";

  private final Manuscript manuscript;

  /**
   * @param manuscript the packs that the cases are played against
   */
  public Rehearsal(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /**
   * @param folder of the pack, or {@link #SHARED}
   */
  public record Verdict(String folder, Case one, List<Difference> differences) {
    public boolean holds() {
      return differences.isEmpty();
    }
  }

  /** In order of folder, file and place. */
  public record Result(List<Verdict> verdicts, Coverage coverage) {
    public List<Verdict> failing() {
      return verdicts.stream().filter(verdict -> !verdict.holds()).toList();
    }
  }

  /**
   * @param folders of sound packs, or {@link #SHARED}
   */
  public Result of(List<String> folders) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Coverage.Item> items = new ArrayList<>();
    for (String folder : folders) {
      Pack pack = pack(folder);
      if (folder.equals(SHARED)) {
        shared(pack, verdicts, items);
      } else if (pack instanceof Pack.Scorecard scorecard) {
        Stage stage = Stage.of(pack);
        CoverageOfScorecard coverage = new CoverageOfScorecard(scorecard, stage.round());
        run(folder, stage, coverage, verdicts);
        items.addAll(coverage.items());
      } else if (pack instanceof Pack.Roster roster) {
        Stage stage = Stage.of(pack);
        CoverageOfRoster coverage = new CoverageOfRoster(roster, stage.round());
        run(folder, stage, coverage, verdicts);
        items.addAll(coverage.items());
      }
    }
    return new Result(List.copyOf(verdicts), new Coverage(items));
  }

  /** The pack in the folder; for shared rules any, since all know them. */
  private Pack pack(String folder) {
    List<Pack> packs = manuscript.reading().packs();
    return packs.stream()
        .filter(pack -> pack.head().path().equals(folder))
        .findFirst()
        .orElseGet(() -> packs.get(0));
  }

  private void run(String folder, Stage stage, Trial.Witness witness, List<Verdict> verdicts) {
    for (Trial trial : Trial.of(CaseBook.of(manuscript, folder), stage.pack())) {
      verdicts.add(new Verdict(folder, trial.written(), trial.on(stage, witness)));
    }
  }

  private void shared(Pack pack, List<Verdict> verdicts, List<Coverage.Item> items) {
    run(SHARED, Stage.of(pack), (night, submission, decision) -> {}, verdicts);
    Set<String> found = new HashSet<>();
    Set<String> nothing = new HashSet<>();
    for (Verdict verdict : verdicts) {
      for (Case.Night night : verdict.one().nights()) {
        for (Expected one : night.expected()) {
          boolean none = one.value().equals("0") || one.value().equals("false");
          (none ? nothing : found).add(one.subject());
        }
      }
    }
    for (FactRule rule : pack.head().glossary().rules()) {
      items.add(item(Coverage.Kind.RULE_FINDS, rule, found));
      items.add(item(Coverage.Kind.RULE_FINDS_NOTHING, rule, nothing));
    }
  }

  private static Coverage.Item item(Coverage.Kind kind, FactRule rule, Set<String> keys) {
    boolean covered = rule.yields().stream().anyMatch(keys::contains);
    return new Coverage.Item(
        kind, rule.name(), "", List.of(rule.at().file()), LocalDate.MIN, rule.at(), covered);
  }
}
