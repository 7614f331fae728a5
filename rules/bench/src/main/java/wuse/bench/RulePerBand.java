package wuse.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import wuse.decision.Finding;
import wuse.facts.Standing;
import wuse.policy.Indicator;
import wuse.policy.Slice;
import wuse.term.Column;
import wuse.term.Sheet;

/**
 * The policy as DRL text, one rule a band, compiled to Drools' executable model; sessions of 1,000.
 */
public final class RulePerBand implements Rival {
  private final List<Hit> hits = new ArrayList<>();
  private final Finding[] met;
  private final KieBase base;

  /** What a rule of one band finds. */
  private record Hit(int indicator, String id, BigDecimal points, int band, int[] places) {}

  /** What the rules see: the values, and where they note a hit. */
  public static final class Unit {
    private final Sheet sheet;
    private final List<Hit> hits;
    private final Finding[] findings;

    Unit(Sheet sheet, List<Hit> hits, Finding[] met) {
      this.sheet = sheet;
      this.hits = hits;
      this.findings = met.clone();
    }

    public long v(int place) {
      return sheet.point(place);
    }

    public void hit(int rule) {
      Hit hit = hits.get(rule);
      findings[hit.indicator()] =
          HandWritten.missed(hit.id(), hit.points(), hit.band(), sheet, List.of(), hit.places());
    }
  }

  RulePerBand(Slice.OfScorecard slice, List<Column> columns) {
    StringBuilder drl = new StringBuilder("package bands\nimport wuse.bench.RulePerBand.Unit\n");
    for (int i = 0; i < slice.indicators().size(); i++) {
      indicator(drl, i, slice.indicators().get(i), columns);
    }
    this.met =
        slice.indicators().stream()
            .map(ruled -> new Finding.Met(ruled.id(), List.of()))
            .toArray(Finding[]::new);
    this.base = built(drl.toString());
  }

  private void indicator(StringBuilder drl, int i, Slice.Ruled ruled, List<Column> columns) {
    Standing standing = ruled.rule().standing();
    PolicyText text =
        new PolicyText(columns, p -> "v(" + p + ")", "&&", "||", e -> "!(" + e + ")", n -> n + "L");
    String before = text.applies(ruled);
    int[] places = HandWritten.places(ruled, columns).toArray();
    for (int b = 0; b < ruled.rule().bands().size(); b++) {
      Indicator.Band band = ruled.rule().bands().get(b);
      String when = text.of(band.when(), standing);
      if (band.costs()) {
        drl.append("rule \"").append(ruled.id()).append('-').append(b).append("\" when $u : Unit(");
        drl.append(before).append(" && ").append(when);
        drl.append(") then $u.hit(").append(hits.size()).append("); end\n");
        hits.add(new Hit(i, ruled.id(), band.deduct(), b, places));
      }
      before = before + " && !(" + when + ")";
    }
  }

  private static KieBase built(String drl) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    ReleaseId release = services.newReleaseId("wuse", "bands", "1");
    files.generateAndWritePomXML(release);
    files.write("src/main/resources/bands/bands.drl", drl);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().getMessages().toString());
    }
    return services.newKieContainer(release).getKieBase();
  }

  @Override
  public String name() {
    return "rule-per-band DRL, executable model, " + hits.size() + " rules: findings";
  }

  @Override
  public List<int[]> points(List<Sheet> sheets) {
    return findings(sheets).stream().map(Bench::points).toList();
  }

  @Override
  public List<Finding[]> work(List<Sheet> sheets) {
    return findings(sheets);
  }

  private List<Finding[]> findings(List<Sheet> sheets) {
    List<Unit> units = new ArrayList<>(sheets.size());
    for (int from = 0; from < sheets.size(); from += 1000) {
      KieSession session = base.newKieSession();
      for (Sheet sheet : sheets.subList(from, Math.min(sheets.size(), from + 1000))) {
        Unit unit = new Unit(sheet, hits, met);
        units.add(unit);
        session.insert(unit);
      }
      session.fireAllRules();
      session.dispose();
    }
    return units.stream().map(unit -> unit.findings).toList();
  }
}
