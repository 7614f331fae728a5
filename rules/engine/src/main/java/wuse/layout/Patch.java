package wuse.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.policy.FileKind;

/** Brings a text from what it says to what it shall say with the fewest characters changed. */
final class Patch {
  private final PolicyText file;
  private final FileKind kind;
  private final List<Edit> edits = new ArrayList<>();

  private record Edit(int start, int end, String text) {}

  Patch(PolicyText file, FileKind kind) {
    this.file = file;
    this.kind = kind;
  }

  String text(Part revised) {
    become(file.root(), revised, Layout.root(kind, file));
    StringBuilder text = new StringBuilder();
    int from = 0;
    edits.sort(Comparator.comparingInt(Edit::start));
    for (Edit edit : edits) {
      text.append(file.text(), from, edit.start()).append(edit.text());
      from = edit.end();
    }
    return text.append(file.text().substring(from)).toString();
  }

  private void become(Part was, Part now, Setting setting) {
    if (was == now) {
      return;
    }
    if (was.isInLine()) {
      edits.add(new Edit(was.at().start(), was.at().end(), inLine(was, now, setting, false)));
      return;
    }
    Alignment alignment = new Alignment(was, now);
    alignment.removed().forEach(this::remove);
    Part.@Nullable Entry last = null;
    for (Part.Entry entry : placed(now, setting)) {
      Part.@Nullable Entry old = alignment.before(now.children().indexOf(entry));
      if (old == null) {
        insert(was, last, entry, setting.of(now, entry));
      } else {
        value(old, entry, setting.of(now, entry));
        last = old;
      }
    }
  }

  /** New keys come where the format orders them. */
  private static List<Part.Entry> placed(Part now, Setting setting) {
    List<Part.Entry> placed = new ArrayList<>(now.children());
    if (now instanceof Part.Table) {
      List<Part.Entry> order = Flow.ordered(now, setting);
      List<Part.Entry> added = placed.stream().filter(entry -> entry.start() < 0).toList();
      placed.removeAll(added);
      for (Part.Entry entry : added) {
        int at = placed.size();
        while (at > 0 && order.indexOf(placed.get(at - 1)) > order.indexOf(entry)) {
          at--;
        }
        placed.add(at, entry);
      }
    }
    return placed;
  }

  private void value(Part.Entry old, Part.Entry entry, Setting setting) {
    Part was = old.value();
    boolean alike = was.getClass() == entry.value().getClass();
    if (was.isInLine() ? !isNothing(was) : alike && !entry.value().children().isEmpty()) {
      become(was, entry.value(), setting);
    } else {
      int colon = old.key() == null ? old.start() : file.text().indexOf(':', old.key().at().end());
      String text = " " + Flow.of(entry.value(), setting);
      edits.add(new Edit(colon + 1, Math.max(colon + 1, was.at().end()), text));
    }
  }

  private static boolean isNothing(Part part) {
    return part.at().start() == part.at().end();
  }

  /** With its line and what is said beside it; what is said above stays. */
  private void remove(Part.Entry entry) {
    int end = file.lineEnd(Math.max(entry.start(), entry.value().at().end()));
    int line = file.lineStart(entry.start());
    if (file.text().substring(line, entry.start()).isBlank()) {
      int next = Math.min(file.text().length(), end + (file.text().startsWith("\r", end) ? 2 : 1));
      edits.add(new Edit(line, next, ""));
    } else {
      int start = end;
      while (start < file.text().length() && Character.isWhitespace(file.text().charAt(start))) {
        start++;
      }
      edits.add(new Edit(entry.start(), start, ""));
    }
  }

  private void insert(Part was, Part.@Nullable Entry last, Part.Entry entry, Setting setting) {
    Part.Entry first = was.children().get(0);
    int column = file.column(first.start());
    String line = lead(entry, false) + Flow.of(entry.value(), setting);
    if (last == null) {
      String indent = file.lineBreak() + " ".repeat(column);
      edits.add(new Edit(first.start(), first.start(), line + indent));
    } else {
      int at = file.lineEnd(last.value().at().end());
      edits.add(new Edit(at, at, file.lineBreak() + " ".repeat(column) + line));
    }
  }

  private static String lead(Part.Entry entry, boolean inside) {
    if (entry.key() != null) {
      return Spelling.of(entry.key(), inside) + ": ";
    }
    return inside ? "" : "- ";
  }

  private String inLine(Part was, Part now, Setting setting, boolean inside) {
    if (was == now) {
      return written(was.at().start(), was.at().end());
    }
    if (was instanceof Part.Word old && now instanceof Part.Word word) {
      return respelt(old, word, inside);
    }
    if (was.getClass() != now.getClass() || was.children().isEmpty()) {
      return Flow.of(now, setting, inside);
    }
    Alignment alignment = new Alignment(was, now);
    return alignment.keepsAll() ? spliced(was, now, setting) : joined(now, alignment, setting);
  }

  private String written(int start, int end) {
    return file.text().substring(start, end);
  }

  private String spliced(Part was, Part now, Setting setting) {
    StringBuilder text = new StringBuilder();
    int from = was.at().start();
    for (int i = 0; i < was.children().size(); i++) {
      Part old = was.children().get(i).value();
      Part.Entry entry = now.children().get(i);
      text.append(written(from, old.at().start()))
          .append(isNothing(old) ? " " : "")
          .append(inLine(old, entry.value(), setting.of(now, entry), true));
      from = old.at().end();
    }
    return text.append(written(from, was.at().end())).toString();
  }

  private String joined(Part now, Alignment alignment, Setting setting) {
    String entries =
        placed(now, setting).stream()
            .map(
                entry -> {
                  Part.@Nullable Entry old = alignment.before(now.children().indexOf(entry));
                  Setting own = setting.of(now, entry);
                  return old == null
                      ? lead(entry, true) + Flow.of(entry.value(), own, true)
                      : written(old.start(), old.value().at().start())
                          + inLine(old.value(), entry.value(), own, true);
                })
            .collect(Collectors.joining(", "));
    return now instanceof Part.Table ? "{" + entries + "}" : "[" + entries + "]";
  }

  /** A text keeps the quotes that it has, and does without where it has none and needs none. */
  private String respelt(Part.Word old, Part.Word now, boolean inside) {
    if (old.style() != Part.Style.PLAIN) {
      boolean single = file.text().charAt(old.at().start()) == '\'';
      return Spelling.of(new Part.Word(now.text(), Part.Style.QUOTED, now.at()), inside, single);
    }
    boolean plain = now.style() == Part.Style.PLAIN || Spelling.isPlainText(now.text());
    return Spelling.of(plain && !now.text().isEmpty() ? Part.plain(now.text()) : now, inside);
  }
}
