package wuse.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wuse.app.scenario.FeatureRun;
import wuse.policy.Manuscript;
import wuse.simulate.Coverage;
import wuse.simulate.Difference;
import wuse.simulate.Rehearsal;

/** What cases and scenarios came to, for people. */
final class RehearsalText {
  /** So many uncovered places are listed; the rest stand in the JSON. */
  private static final int LISTED = 100;

  private final Catalogue catalogue;
  private final DifferenceText differences;
  private final CoverageText coverage;
  private final String root;

  RehearsalText(Catalogue catalogue, Manuscript manuscript, String root) {
    this.catalogue = catalogue;
    this.differences = new DifferenceText(catalogue, manuscript);
    this.coverage = new CoverageText(catalogue);
    this.root = root;
  }

  String of(Rehearsal.Result result, List<FeatureRun.Scenario> played) {
    StringBuilder text = new StringBuilder();
    for (Rehearsal.Verdict verdict : result.failing()) {
      text.append(catalogue.say("scenarios.fails", root + verdict.one().at(), verdict.one().name()))
          .append('\n');
      for (Difference difference : verdict.differences()) {
        text.append("  ").append(differences.of(difference)).append('\n');
        text.append("    ").append(root).append(difference.at()).append('\n');
      }
    }
    for (FeatureRun.Scenario scenario : played) {
      if (!scenario.passed()) {
        text.append(catalogue.say("scenarios.fails", scenario.place(), scenario.name()))
            .append('\n');
        text.append("  ").append(scenario.step()).append('\n');
        text.append("    ").append(scenario.why().strip().replace("\n", "\n    ")).append('\n');
      }
    }
    covered(result.coverage(), text);
    ends(result, played, text);
    return text.toString();
  }

  private void covered(Coverage covered, StringBuilder text) {
    if (covered.items().isEmpty()) {
      return;
    }
    text.append(catalogue.say("coverage.heading")).append('\n');
    Grid kinds = new Grid("  ");
    covered
        .byKind()
        .forEach((kind, share) -> kinds.row(coverage.kind(kind), coverage.share(share)));
    text.append(kinds.text());
    List<Coverage.Item> missing = covered.missing();
    if (missing.isEmpty()) {
      return;
    }
    articles(covered, missing, text);
    text.append(catalogue.say("coverage.missing", missing.size())).append('\n');
    for (Coverage.Item item : missing.subList(0, Math.min(LISTED, missing.size()))) {
      text.append("  ")
          .append(root)
          .append(item.at().file())
          .append(':')
          .append(item.at().line())
          .append(' ')
          .append(coverage.item(item))
          .append('\n');
    }
    if (missing.size() > LISTED) {
      text.append("  ")
          .append(catalogue.say("coverage.more", missing.size() - LISTED))
          .append('\n');
    }
  }

  private void articles(Coverage covered, List<Coverage.Item> missing, StringBuilder text) {
    Set<String> open = new TreeSet<>();
    missing.forEach(item -> open.addAll(item.articles()));
    text.append(catalogue.say("coverage.articles")).append('\n');
    Grid articles = new Grid("  ");
    for (Map.Entry<String, Coverage.Share> one : covered.byArticle().entrySet()) {
      if (open.contains(one.getKey())) {
        articles.row(one.getKey(), coverage.share(one.getValue()));
      }
    }
    text.append(articles.text());
  }

  private void ends(Rehearsal.Result result, List<FeatureRun.Scenario> played, StringBuilder text) {
    int cases = result.verdicts().size();
    int failing = result.failing().size();
    text.append(catalogue.say("scenarios.cases", cases, cases - failing, failing)).append('\n');
    if (!played.isEmpty()) {
      long passed = played.stream().filter(FeatureRun.Scenario::passed).count();
      text.append(
              catalogue.say("scenarios.features", played.size(), passed, played.size() - passed))
          .append('\n');
    }
    Coverage.Share share = result.coverage().share();
    text.append(catalogue.say("coverage.end", coverage.share(share))).append('\n');
  }
}
