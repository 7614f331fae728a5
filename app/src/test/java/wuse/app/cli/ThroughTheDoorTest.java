package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.door.Interruption;

/**
 * While a server owns a home, every command says and ends the same as if it had the home itself.
 */
class ThroughTheDoorTest {
  private static final Path PACKS = Path.of("..", "rules", "packs").toAbsolutePath().normalize();

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void county() throws IOException {
    folder = folder.toRealPath();
    home = folder.resolve("home");
    Call made = Call.of("demo", "--units", 40, "--nights", 1, "--home", folder.resolve("made"));
    assertThat(made.exit()).as(made.toString()).isZero();
    write(
        "tables/排污单位.csv",
        "排污单位,自然键,发生日期,名称\nZ001,Z001,2026-01-05,示例纺织厂（虚构）\nZ002,Z002,2026-01-05,示例印染厂（虚构）\n");
    write(
        "tables/信访投诉.csv",
        "排污单位,自然键,发生日期,编号,属实,重复\nZ001,T1,2026-02-01,T1,是,否\nZ009,T2,2026-02-02,T2,是,否\n");
    write("broken/报表.xlsx", "no workbook");
    packs();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** One folder of packs with a fault, and one by which nearly everybody's colour worsens. */
  private void packs() throws IOException {
    Path faulty = copy(PACKS, folder.resolve("faulty"));
    Path indicator = faulty.resolve("zhejiang/tongxiang/eco-code/indicators/permit/P18.yaml");
    Files.writeString(indicator, Files.readString(indicator).replace("id: P18", "idd: P18"));
    Path strict = copy(PACKS, folder.resolve("strict"));
    Path pack = strict.resolve("zhejiang/tongxiang/eco-code/pack.yaml");
    Files.writeString(
        pack,
        Files.readString(pack)
            .replace("{colour: 绿, min: 90}", "{colour: 绿, min: 99.8}")
            .replace("{colour: 蓝, min: 80}", "{colour: 蓝, min: 99.6}")
            .replace("{colour: 黄, min: 70}", "{colour: 黄, min: 99.4}"));
  }

  /** In an order in which each finds what those before it left. */
  private static List<List<String>> calls() {
    return Stream.of(
            "why 1 --lang en",
            "why 不知名的厂",
            "quarantine list",
            "ingest tables broken nowhere --lang en",
            "ingest ./tables/信访投诉.csv ../nowhere --format json",
            "why Z001",
            "quarantine list --format json",
            "quarantine replay",
            "verify",
            "verify --replay 5 --format json",
            "grade --resume",
            "grade --day 2025-01-01",
            "grade --known-at yesterday",
            "grade --approve 99 --by 张三",
            "grade --day 2026-11-21 --known-at 2026-11-20T20:00:00+08:00 --dry-run",
            "grade --day 2026-11-21 --known-at 2026-11-20T20:00:00+08:00 --dry-run --format json",
            "grade --packs faulty --day 2026-11-21",
            "grade --packs nowhere",
            "grade --day 2026-11-21 --known-at 2026-11-20T20:00:00+08:00",
            "grade --day 2026-12-21 --known-at 2026-12-21 --lang en",
            "grade --packs strict --day 2026-12-22 --known-at 2026-12-22 --format json",
            "grade --approve 4 --by 张三",
            "verify --chain --replay 3",
            "why Z001 --format json --lang en")
        .map(line -> List.of(line.split(" ")))
        .toList();
  }

  @Test
  void every_command_says_and_ends_the_same_through_the_door() throws Exception {
    copy(folder.resolve("made"), home);
    List<Call> direct = new ArrayList<>();
    for (List<String> call : calls()) {
      direct.add(called(call));
    }
    remove(home);
    copy(folder.resolve("made"), home);
    Process keeping = new Processes(folder).keeping(home);
    for (int i = 0; i < direct.size(); i++) {
      assertThat(called(calls().get(i))).as("%s", calls().get(i)).isEqualTo(direct.get(i));
    }
    Processes.end(keeping);
    assertThat(direct.stream().map(Call::exit)).contains(0, 2, 3, 4, 5, 6);
    assertThat(home.resolve("wuse.door")).doesNotExist();
  }

  private Call called(List<String> line) {
    List<String> arguments = new ArrayList<>(line);
    arguments.addAll(List.of("--home", "home"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    wuse.app.door.Call call =
        new wuse.app.door.Call(arguments, folder, false, true, null, PACKS, "tester", null);
    int exit =
        Wuse.run(
            new Caller(
                call,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                new Undisturbed(),
                null));
    return new Call(exit, timeless(out), timeless(err));
  }

  /** What differs from run to run: how long things took, and the time of day they came. */
  private static String timeless(ByteArrayOutputStream said) {
    return said.toString(StandardCharsets.UTF_8)
        .replaceAll("\\d+(\\.\\d+)? ?(s|秒)\\b", "…$2")
        .replaceAll("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+Z)?)?", "…:…")
        .replaceAll("\\b2026-\\d\\d-\\d\\dT…:…", "…:…")
        .replaceAll("(\\{\"phase\":\"[a-z]+\").*", "$1")
        .replaceAll("(?m)^(.*\\R)\\1+", "$1");
  }

  /** Nobody presses Ctrl-C. */
  private static final class Undisturbed implements Interruption {
    @Override
    public void onFirst(Runnable stop) {
      // it never comes
    }

    @Override
    public boolean isInterrupted() {
      return false;
    }
  }

  static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return to;
  }

  private static void remove(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
