package wuse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Reading;

/**
 * Whatever an author's hand slips into, there is an answer in words: no stack trace and no silence.
 */
class DamagedPacksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final long SEED = Long.getLong("wuse.seed", 20261122);
  private static final int ROUNDS = Integer.getInteger("wuse.rounds", 400);
  private static final List<String> SLIPS =
      List.of(
          "[",
          "]",
          "{",
          "}",
          ":",
          "- ",
          "\"",
          "'",
          "#",
          "&x",
          "*x",
          "!!",
          "：",
          "，",
          "0",
          "-1",
          "1e9",
          "99999999999999",
          "true",
          "~",
          "null",
          "{}",
          "[]",
          "\n",
          "\n    ",
          "甲",
          "{x}",
          "<<: ",
          "|",
          "? ",
          "%",
          "@",
          "2026-15-01",
          "\t",
          "..",
          "not(",
          "any",
          "[veto]",
          "\"\"");

  private final Random random = new Random(SEED);

  @TempDir Path root;

  @Test
  void every_slip_is_answered_in_words() throws IOException {
    Map<Path, String> texts = copy();
    List<Path> files = List.copyOf(texts.keySet());
    for (int round = 0; round < ROUNDS; round++) {
      Path file = files.get(random.nextInt(files.size()));
      String damaged = damaged(damaged(texts.get(file)));
      Files.writeString(file, damaged);
      checkAnswer(damaged, "seed " + SEED + ", round " + round);
      Files.writeString(file, texts.get(file));
    }
  }

  private void checkAnswer(String damaged, String round) {
    Reading reading = BrokenPacks.read(root, List.of());
    List<Fault> faults = PackCheck.of(reading, DAY);
    if (reading.packs().size() < 2) {
      assertThat(reading.hasErrors()).as(round + "\n" + damaged).isTrue();
    }
    for (Fault fault : faults) {
      assertThat(fault.at().line()).as(round + "\n" + damaged).isPositive();
      assertThat(fault.at().column()).as(round + "\n" + damaged).isPositive();
    }
    String page = new FaultPage().text(faults, reading.files(), "zh");
    assertThat(page)
        .as(round + "\n" + damaged)
        .doesNotContainPattern("(W0\\d{3}) \\1")
        .doesNotContain("Exception");
  }

  private Map<Path, String> copy() throws IOException {
    Path valid = BrokenPacks.FAULTS.resolve("_valid");
    Map<Path, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(valid)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path target = root.resolve(valid.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        texts.put(target, Files.readString(file));
      }
    }
    return texts;
  }

  private String damaged(String text) {
    if (text.isBlank()) {
      return text;
    }
    int at = random.nextInt(text.length());
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
    int line = random.nextInt(lines.size());
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 5));
      case 1 -> text.substring(0, at) + slip() + text.substring(at);
      case 2 -> joined(without(lines, line));
      case 3 -> joined(with(lines, line, lines.get(line).replaceFirst(": .*", ": ") + slip()));
      case 4 -> joined(swapped(lines, line, random.nextInt(lines.size())));
      default -> joined(with(lines, line, lines.get(line) + "\n" + lines.get(line)));
    };
  }

  private String slip() {
    return SLIPS.get(random.nextInt(SLIPS.size()));
  }

  private static List<String> without(List<String> lines, int line) {
    lines.remove(line);
    return lines;
  }

  private static List<String> with(List<String> lines, int line, String text) {
    lines.set(line, text);
    return lines;
  }

  private static List<String> swapped(List<String> lines, int one, int other) {
    Collections.swap(lines, one, other);
    return lines;
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
