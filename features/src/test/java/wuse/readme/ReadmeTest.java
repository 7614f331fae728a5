package wuse.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every command of the READMEs but the build is run against the packaged archive, with the network
 * cut where that can be done.
 */
class ReadmeTest {
  private static final Path HERE = Path.of("target", "readme").toAbsolutePath();
  private static final String BUILD = "mvn verify";

  @BeforeAll
  static void unpack() throws Exception {
    delete(HERE);
    Files.createDirectories(HERE.resolve("rules"));
    Result unpacked =
        run(HERE, List.of("tar", "-xzf", archive().toString(), "--strip-components=1"));
    assertThat(unpacked.exit()).as(unpacked.text()).isZero();
    Files.createSymbolicLink(HERE.resolve("rules").resolve("packs"), HERE.resolve("packs"));
  }

  private static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "app", "target"))) {
      return files
          .filter(f -> f.getFileName().toString().matches("wuse-.*\\.tar\\.gz"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("app/target holds no archive: package app first"))
          .toAbsolutePath();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_command_does_what_the_reader_is_told() throws Exception {
    Readme english = Readme.read(Path.of("..", "README.md"));
    for (var file : english.files().entrySet()) {
      Files.writeString(HERE.resolve(file.getKey()), file.getValue());
    }
    return english.commands().stream()
        .filter(command -> !command.equals(BUILD))
        .map(command -> DynamicTest.dynamicTest(command, () -> succeeds(command)));
  }

  @Test
  void both_readmes_tell_the_same_commands_and_files() throws Exception {
    Readme english = Readme.read(Path.of("..", "README.md"));
    Readme chinese = Readme.read(Path.of("..", "README.zh-CN.md"));
    assertThat(chinese.commands()).isEqualTo(english.commands()).contains(BUILD);
    assertThat(chinese.files()).isEqualTo(english.files());
  }

  @Test
  void every_yaml_block_is_yaml() throws Exception {
    for (String name : List.of("README.md", "README.zh-CN.md", "rules/packs/README.md")) {
      for (String block : Readme.read(Path.of("..", name)).blocks()) {
        assertThat(new YAMLMapper().readTree(block).isMissingNode()).as(block).isFalse();
      }
    }
  }

  private static void succeeds(String command) throws Exception {
    Result result = run(HERE, cutOff(List.of("bash", "-c", command)));
    assertThat(result.exit()).as("%s%n%s", command, result.text()).isZero();
  }

  /** A new network namespace has no network; only root may make one. */
  private static List<String> cutOff(List<String> command) throws Exception {
    boolean canCut = run(HERE, List.of("unshare", "-n", "true")).exit() == 0;
    if (!canCut) {
      System.err.println("not cut off from the network: unshare -n is not allowed here");
    }
    return canCut ? Stream.concat(Stream.of("unshare", "-n"), command.stream()).toList() : command;
  }

  private record Result(int exit, String text) {}

  private static Result run(Path folder, List<String> command) throws Exception {
    Path log = Files.createTempFile("readme", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Result(-1, "没有在10分钟内结束");
      }
      return new Result(process.exitValue(), Files.readString(log));
    } catch (IOException notThere) {
      return new Result(-1, String.valueOf(notThere.getMessage()));
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, java.io.IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
