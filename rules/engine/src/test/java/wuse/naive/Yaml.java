package wuse.naive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Pack files as plain maps, lists, texts, numbers and truths. */
@SuppressWarnings("unchecked") // a test's own files: a wrong shape fails at once
final class Yaml {
  private static final ObjectMapper READER =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Yaml() {}

  static Map<String, Object> read(Path file) {
    return READER.readValue(file.toFile(), Map.class);
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> map(@Nullable Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }

  static List<Object> list(@Nullable Object node) {
    return node == null
        ? List.of()
        : node instanceof List<?> all ? (List<Object>) all : List.of(node);
  }

  static List<String> texts(@Nullable Object node) {
    return list(node).stream().map(String::valueOf).toList();
  }

  static @Nullable String text(@Nullable Object node) {
    return node == null ? null : String.valueOf(node);
  }

  static BigDecimal number(Object node) {
    return new BigDecimal(String.valueOf(node));
  }
}
