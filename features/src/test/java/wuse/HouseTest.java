package wuse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code of all modules against the rules of the {@link House}. */
class HouseTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("wuse");

  @Test
  void arrows_point_one_way() {
    House.ARROWS_POINT_ONE_WAY.check(MAIN);
  }

  @Test
  void only_compile_sees_drools() {
    House.ONLY_COMPILE_SEES_DROOLS.check(MAIN);
  }

  @Test
  void packages_form_no_cycle() {
    House.NO_CYCLES.check(MAIN);
    House.NO_CYCLES_INSIDE_THE_APP.check(MAIN);
  }

  @Test
  void rules_read_no_clock_and_draw_no_unseeded_lot() {
    House.RULES_READ_NO_CLOCK_AND_DRAW_NO_UNSEEDED_LOT.check(MAIN);
  }

  @Test
  void only_readers_open_files() {
    House.ONLY_READERS_OPEN_FILES.check(MAIN);
  }

  @Test
  void every_fact_is_a_record() {
    House.EVERY_FACT_IS_A_RECORD.check(MAIN);
  }

  @Test
  void no_name_hides_a_missing_noun() {
    House.NO_NAME_HIDES_A_MISSING_NOUN.check(MAIN);
  }

  @Test
  void every_package_is_null_marked() {
    House.EVERY_PACKAGE_IS_NULL_MARKED.check(MAIN);
  }

  @Test
  void no_test_starts_spring_through_junit() {
    House.NO_TEST_STARTS_SPRING_THROUGH_JUNIT.check(tests());
  }

  /**
   * Test classes of every module; this module is built last, so the others have theirs compiled.
   */
  private static JavaClasses tests() {
    List<Path> compiled =
        Stream.of(
                "rules/facts",
                "rules/methods",
                "rules/engine",
                "integration/sources",
                "app",
                "features")
            .map(module -> Path.of("..", module, "target", "test-classes"))
            .filter(Files::isDirectory)
            .toList();
    return new ClassFileImporter().importPaths(compiled);
  }
}
