package wuse.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of the program, as a script sees it. */
record Call(int exit, String out, String err) {
  static final String ECO_CODE = "zhejiang/tongxiang/eco-code";
  static final String POSITIVE_LIST = "national/positive-list";
  static final Path PACKS = Path.of("../rules/packs");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** With the packs of this checkout. */
  static Call of(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("--packs", PACKS.toString()));
    List.of(arguments).forEach(argument -> all.add(argument.toString()));
    return plain(all);
  }

  static Call plain(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Wuse.run(
            arguments.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    HeldToSchema.check(arguments, out.toString(StandardCharsets.UTF_8));
    return new Call(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Evaluates as JSON. */
  static Call evaluate(Object dossier, String pack, Object day) {
    return of("evaluate", dossier, "--pack", pack, "--day", day, "--format", "json");
  }

  /** Evaluates a dossier written here. */
  static Call evaluate(Path folder, String yaml, String pack, Object day) {
    return evaluate(written(folder.resolve("dossier.yaml"), yaml), pack, day);
  }

  /** The shipped packs, to change something in them; not what a build has left beside them. */
  static void copyPacks(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(PACKS)) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path below = PACKS.relativize(from);
        if (!below.startsWith("target")) {
          Path to = folder.resolve(below);
          Files.createDirectories(to.getParent());
          Files.copy(from, to);
        }
      }
    }
  }

  static Path written(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A dossier of the scenarios. */
  static Path scenario(String name) {
    return resource("dossiers/" + name + ".yaml");
  }

  static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(Call.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one answer. */
  JsonNode answer() {
    List<JsonNode> answers = answers();
    if (answers.size() != 1) {
      throw new AssertionError(this);
    }
    return answers.get(0);
  }

  List<JsonNode> answers() {
    return out.lines().map(JSON::readTree).toList();
  }

  /** The finding of one indicator. */
  static JsonNode finding(JsonNode answer, String id) {
    for (JsonNode finding : answer.get("findings")) {
      if (finding.get("id").asString().equals(id)) {
        return finding;
      }
    }
    throw new AssertionError("no finding " + id);
  }
}
