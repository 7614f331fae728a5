package wuse.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Writes what a file says in any layout that YAML allows: keys in any order, any indent, brackets
 * over lines, either quotes, blank lines, comments wherever one may stand.
 */
final class Mangler {
  private final Random random;
  private final boolean remarks;
  private final boolean shuffled;
  private final StringBuilder out = new StringBuilder();
  private int remark;

  /**
   * @param remarks whether comments are strewn in
   * @param shuffled whether keys change their order
   */
  Mangler(long seed, boolean remarks, boolean shuffled) {
    this.random = new Random(seed);
    this.remarks = remarks;
    this.shuffled = shuffled;
  }

  String mangled(Part root) {
    stacked(root, "");
    return out.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String blanks(int most) {
    return " ".repeat(random.nextInt(most + 1));
  }

  private List<Part.Entry> entries(Part part) {
    List<Part.Entry> entries = new ArrayList<>(part.children());
    if (shuffled && part instanceof Part.Table) {
      Collections.shuffle(entries, random);
    }
    return entries;
  }

  private void between(String indent) {
    if (chance(5)) {
      out.append(blanks(3)).append('\n');
    }
    if (remarks && chance(6)) {
      out.append(chance(50) ? indent : blanks(8)).append("# 说明").append(remark++).append('\n');
    }
  }

  private void lineEnd() {
    out.append(blanks(2));
    if (remarks && chance(6)) {
      out.append(" # 旁注").append(remark++).append(blanks(2));
    }
    out.append('\n');
  }

  private void stacked(Part part, String indent) {
    for (Part.Entry entry : entries(part)) {
      between(indent);
      out.append(indent);
      if (entry.key() == null) {
        out.append('-');
        afterDash(entry.value(), indent);
      } else {
        out.append(word(entry.key(), false)).append(':');
        behind(entry.value(), indent);
      }
    }
  }

  private void afterDash(Part value, String indent) {
    if (inLine(value)) {
      out.append(" ").append(blanks(2)).append(flow(value, indent, false));
      lineEnd();
    } else {
      out.append("\n");
      stacked(value, indent + " ".repeat(1 + random.nextInt(4)));
    }
  }

  private void behind(Part value, String indent) {
    if (inLine(value)) {
      out.append(" ").append(blanks(2)).append(flow(value, indent, false));
      lineEnd();
    } else {
      lineEnd();
      boolean flush = value instanceof Part.Row && chance(30);
      stacked(value, flush ? indent : indent + " ".repeat(1 + random.nextInt(4)));
    }
  }

  private boolean inLine(Part part) {
    return part.children().isEmpty() || chance(part.isInLine() ? 70 : 10);
  }

  private String flow(Part part, String indent, boolean inside) {
    if (part instanceof Part.Word word) {
      return word(word, inside);
    }
    List<String> entries = new ArrayList<>();
    for (Part.Entry entry : entries(part)) {
      String key = entry.key() == null ? "" : word(entry.key(), true) + ": " + blanks(1);
      entries.add(gap(indent) + key + flow(entry.value(), indent, true) + blanks(1));
    }
    String all = String.join(",", entries) + gap(indent);
    return part instanceof Part.Table ? "{" + all + "}" : "[" + all + "]";
  }

  private String gap(String indent) {
    if (!chance(8)) {
      return blanks(2);
    }
    String said = remarks && chance(50) ? " # 夹注" + remark++ : "";
    return said + "\n" + indent + "  " + blanks(3);
  }

  private String word(Part.Word word, boolean inside) {
    String text = word.text();
    if (word.style() == Part.Style.PLAIN) {
      return Spelling.of(word, inside);
    }
    return chance(50) && !text.contains("\n")
        ? "'" + text.replace("'", "''") + "'"
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
