package wuse.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a case of {@code faults/} breaks: the lines that differ from the valid packs, and those in
 * their place there.
 *
 * @param file the first file that differs in text; empty where the case differs in something else
 */
record BrokenExample(String file, List<String> broken, List<String> mended) {
  private static final int MOST = 14;

  static BrokenExample of(String name) throws IOException {
    Path root = BrokenPacks.FAULTS.resolve(name);
    Path valid = BrokenPacks.FAULTS.resolve("_valid");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (path.matches(".*\\.(yaml|drl)") && path.contains("/") || path.equals("binding.yaml")) {
          Path twin = valid.resolve(path);
          BrokenExample example =
              differing(
                  path,
                  Files.readAllLines(file),
                  Files.exists(twin) ? Files.readAllLines(twin) : List.of());
          if (!example.broken.isEmpty() || !example.mended.isEmpty()) {
            return example;
          }
        }
      }
    }
    return new BrokenExample("", List.of(), List.of());
  }

  private static BrokenExample differing(String path, List<String> broken, List<String> valid) {
    int start = 0;
    while (start < Math.min(broken.size(), valid.size())
        && broken.get(start).equals(valid.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(broken.size(), valid.size()) - start
        && broken.get(broken.size() - 1 - end).equals(valid.get(valid.size() - 1 - end))) {
      end++;
    }
    return new BrokenExample(
        path,
        cut(broken.subList(start, broken.size() - end)),
        cut(valid.subList(start, valid.size() - end)));
  }

  private static List<String> cut(List<String> lines) {
    if (lines.size() <= MOST) {
      return lines;
    }
    List<String> few = new ArrayList<>(lines.subList(0, MOST));
    few.add("…");
    return few;
  }
}
