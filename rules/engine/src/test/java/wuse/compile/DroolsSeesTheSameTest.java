package wuse.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * What our reader takes is DRL and means to Drools' own parser what it means to us; what it refuses
 * would have run.
 */
class DroolsSeesTheSameTest {
  private final long seed = Long.getLong("wuse.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void the_shipped_rules_have_the_same_parts() throws IOException, DroolsParserException {
    try (Stream<Path> files = Files.list(Path.of("../packs/rules"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".drl")).toList()) {
        assertSame(Files.readString(file), file.toString());
      }
    }
  }

  @Test
  void generated_rules_have_the_same_parts() throws DroolsParserException {
    for (int i = 0; i < 400; i++) {
      String text = "package p\nrule \"甲\"\nwhen\n" + items(3) + "then\n  found(\"k\");\nend\n";
      assertSame(text, "seed " + seed + "\n" + text);
    }
  }

  private static void assertSame(String text, String about) throws DroolsParserException {
    List<Drl.Rule> ours =
        DrlGrammar.file(
            text,
            fault -> {
              throw new AssertionError(about + fault.code() + fault.arguments());
            });
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr theirs = parser.parse(false, text);
    assertThat(parser.getErrors()).as(about).isEmpty();
    assertThat(ours).as(about).hasSameSizeAs(theirs.getRules());
    for (int i = 0; i < ours.size(); i++) {
      RuleDescr rule = theirs.getRules().get(i);
      assertThat(ours.get(i).name().text()).isEqualTo(rule.getName());
      assertThat(rule.getAttributes()).isEmpty();
      assertThat(ours(new Drl.And(ours.get(i).when()))).as(about).isEqualTo(theirs(rule.getLhs()));
    }
  }

  private static String ours(Drl.Item item) {
    if (item instanceof Drl.Pattern pattern) {
      String name = pattern.binding() == null ? "null" : pattern.binding().text();
      return name + ":" + pattern.kind().text() + pattern.constraints().size();
    }
    if (item instanceof Drl.Not not) {
      return "not" + all(parts(not.of()));
    }
    if (item instanceof Drl.Exists exists) {
      return "exists" + all(parts(exists.of()));
    }
    if (item instanceof Drl.Accumulate accumulate) {
      return "accumulate"
          + all(parts(accumulate.source()))
          + accumulate.calls().size()
          + accumulate.constraints().size();
    }
    return item instanceof Drl.Or or ? "or" + all(or.of()) : "and" + all(((Drl.And) item).of());
  }

  private static List<Drl.Item> parts(Drl.Item item) {
    return item instanceof Drl.And and ? and.of() : List.of(item);
  }

  private static String all(List<Drl.Item> items) {
    return items.stream().map(DroolsSeesTheSameTest::ours).toList().toString();
  }

  private static String theirs(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        return "accumulate"
            + theirs(List.of(accumulate.getInput()))
            + accumulate.getFunctions().size()
            + pattern.getDescrs().size();
      }
      return pattern.getIdentifier() + ":" + pattern.getObjectType() + pattern.getDescrs().size();
    }
    List<? extends BaseDescr> parts =
        ((ConditionalElementDescr) descr).getDescrs().stream().map(BaseDescr.class::cast).toList();
    return switch (descr.getClass().getSimpleName()) {
      case "NotDescr" -> "not" + theirs(parts);
      case "ExistsDescr" -> "exists" + theirs(parts);
      case "OrDescr" -> "or" + parts.stream().map(DroolsSeesTheSameTest::theirs).toList();
      default -> "and" + parts.stream().map(DroolsSeesTheSameTest::theirs).toList();
    };
  }

  private static String theirs(List<? extends BaseDescr> group) {
    List<? extends BaseDescr> parts =
        group.size() == 1 && group.get(0) instanceof AndDescr and
            ? and.getDescrs().stream().map(BaseDescr.class::cast).toList()
            : group;
    return parts.stream().map(DroolsSeesTheSameTest::theirs).toList().toString();
  }

  private String items(int depth) {
    StringBuilder items = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      items.append("  ").append(item(depth)).append('\n');
    }
    return items.toString();
  }

  private String item(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(7)) {
      case 1 -> "not " + pattern();
      case 2 -> "exists " + pattern();
      case 3 -> "not (" + pattern() + " and " + item(depth - 1) + ")";
      case 4 -> "exists (" + pattern() + " and " + pattern() + " and " + pattern() + ")";
      case 5 -> "(" + pattern() + " or " + pattern() + ")";
      case 6 -> "accumulate(" + pattern() + "; $n" + random.nextInt(999) + " : count(1); $n > 3)";
      default -> pattern();
    };
  }

  private String pattern() {
    String binding = random.nextBoolean() ? "$" + one("a", "b", "某") + " : " : "";
    List<String> constraints = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      constraints.add(constraint(2));
    }
    return binding + one("Problem", "Penalty", "问题") + "(" + String.join(", ", constraints) + ")";
  }

  private String constraint(int depth) {
    return switch (random.nextInt(depth == 0 ? 7 : 9)) {
      case 0 -> "category == \"废气，(end) when\"";
      case 1 -> "$x : 类别";
      case 2 -> "fine >= -12.50";
      case 3 -> "occurred after[-364d, 0d] $t.day";
      case 4 -> "category not in (\"a\", \"b)\")";
      case 5 -> "says matches \"[a-z]+(x|y)?\"";
      case 6 -> one("says == null", "this != $a", "malicious == true", "$y : fine > $z");
      case 7 -> "(" + constraint(depth - 1) + " || " + constraint(depth - 1) + ")";
      default -> constraint(depth - 1) + " && " + constraint(depth - 1);
    };
  }

  private String one(String... of) {
    return List.of(of).get(random.nextInt(of.length));
  }

  @Test
  void drools_alone_would_run_what_hostile_rules_bring() throws IOException {
    for (String name : List.of("constraint-static-call", "attribute-enabled", "then-java")) {
      Flag.up = false;
      runByDroolsAlone(
          Files.readString(Path.of("src/test/resources/hostile", name + ".drl")), name);
      assertThat(Flag.up).as(name).isTrue();
    }
    Flag.up = false;
  }

  private static void runByDroolsAlone(String text, String name) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("wuse", name, "1");
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(id);
    String withImport =
        text.replaceFirst("package p", "package p\nimport wuse.facts.enforcement.*");
    // a call of `found` is none that Drools knows
    files.write("src/main/resources/p/p.drl", withImport.replace("found(\"a\");", ""));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    assertThat(builder.getResults().getMessages(Message.Level.ERROR)).as(name).isEmpty();
    KieSession session = services.newKieContainer(id).getKieBase().newKieSession();
    new UnitFile("u").problem("p", "2026-05-01", "x").dossier().all().forEach(session::insert);
    session.fireAllRules();
    session.dispose();
    services.getRepository().removeKieModule(id);
  }
}
