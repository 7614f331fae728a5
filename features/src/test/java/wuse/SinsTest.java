package wuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants a sin against each rule of the {@link House} and watches the rule fail on it. */
class SinsTest {

  private static final String FACT = "package wuse.facts; public interface Fact {}";
  private static final String MARKED = "@org.jspecify.annotations.NullMarked package wuse.%s;";

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Shared, because opening every jar of the class path for each sin takes most of the time. */
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, null, null);

  @TempDir Path folder;
  private int planted;

  @Test
  void a_fact_that_knows_the_engine_is_seen() {
    sin(
        House.ARROWS_POINT_ONE_WAY,
        "wuse.grading.Grading",
        "package wuse.grading; public class Grading {}",
        "package wuse.facts; class Unit { Object grade = new wuse.grading.Grading(); }");
  }

  @Test
  void sources_that_know_methods_are_seen() {
    sin(
        House.ARROWS_POINT_ONE_WAY,
        "wuse.draw.Draw",
        "package wuse.draw; public class Draw {}",
        "package wuse.sources.table; class Table { Object draw = new wuse.draw.Draw(); }");
  }

  @Test
  void an_engine_that_knows_the_app_is_seen() {
    sin(
        House.ARROWS_POINT_ONE_WAY,
        "wuse.app.store.Store",
        "package wuse.app.store; public class Store {}",
        "package wuse.grading; class Grading { Object store = new wuse.app.store.Store(); }");
  }

  @Test
  void a_package_without_a_place_in_the_house_is_seen() {
    sin(House.ARROWS_POINT_ONE_WAY, "wuse.attic.Box", "package wuse.attic; class Box {}");
  }

  @Test
  void drools_outside_compile_is_seen() {
    sin(
        House.ONLY_COMPILE_SEES_DROOLS,
        "org.kie.api.KieBase",
        "package org.kie.api; public class KieBase {}",
        "package wuse.grading; class Grading { org.kie.api.KieBase base; }");
    innocent(
        House.ONLY_COMPILE_SEES_DROOLS,
        "package org.kie.api; public class KieBase {}",
        "package wuse.compile; class Compiled { org.kie.api.KieBase base; }");
  }

  @Test
  void a_cycle_of_packages_is_seen() {
    sin(
        House.NO_CYCLES,
        "Cycle detected",
        "package wuse.policy; public class Pack { public wuse.check.Check check; }",
        "package wuse.check; public class Check { public wuse.policy.Pack pack; }");
    sin(
        House.NO_CYCLES_INSIDE_THE_APP,
        "Cycle detected",
        "package wuse.app.web; public class Page { public wuse.app.store.Store store; }",
        "package wuse.app.store; public class Store { public wuse.app.web.Page page; }");
  }

  @Test
  void a_clock_under_rules_is_seen() {
    eachIsASin(
        House.RULES_READ_NO_CLOCK_AND_DRAW_NO_UNSEEDED_LOT,
        "java.time.LocalDate.now()",
        "java.time.LocalDateTime.now()",
        "java.time.Instant.now()",
        "java.time.LocalDate.now(java.time.ZoneId.of(\"Asia/Shanghai\"))",
        "java.time.ZoneId.systemDefault()",
        "java.time.Clock.systemUTC()",
        "System.currentTimeMillis()",
        "System.nanoTime()",
        "new java.util.Date()",
        "(java.util.function.Supplier<?>) java.time.Instant::now");
    innocent(
        House.RULES_READ_NO_CLOCK_AND_DRAW_NO_UNSEEDED_LOT,
        "package wuse.grading; class Grading { Object day = java.time.LocalDate.of(2026, 3, 1); }",
        "package wuse.app.cli; class Today { Object day = java.time.LocalDate.now(); }");
  }

  @Test
  void an_unseeded_lot_under_rules_is_seen() {
    eachIsASin(
        House.RULES_READ_NO_CLOCK_AND_DRAW_NO_UNSEEDED_LOT,
        "new java.util.Random()",
        "new java.security.SecureRandom()",
        "Math.random()",
        "java.util.UUID.randomUUID()",
        "java.util.concurrent.ThreadLocalRandom.current()");
    innocent(
        House.RULES_READ_NO_CLOCK_AND_DRAW_NO_UNSEEDED_LOT,
        "package wuse.draw; class Draw { Object lot = new java.util.Random(20260301); }");
  }

  @Test
  void a_file_opened_outside_a_reader_is_seen() {
    String opens = "{ Object there = java.nio.file.Files.exists(java.nio.file.Path.of(\"x\")); }";
    sin(
        House.ONLY_READERS_OPEN_FILES,
        "java.nio.file.Files",
        "package wuse.grading; class GradeReader " + opens);
    sin(
        House.ONLY_READERS_OPEN_FILES,
        "java.nio.file.Files",
        "package wuse.policy; class Pack " + opens);
    sin(
        House.ONLY_READERS_OPEN_FILES,
        "java.io.File",
        "package wuse.facts; class Unit { Object file = new java.io.File(\"x\"); }");
    innocent(
        House.ONLY_READERS_OPEN_FILES,
        "package wuse.policy; class PackReader { static class Folder " + opens + "}");
  }

  @Test
  void a_fact_that_is_no_record_is_seen() {
    sin(
        House.EVERY_FACT_IS_A_RECORD,
        "wuse.facts.permit.Permit",
        FACT,
        "package wuse.facts.permit; class Permit implements wuse.facts.Fact {}");
    sin(
        House.EVERY_FACT_IS_A_RECORD,
        "wuse.app.store.Row",
        FACT,
        "package wuse.app.store; record Row() implements wuse.facts.Fact {}");
    innocent(
        House.EVERY_FACT_IS_A_RECORD,
        FACT,
        "package wuse.facts.permit; record Permit() implements wuse.facts.Fact {}");
  }

  @Test
  void a_name_that_hides_a_missing_noun_is_seen() {
    List<String> names =
        Stream.of("Util", "Utils", "Helper", "Manager", "Impl", "Common", "Base")
            .map(ending -> "Date" + ending)
            .toList();
    String[] sources =
        names.stream()
            .map(name -> "package wuse.app.web; class %s {}".formatted(name))
            .toArray(String[]::new);
    assertThat(violations(House.NO_NAME_HIDES_A_MISSING_NOUN, sources)).hasSameSizeAs(names);
    innocent(House.NO_NAME_HIDES_A_MISSING_NOUN, "package wuse.app.web; class Basement {}");
  }

  @Test
  void a_package_that_is_not_null_marked_is_seen() {
    sin(
        House.EVERY_PACKAGE_IS_NULL_MARKED,
        "wuse.draw has no @NullMarked",
        "package wuse.draw; class Draw {}");
    innocent(
        House.EVERY_PACKAGE_IS_NULL_MARKED,
        MARKED.formatted("draw"),
        "package wuse.draw; class Draw {}");
  }

  @Test
  void spring_started_through_junit_is_seen() {
    sin(
        House.NO_TEST_STARTS_SPRING_THROUGH_JUNIT,
        "wuse.app.web.PageTest",
        """
        package wuse.app.web;
        @org.springframework.boot.test.context.SpringBootTest class PageTest {}
        """);
  }

  private void sin(ArchRule rule, String named, String... sources) {
    assertThat(violations(rule, sources))
        .as(rule.getDescription())
        .anySatisfy(violation -> assertThat(violation).contains(named));
  }

  /** Plants every expression in a class of its own, {@code Sin0}, {@code Sin1} and so on. */
  private void eachIsASin(ArchRule rule, String... expressions) {
    String[] sources = new String[expressions.length];
    Arrays.setAll(
        sources,
        i -> "package wuse.draw; class Sin%d { Object it = %s; }".formatted(i, expressions[i]));
    List<String> violations = violations(rule, sources);
    for (int i = 0; i < expressions.length; i++) {
      String sinner = "wuse.draw.Sin" + i + ".";
      assertThat(violations).as(expressions[i]).anyMatch(violation -> violation.contains(sinner));
    }
  }

  private List<String> violations(ArchRule rule, String... sources) {
    return rule.evaluate(compiled(sources)).getFailureReport().getDetails();
  }

  private void innocent(ArchRule rule, String... sources) {
    rule.allowEmptyShould(true).check(compiled(sources));
  }

  private JavaClasses compiled(String... sources) {
    Path classes = folder.resolve(String.valueOf(planted++));
    List<String> options = List.of("-proc:none", "-d", classes.toString(), "--release", "17");
    List<Source> units = Stream.of(sources).map(Source::new).toList();
    StringWriter complaints = new StringWriter();
    boolean compiles = JAVAC.getTask(complaints, FILES, null, options, null, units).call();
    assertThat(compiles).as(complaints.toString()).isTrue();
    return new ClassFileImporter().importPath(classes);
  }

  /** A compilation unit that fits any file name, so a sin can be planted as one line. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + Integer.toHexString(text.hashCode()) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return true;
    }
  }
}
