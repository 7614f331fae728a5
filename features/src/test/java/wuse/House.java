package wuse;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house. {@link HouseTest} holds the code against them, {@link SinsTest} shows for
 * each that it can fail.
 */
final class House {

  private static final String[] FACTS = {"wuse.facts.."};
  private static final String[] METHODS = {
    "wuse.period..",
    "wuse.emission..",
    "wuse.draw..",
    "wuse.hotgrid..",
    "wuse.checklist..",
    "wuse.task.."
  };
  private static final String[] ENGINE = {
    "wuse.policy..",
    "wuse.term..",
    "wuse.check..",
    "wuse.compile..",
    "wuse.dossier..",
    "wuse.decision..",
    "wuse.grading..",
    "wuse.simulate..",
    "wuse.schema..",
    "wuse.layout..",
    "wuse.change..",
    "wuse.preview.."
  };

  /** Packages under {@code rules}: same facts, same pack, same day, same answer, on any machine. */
  private static final String[] RULES =
      Stream.of(FACTS, METHODS, ENGINE).flatMap(Stream::of).toArray(String[]::new);

  static final ArchRule ARROWS_POINT_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("wuse..")
          .layer("facts")
          .definedBy(FACTS)
          .layer("methods")
          .definedBy(METHODS)
          .layer("engine")
          .definedBy(ENGINE)
          .layer("sources")
          .definedBy("wuse.sources..")
          .layer("app")
          .definedBy("wuse.app..")
          .whereLayer("facts")
          .mayOnlyBeAccessedByLayers("methods", "engine", "sources", "app")
          .whereLayer("methods")
          .mayOnlyBeAccessedByLayers("engine", "app")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("sources")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .ensureAllClassesAreContainedInArchitecture()
          .because("sources bring facts, the engine holds them against a pack, the app keeps them");

  static final ArchRule ONLY_COMPILE_SEES_DROOLS =
      noClasses()
          .that()
          .resideOutsideOfPackage("wuse.compile..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because("Drools stays behind one door, so that it can be replaced behind it");

  static final ArchRule NO_CYCLES =
      slices().matching("wuse.(*)..").should().beFreeOfCycles().as("no cycles between packages");

  static final ArchRule NO_CYCLES_INSIDE_THE_APP =
      slices()
          .matching("wuse.app.(*)..")
          .should()
          .beFreeOfCycles()
          .as("no cycles between packages of the app");

  static final ArchRule RULES_READ_NO_CLOCK_AND_DRAW_NO_UNSEEDED_LOT =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .accessTargetWhere(readsAClock().or(drawsAnUnseededLot()))
          .because("a grade takes its day and a draw takes its seed");

  static final ArchRule ONLY_READERS_OPEN_FILES =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .and(
              DescribedPredicate.not(
                  resideInAnyPackage("wuse.policy..", "wuse.dossier..").and(isAReader())))
          .should()
          .dependOnClassesThat(opensFiles())
          .because("packs and dossiers are read at one door each; all else is arithmetic");

  static final ArchRule EVERY_FACT_IS_A_RECORD =
      classes()
          .that()
          .implement("wuse.facts.Fact")
          .and()
          .areNotInterfaces()
          .should()
          .beRecords()
          .andShould()
          .resideInAnyPackage(Stream.of(FACTS, METHODS).flatMap(Stream::of).toArray(String[]::new))
          .because("a fact is never changed, only superseded or withdrawn");

  static final ArchRule NO_NAME_HIDES_A_MISSING_NOUN =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Base)")
          .because("if a method has no home, its noun has not been found yet");

  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .should(resideInANullMarkedPackage())
          .because("null is said in the type or it is not there");

  static final ArchRule NO_TEST_STARTS_SPRING_THROUGH_JUNIT =
      noClasses()
          .should()
          .beAnnotatedWith("org.springframework.boot.test.context.SpringBootTest")
          .because("Spring 7's JUnit extension wants JUnit 6, ours is JUnit 5");

  private House() {}

  private static DescribedPredicate<JavaAccess<?>> readsAClock() {
    DescribedPredicate<JavaAccess<?>> now =
        target(owner(resideInAnyPackage("java.time..")))
            .and(target(name("now").or(name("systemDefault")).or(name("systemUTC"))))
            .forSubtype();
    return now.or(calls(System.class, "currentTimeMillis"))
        .or(calls(System.class, "nanoTime"))
        .or(callsNoArgumentConstructor("java.util.Date"))
        .as("read a clock");
  }

  private static DescribedPredicate<JavaAccess<?>> drawsAnUnseededLot() {
    return callsNoArgumentConstructor("java.util.Random")
        .or(callsNoArgumentConstructor("java.security.SecureRandom"))
        .or(calls(Math.class, "random"))
        .or(calls(java.util.UUID.class, "randomUUID"))
        .or(calls(java.util.concurrent.ThreadLocalRandom.class, "current"))
        .as("draw an unseeded lot");
  }

  private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, String method) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + method,
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && access.getTarget().getName().equals(method));
  }

  private static DescribedPredicate<JavaAccess<?>> callsNoArgumentConstructor(String owner) {
    return DescribedPredicate.describe(
        "new " + owner + "()",
        access -> access.getTarget().getFullName().equals(owner + ".<init>()"));
  }

  private static DescribedPredicate<JavaClass> opensFiles() {
    return DescribedPredicate.describe(
        "open files",
        type ->
            type.getName().equals("java.nio.file.Files")
                || type.getPackageName().equals("java.io")
                    && type.getSimpleName()
                        .matches(
                            "File|File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile")
                || type.getName().equals("java.nio.channels.FileChannel"));
  }

  private static DescribedPredicate<JavaClass> isAReader() {
    return DescribedPredicate.describe(
        "is a reader", type -> outermost(type).getSimpleName().endsWith("Reader"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(House::outermost).orElse(type);
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  type.getPackageName()
                      + " has no @NullMarked package-info ("
                      + type.getSimpleName()
                      + ")"));
        }
      }
    };
  }
}
