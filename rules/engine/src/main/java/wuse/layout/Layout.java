package wuse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wuse.policy.Content;
import wuse.policy.FileKind;
import wuse.policy.Keys;

/**
 * The one canonical layout of a policy file: keys in the order in which the format declares them,
 * two blanks a step, what the format sets in one line in one line unless it grows too long or a
 * comment stands in it. Texts, numbers and the choice between quotes and none stay the author's.
 */
public final class Layout {
  /** Characters of the longest line that a table or list is set in. */
  static final int LONGEST = 220;

  private final Remarks remarks;
  private final StringBuilder out = new StringBuilder();

  private Layout(Remarks remarks) {
    this.remarks = remarks;
  }

  /**
   * The text in canonical layout. Empty where that would say something else or lose a comment,
   * which is looked at each time: then nothing may be written.
   */
  public static Optional<String> of(FileKind kind, PolicyText file) {
    Layout layout = new Layout(new Remarks(file));
    String set = layout.page(root(kind, file), file.root());
    return file.as(set)
        .filter(read -> read.root().meaning().equals(file.root().meaning()))
        .filter(read -> sorted(read.comments()).equals(sorted(file.comments())))
        .map(PolicyText::text);
  }

  private static List<String> sorted(List<String> comments) {
    return comments.stream().sorted().toList();
  }

  static Setting root(FileKind kind, PolicyText file) {
    List<Keys> keys = kind.keys();
    boolean roster =
        file.at(List.of("form")) instanceof Part.Word form && form.text().equals("roster");
    return new Setting(new Content.Group(() -> keys.get(roster ? keys.size() - 1 : 0)), false);
  }

  private String page(Setting setting, Part root) {
    settle(root, setting);
    lines(tidy(remarks.head(), true), "");
    if (fits(root, setting, 0)) {
      out.append(Flow.of(root, setting)).append('\n');
    } else {
      stacked(root, setting, "", false);
    }
    return out.toString();
  }

  /** What is said above the line that leads an item is said above the item. */
  private void settle(Part part, Setting setting) {
    for (Part.Entry entry : part.children()) {
      Setting own = setting.of(part, entry);
      settle(entry.value(), own);
      List<Part.Entry> inside = Flow.ordered(entry.value(), own);
      if (entry.key() == null && !inside.isEmpty()) {
        remarks.lift(inside.get(0), entry);
      }
    }
  }

  private void lines(List<String> comments, String indent) {
    for (String comment : comments) {
      out.append(comment.isEmpty() ? "" : indent + comment).append('\n');
    }
  }

  /**
   * A table or list over lines.
   *
   * @param begun whether the place where its first line begins has been reached, and what is said
   *     before it has been written
   */
  private void stacked(Part part, Setting setting, String indent, boolean begun) {
    boolean first = true;
    for (Part.Entry entry : Flow.ordered(part, setting)) {
      Setting own = setting.of(part, entry);
      if (!first || !begun) {
        lines(before(entry, own, indent, first), indent);
        out.append(indent);
      }
      if (part instanceof Part.Row) {
        item(entry, own, indent);
      } else {
        field(entry, own, indent);
      }
      first = false;
    }
    lines(remarks.below(part), indent);
  }

  /**
   * What stands above an entry: what is said of it and of whatever begins in the same line, which
   * has room for one comment at its end.
   */
  private List<String> before(Part.Entry entry, Setting setting, String indent, boolean first) {
    List<String> said = new ArrayList<>(remarks.above(entry));
    List<String> beside = remarks.beside(entry);
    boolean item = entry.key() == null && !fits(entry, setting, indent);
    int early = item ? beside.size() : beside.size() - 1;
    said.addAll(beside.subList(0, Math.max(0, early)));
    if (item) {
      Part.Entry lead = Flow.ordered(entry.value(), setting).get(0);
      said.addAll(before(lead, setting.of(entry.value(), lead), indent + "  ", false));
    }
    return tidy(said, first);
  }

  /** One blank line at a time, and none before what comes first. */
  private static List<String> tidy(List<String> said, boolean first) {
    List<String> tidy = new ArrayList<>();
    for (String line : said) {
      boolean blankBefore = tidy.isEmpty() ? first : tidy.get(tidy.size() - 1).isEmpty();
      if (!line.isEmpty() || !blankBefore) {
        tidy.add(line);
      }
    }
    return tidy;
  }

  private void field(Part.Entry entry, Setting setting, String indent) {
    out.append(key(entry)).append(':');
    if (fits(entry, setting, indent)) {
      value(entry.value(), setting, indent, remarks.beside(entry));
    } else {
      late(remarks.beside(entry));
      stacked(entry.value(), setting, indent + "  ", false);
    }
  }

  private void item(Part.Entry entry, Setting setting, String indent) {
    out.append('-');
    if (fits(entry, setting, indent)) {
      value(entry.value(), setting, indent, remarks.beside(entry));
    } else {
      out.append(' ');
      stacked(entry.value(), setting, indent + "  ", true);
    }
  }

  private static String key(Part.Entry entry) {
    return entry.key() == null ? "" : Spelling.of(entry.key(), false);
  }

  private void late(List<String> beside) {
    if (!beside.isEmpty()) {
      out.append(' ').append(beside.get(beside.size() - 1));
    }
    out.append('\n');
  }

  /** A value that begins in the line of its key or dash, and what is said beside it. */
  private void value(Part part, Setting setting, String indent, List<String> beside) {
    boolean verse = part instanceof Part.Word word && Verse.fits(word, setting);
    String text = verse ? Verse.sign(word(part)) : Flow.of(part, setting);
    out.append(text.isEmpty() ? "" : " ").append(text);
    late(beside);
    out.append(verse ? Verse.lines(word(part), indent + "  ") : "");
  }

  private static String word(Part part) {
    return part instanceof Part.Word word ? word.text() : "";
  }

  private boolean fits(Part.Entry entry, Setting setting, String indent) {
    return fits(entry.value(), setting, indent.length() + key(entry).length() + 2);
  }

  private boolean fits(Part part, Setting setting, int before) {
    if (part instanceof Part.Word || part.children().isEmpty() && remarks.below(part).isEmpty()) {
      return true;
    }
    if (!setting.inLine(part) || remarks.inside(part) || Flow.holdsLines(part)) {
      return false;
    }
    String line = Flow.of(part, setting);
    return setting.free() || before + line.codePointCount(0, line.length()) <= LONGEST;
  }
}
