package wuse.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.policy.PackReader;
import wuse.policy.Reading;

/**
 * A folder of packs made from the valid ones and what a case puts over them. A case's file replaces
 * the valid one of its path; by its ending it may also say what git cannot hold well:
 *
 * <ul>
 *   <li>{@code x.yaml.gone} leaves {@code x.yaml} out
 *   <li>{@code x.yaml.times-9000} stands for its text so many times over
 *   <li>{@code x.yaml.link} is a link to the path that it holds, from the root of the packs
 *   <li>{@code x.yaml.latin1} is written in ISO 8859-1
 *   <li>{@code asked.txt} names the packs to read, one a line
 * </ul>
 */
final class BrokenPacks {
  static final Path FAULTS = Path.of("src", "test", "resources", "faults");
  private static final Path VALID = FAULTS.resolve("_valid");
  private static final Pattern TIMES = Pattern.compile("(.*)\\.times-(\\d+)");

  private final Path root;
  private List<String> asked = List.of();

  private BrokenPacks(Path root) {
    this.root = root;
  }

  static Reading valid() {
    return read(VALID, List.of());
  }

  static Reading read(Path root, List<String> asked) {
    return new PackReader(new FeelCells(), new DrlReader()).read(root, asked);
  }

  /** Reads the case of this name from a folder made below {@code empty}. */
  static Reading read(String name, Path empty) throws IOException {
    BrokenPacks packs = new BrokenPacks(Files.createDirectory(empty.resolve("packs")));
    packs.copy(VALID);
    packs.copy(FAULTS.resolve(name));
    return read(packs.root, packs.asked);
  }

  private void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        put(folder.relativize(file).toString(), file);
      }
    }
  }

  private void put(String name, Path file) throws IOException {
    if (name.equals("zh.txt") || name.equals("en.txt")) {
      return;
    }
    if (name.equals("asked.txt")) {
      asked = Files.readAllLines(file);
      return;
    }
    Path target = root.resolve(name);
    Files.createDirectories(target.getParent());
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    unfold(target);
  }

  private void unfold(Path file) throws IOException {
    String name = file.getFileName().toString();
    Matcher times = TIMES.matcher(name);
    if (name.endsWith(".gone")) {
      Files.delete(file);
      Files.delete(plain(file, ".gone"));
    } else if (name.endsWith(".link")) {
      Path target = root.resolve(Files.readString(file).strip());
      Files.delete(file);
      Files.deleteIfExists(plain(file, ".link"));
      Files.createSymbolicLink(plain(file, ".link"), target);
    } else if (name.endsWith(".latin1")) {
      Files.writeString(
          plain(file, ".latin1"), Files.readString(file), StandardCharsets.ISO_8859_1);
      Files.delete(file);
    } else if (times.matches()) {
      String text = Files.readString(file).repeat(Integer.parseInt(times.group(2)));
      Files.writeString(file.resolveSibling(times.group(1)), text);
      Files.delete(file);
    }
  }

  private static Path plain(Path file, String ending) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - ending.length()));
  }
}
