package wuse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import wuse.policy.FileKind;

/**
 * 修改: values of one file changed, added and taken away, while every other byte stays. Paths are
 * keys and, counted from 0 in the file as it was, items.
 */
public final class Revision {
  private final PolicyText file;
  private final FileKind kind;
  private Part revised;

  public Revision(PolicyText file, FileKind kind) {
    this.file = file;
    this.kind = kind;
    this.revised = file.root();
  }

  /**
   * Sets the value of a key that may not be there yet, nor what it is in, or of an item.
   *
   * @throws IllegalArgumentException where the path leads nowhere
   */
  public void set(List<String> path, Part value) {
    change(path, none -> value);
  }

  /** Takes away a key or an item with all that stands in it. */
  public void remove(List<String> path) {
    change(path, none -> null);
  }

  /**
   * Adds an item to a list.
   *
   * @param after the item of the file behind which it goes, -1 to lead; later ones go behind those
   *     added before
   */
  public void insert(List<String> path, int after, Part item) {
    Part was = file.at(path);
    Part.@Nullable Entry last = after < 0 || was == null ? null : was.children().get(after);
    change(
        path,
        list -> {
          if (list instanceof Part.Row row) {
            return inserted(row, last, item);
          }
          throw new IllegalArgumentException("no list: " + path);
        });
  }

  private static Part.Row inserted(Part.Row row, Part.@Nullable Entry last, Part item) {
    List<Part.Entry> entries = new ArrayList<>(row.entries());
    int at = last == null ? 0 : position(entries, last.start()) + 1;
    while (at < entries.size() && entries.get(at).start() < 0) {
      at++;
    }
    entries.add(at, new Part.Entry(null, item, -1));
    return new Part.Row(List.copyOf(entries), row.inLine(), row.at());
  }

  /**
   * The file with what was changed. Empty where a comment would be lost that belongs to nothing
   * that was taken away, or the text could not be read back: then nothing may be written.
   */
  public Optional<PolicyText> written() {
    String text = new Patch(file, kind).text(revised);
    return file.as(text).filter(read -> read.root().meaning().equals(revised.meaning()));
  }

  private void change(List<String> path, UnaryOperator<@Nullable Part> change) {
    Part whole = changed(file.root(), revised, path, change);
    if (whole == null) {
      throw new IllegalArgumentException("nothing would be left");
    }
    revised = whole;
  }

  private static @Nullable Part changed(
      @Nullable Part was,
      @Nullable Part now,
      List<String> path,
      UnaryOperator<@Nullable Part> change) {
    if (path.isEmpty()) {
      return change.apply(now);
    }
    if (now == null) {
      return changed(was, Part.table(Map.of()), path, change);
    }
    if (now instanceof Part.Word) {
      throw new IllegalArgumentException("leads nowhere: " + path);
    }
    List<Part.Entry> entries = new ArrayList<>(now.children());
    Part.@Nullable Entry old = was == null ? null : step(was, path.get(0));
    int at = now instanceof Part.Table table ? named(table, path.get(0)) : at(entries, old, path);
    Part.@Nullable Entry entry = at < 0 ? null : entries.get(at);
    Part value =
        changed(
            old == null ? null : old.value(),
            entry == null ? null : entry.value(),
            path.subList(1, path.size()),
            change);
    put(entries, at, entry, path.get(0), value);
    return now instanceof Part.Table
        ? new Part.Table(List.copyOf(entries), now.isInLine(), now.at())
        : new Part.Row(List.copyOf(entries), now.isInLine(), now.at());
  }

  private static void put(
      List<Part.Entry> entries,
      int at,
      Part.@Nullable Entry entry,
      String key,
      @Nullable Part value) {
    if (entry == null && value != null) {
      entries.add(new Part.Entry(Part.plain(key), value, -1));
    } else if (entry != null && value == null) {
      entries.remove(at);
    } else if (entry != null && value != null) {
      entries.set(at, new Part.Entry(entry.key(), value, entry.start()));
    }
  }

  private static Part.@Nullable Entry step(Part part, String step) {
    if (part instanceof Part.Table table) {
      return table.get(step);
    }
    return part instanceof Part.Row row && step.matches("\\d{1,6}")
        ? row.entries().get(Integer.parseInt(step))
        : null;
  }

  private static int named(Part.Table table, String key) {
    for (int i = 0; i < table.entries().size(); i++) {
      if (table.entries().get(i).name().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static int at(List<Part.Entry> entries, Part.@Nullable Entry old, List<String> path) {
    int at = old == null ? -1 : position(entries, old.start());
    if (at < 0) {
      throw new IllegalArgumentException("no such item: " + path);
    }
    return at;
  }

  private static int position(List<Part.Entry> entries, int start) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).start() == start) {
        return i;
      }
    }
    return -1;
  }
}
