package wuse.app.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;
import wuse.layout.PolicyText;
import wuse.layout.Revision;

/**
 * Edits carried over to a pack that may have changed since the workbook was made: what changed on
 * one side only is taken, what changed on both conflicts, unless it became the same.
 */
final class Merge {
  private final Source base;
  private final Source current;
  private final List<CellFault> faults;

  Merge(Source base, Source current, List<CellFault> faults) {
    this.base = base;
    this.current = current;
    this.faults = faults;
  }

  /** Those that are still to be made. */
  List<Edit> open(List<Edit> edits) {
    List<Edit> open = new ArrayList<>();
    for (Edit edit : edits) {
      if (!current.files().containsKey(edit.file())) {
        faults.add(CellFault.of(edit.place(), "X22", edit.unit()));
      } else if (isUntouched(edit)) {
        open.add(edit);
      } else if (!isThere(edit)) {
        faults.add(
            CellFault.of(
                edit.place(), "X21", edit.unit(), edit.before(), edit.after(), theirs(edit)));
      }
    }
    return open;
  }

  /** Whether what the edit belongs to says in the pack what it said in the workbook. */
  private boolean isUntouched(Edit edit) {
    if (Arrays.equals(base.bytes().get(edit.file()), current.bytes().get(edit.file()))) {
      return true;
    }
    List<String> unit =
        edit.file().equals(base.head()) ? List.of(edit.unit().split("/")) : List.of();
    return Objects.equals(meaning(base, edit, unit), meaning(current, edit, unit))
        && (unit.size() < 2 || version(base, unit).equals(version(current, unit)));
  }

  private static String version(Source source, List<String> unit) {
    return source.text(source.head(), Contents.joined(unit.subList(0, 2), List.of("from")));
  }

  private static @Nullable Object meaning(Source source, Edit edit, List<String> path) {
    Part part = source.at(edit.file(), path);
    return part == null ? null : part.meaning();
  }

  private boolean isThere(Edit edit) {
    return edit.changes().stream()
        .allMatch(
            change -> {
              Part there = current.at(edit.file(), change.path());
              Part value = change.value();
              return switch (change.kind()) {
                case SET ->
                    there != null && value != null && there.meaning().equals(value.meaning());
                case CLEAR -> there == null;
                case ADD, REMOVE -> false;
              };
            });
  }

  private String theirs(Edit edit) {
    return edit.changes().stream()
        .map(change -> CellForm.shown(current.at(edit.file(), change.path())))
        .collect(Collectors.joining(" "));
  }

  /** The files of the pack that become others, by path. */
  Map<String, byte[]> written(List<Edit> edits) {
    Map<String, byte[]> written = new TreeMap<>();
    Map<String, List<Edit>> byFile =
        edits.stream()
            .collect(Collectors.groupingBy(Edit::file, TreeMap::new, Collectors.toList()));
    byFile.forEach(
        (file, some) -> {
          Optional<PolicyText> text = revised(file, some);
          if (text.isPresent()) {
            written.put(file, text.get().bytes());
          } else {
            faults.add(CellFault.of(some.get(0).place(), "X25", file));
          }
        });
    return written;
  }

  private Optional<PolicyText> revised(String file, List<Edit> edits) {
    PolicyText text = Objects.requireNonNull(current.files().get(file));
    Revision revision = new Revision(text, current.kind(file));
    List<Edit.Change> changes = edits.stream().flatMap(edit -> edit.changes().stream()).toList();
    List<List<String>> emptied = emptied(text, changes);
    for (Edit.Change change : changes) {
      Part value = change.value();
      List<String> parent = parent(change.path());
      switch (change.kind()) {
        case SET -> {
          if (value != null) {
            revision.set(change.path(), value);
          }
        }
        case CLEAR -> {
          if (text.at(change.path()) != null && !emptied.contains(parent)) {
            revision.remove(change.path());
          }
        }
        case ADD -> {
          if (value != null) {
            revision.insert(parent, Integer.parseInt(last(change.path())), value);
          }
        }
        case REMOVE -> revision.remove(change.path());
      }
    }
    emptied.forEach(revision::remove);
    return revision.written();
  }

  /** Tables of which everything was deleted: they go as a whole. */
  private static List<List<String>> emptied(PolicyText text, List<Edit.Change> changes) {
    List<List<String>> emptied = new ArrayList<>();
    for (Edit.Change change : changes) {
      List<String> parent = parent(change.path());
      Part table = text.at(parent);
      boolean all =
          table instanceof Part.Table
              && table.children().stream()
                  .allMatch(
                      entry ->
                          has(
                              changes,
                              Contents.joined(parent, List.of(entry.name())),
                              Edit.Change.Kind.CLEAR));
      boolean set =
          changes.stream()
              .anyMatch(
                  one -> one.kind() == Edit.Change.Kind.SET && parent(one.path()).equals(parent));
      if (all && !set && change.kind() == Edit.Change.Kind.CLEAR && !emptied.contains(parent)) {
        emptied.add(parent);
      }
    }
    return emptied;
  }

  private static boolean has(List<Edit.Change> changes, List<String> path, Edit.Change.Kind kind) {
    return changes.stream().anyMatch(one -> one.kind() == kind && one.path().equals(path));
  }

  private static List<String> parent(List<String> path) {
    return path.subList(0, path.size() - 1);
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }
}
