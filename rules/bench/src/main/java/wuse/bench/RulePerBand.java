package wuse.bench;

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
import wuse.facts.Standing;
import wuse.policy.Indicator;
import wuse.policy.Slice;
import wuse.term.Column;
import wuse.term.Sheet;

/**
 * The policy as DRL text, one rule a band, compiled to Drools' executable model; sessions of 1,000.
 */
public final class RulePerBand implements Rival {
  private final KieBase base;
  private final int indicators;
  private final int rules;

  /** What the rules see: the values, and where they note a hit. */
  public static final class Unit {
    private final Sheet sheet;
    private final int[] points;

    Unit(Sheet sheet, int indicators) {
      this.sheet = sheet;
      this.points = new int[indicators];
    }

    public long v(int place) {
      return sheet.point(place);
    }

    public void hit(int indicator, int points) {
      this.points[indicator] = points;
    }
  }

  RulePerBand(Slice.OfScorecard slice, List<Column> columns) {
    StringBuilder drl = new StringBuilder("package bands\nimport wuse.bench.RulePerBand.Unit\n");
    int count = 0;
    for (int i = 0; i < slice.indicators().size(); i++) {
      count += indicator(drl, i, slice.indicators().get(i), columns);
    }
    this.rules = count;
    this.indicators = slice.indicators().size();
    this.base = built(drl.toString());
  }

  private static int indicator(StringBuilder drl, int i, Slice.Ruled ruled, List<Column> columns) {
    Standing standing = ruled.rule().standing();
    PolicyText text =
        new PolicyText(columns, p -> "v(" + p + ")", "&&", "||", e -> "!(" + e + ")", n -> n + "L");
    String before = text.applies(ruled);
    int rules = 0;
    for (int b = 0; b < ruled.rule().bands().size(); b++) {
      Indicator.Band band = ruled.rule().bands().get(b);
      String when = text.of(band.when(), standing);
      if (band.costs()) {
        drl.append("rule \"").append(ruled.id()).append('-').append(b).append("\" when $u : Unit(");
        drl.append(before)
            .append(" && ")
            .append(when)
            .append(") then $u.hit(")
            .append(i)
            .append(", ");
        drl.append(Bench.tenths(band.deduct())).append("); end\n");
        rules++;
      }
      before = before + " && !(" + when + ")";
    }
    return rules;
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
    return "rule-per-band DRL, executable model, " + rules + " rules";
  }

  @Override
  public List<int[]> points(List<Sheet> sheets) {
    List<Unit> units = new ArrayList<>(sheets.size());
    for (int from = 0; from < sheets.size(); from += 1000) {
      KieSession session = base.newKieSession();
      for (Sheet sheet : sheets.subList(from, Math.min(sheets.size(), from + 1000))) {
        Unit unit = new Unit(sheet, indicators);
        units.add(unit);
        session.insert(unit);
      }
      session.fireAllRules();
      session.dispose();
    }
    return units.stream().map(u -> u.points).toList();
  }
}
