package wuse.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a README tells its reader to write and to type.
 *
 * @param files by name: the YAML blocks under a {@code <!-- file: NAME -->} line
 * @param commands the lines of its sh blocks, comments cut off, in order
 * @param blocks every YAML block
 */
record Readme(Map<String, String> files, List<String> commands, List<String> blocks) {
  private static final Pattern BLOCK =
      Pattern.compile("(?:<!-- file: (\\S+) -->\\n)?```(sh|yaml)\\n(.*?)```", Pattern.DOTALL);

  static Readme read(Path file) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    List<String> commands = new ArrayList<>();
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(file));
    while (block.find()) {
      if (block.group(2).equals("sh")) {
        commands.addAll(lines(block.group(3)));
      } else {
        blocks.add(block.group(3));
        if (block.group(1) != null) {
          files.put(block.group(1), block.group(3));
        }
      }
    }
    return new Readme(files, commands, blocks);
  }

  private static List<String> lines(String block) {
    return block
        .lines()
        .map(line -> line.replaceAll("\\s+# .*$", ""))
        .filter(l -> !l.isBlank())
        .toList();
  }
}
