package wuse.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsersKnowNoCamelTest {
  private static final Path SOURCES = Path.of("src/main/java/wuse/sources");

  @ParameterizedTest
  @ValueSource(strings = {"table", "written"})
  void what_reads_tables_and_values_knows_no_camel_and_no_spring(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
      List<Path> sinners =
          files
              .filter(
                  file ->
                      text(file).contains("org.apache.camel")
                          || text(file).contains("org.springframework"))
              .toList();
      assertThat(sinners).isEmpty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
