package wuse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wuse.policy.FileKind;

/**
 * What an editor underlines by our schemas. {@code -Dwuse.schema=write} writes the shipped copies
 * anew, as {@code wuse policy schema --all} does.
 */
class PackSchemaTest {
  private static final Path PACKS = Path.of("..", "packs");
  private static final Path FAULTS = Path.of("src", "test", "resources", "faults");
  private static final boolean WRITE = "write".equals(System.getProperty("wuse.schema"));
  private static final Map<FileKind, Schema> SCHEMAS = schemas();

  /**
   * Faults of structure: those that one file shows by itself, its words and numbers not held
   * against each other or against another file.
   */
  private static final Set<String> OF_STRUCTURE =
      Set.of(
          "W0201",
          "W0202",
          "W0203",
          "W0204",
          "W0205",
          "W0206",
          "W0207",
          "W0208",
          "W0209",
          "W0210",
          "W0211",
          "W0212",
          "W0213",
          "W0214",
          "W0219",
          "W0319",
          "W0321",
          "W0329",
          "W0331",
          "W0335",
          "W0336",
          "W0338",
          "W0346",
          "W0404",
          "W0405",
          "W0409",
          "W0426",
          "W0427",
          "W0428",
          "W0501",
          "W0506",
          "W0507",
          "W0508",
          "W0704",
          "W0705",
          "W0118-full-width-comma",
          "W0118-full-width-date",
          "W0118-full-width-number",
          "W0118-full-width-period");

  private static Map<FileKind, Schema> schemas() {
    SchemaRegistryConfig asEditors =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, setting -> setting.schemaRegistryConfig(asEditors));
    Map<FileKind, Schema> schemas = new EnumMap<>(FileKind.class);
    for (FileKind kind : FileKind.values()) {
      schemas.put(kind, registry.getSchema(PackSchema.of(kind)));
    }
    return schemas;
  }

  @ParameterizedTest
  @EnumSource(FileKind.class)
  void the_shipped_schema_is_the_one_that_the_readers_declare(FileKind kind) throws IOException {
    Path shipped = PACKS.resolve("schema").resolve(kind.schema());
    if (WRITE) {
      Files.createDirectories(shipped.getParent());
      Files.writeString(shipped, PackSchema.of(kind));
    }
    assertThat(Files.readString(shipped)).isEqualTo(PackSchema.of(kind));
  }

  @Test
  void every_shipped_file_names_its_schema_and_passes_it() throws IOException {
    Set<FileKind> seen = new TreeSet<>();
    for (String file : files(PACKS)) {
      String text = Files.readString(PACKS.resolve(file));
      FileKind kind = FileKind.of(file).orElse(null);
      if (kind != null) {
        seen.add(kind);
        assertThat(text.lines().findFirst()).as(file).contains(kind.firstLine(file));
        assertThat(PACKS.resolve(file).getParent().resolve(named(text)).normalize()).exists();
        assertThat(errors(file, text)).as(file).isEmpty();
      }
    }
    assertThat(seen).containsExactly(FileKind.values());
  }

  private static String named(String text) {
    String line = text.lines().findFirst().orElseThrow();
    return line.substring(line.indexOf('=') + 1);
  }

  @Test
  void a_file_that_is_broken_in_its_structure_fails_and_one_broken_elsewhere_passes()
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String name : cases()) {
      boolean fails = !errorsOfCase(name).isEmpty();
      boolean ofStructure =
          OF_STRUCTURE.contains(name.substring(0, 5)) || OF_STRUCTURE.contains(name);
      if (fails != ofStructure) {
        wrong.add(name + (fails ? " fails: " + errorsOfCase(name) : " passes"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> errorsOfCase(String name) throws IOException {
    List<String> errors = new ArrayList<>();
    for (String file : files(FAULTS.resolve(name))) {
      if (FileKind.of(file).isPresent()) {
        errors.addAll(errors(file, Files.readString(FAULTS.resolve(name).resolve(file))));
      }
    }
    return errors;
  }

  private static List<String> errors(String file, String text) {
    Schema schema = SCHEMAS.get(FileKind.of(file).orElseThrow());
    String json = AsJson.of(file, text);
    return schema == null || json == null
        ? List.of()
        : schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".yaml") && !file.contains("target/"))
          .sorted()
          .toList();
    }
  }

  private static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(FAULTS)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.startsWith("W"))
          .sorted()
          .toList();
    }
  }
}
