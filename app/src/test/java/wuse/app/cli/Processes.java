package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts Java processes with the class path of the tests. */
final class Processes {
  private final Path folder;

  Processes(Path folder) {
    this.folder = folder;
  }

  /** A process that keeps the door of a home; it ends when its input does. */
  Process keeping(Path home) throws IOException {
    Process process = start(folder.resolve("keeping.log"), Keeping.class, home.toString());
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      lines.add(line);
      if (line.equals("OPEN")) {
        return process;
      }
    }
    throw new AssertionError(lines + Files.readString(folder.resolve("keeping.log")));
  }

  /** Ends it as a service is ended. */
  static void end(Process keeping) throws Exception {
    keeping.getOutputStream().close();
    assertThat(keeping.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keeping.exitValue()).isZero();
  }

  /** The program itself, from the folder of this test. */
  Process wuse(String name, String... arguments) throws IOException {
    return start(folder.resolve(name + ".err"), Wuse.class, arguments);
  }

  private Process start(Path errors, Class<?> main, String... arguments) throws IOException {
    Path classes = folder.resolve("classpath");
    if (!Files.exists(classes)) {
      Files.writeString(classes, "-cp\n\"" + System.getProperty("java.class.path") + "\"");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx500m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.add("-Dwuse.packs=" + Path.of("..", "rules", "packs").toAbsolutePath().normalize());
    command.add("@" + classes);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(errors.toFile())
        .start();
  }

  /** What a process says on its standard output, to its end. */
  static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
