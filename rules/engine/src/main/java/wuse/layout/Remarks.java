package wuse.layout;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each comment speaks of. A comment behind a value speaks of that value; one in a line of its
 * own of what comes next; but one that is indented deeper than what comes next closes the list or
 * table above it. The comments before everything else head the file.
 */
final class Remarks {
  private final PolicyText file;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> head = new ArrayList<>();
  private final Map<Part.Entry, List<String>> above = new IdentityHashMap<>();
  private final Map<Part.Entry, List<String>> beside = new IdentityHashMap<>();
  private final Map<Part, List<String>> below = new IdentityHashMap<>();

  /** An entry, and the list or table that it is in. */
  private record Line(Part.Entry entry, Part in, @Nullable Line of) {
    int start() {
      return entry.start();
    }
  }

  Remarks(PolicyText file) {
    this.file = file;
    gather(file.root(), null);
    Remark.in(file.text(), file.root()).forEach(this::place);
    lines.forEach(this::keepBlank);
  }

  private void gather(Part part, @Nullable Line of) {
    for (Part.Entry entry : part.children()) {
      Line line = new Line(entry, part, of);
      lines.add(line);
      gather(entry.value(), line);
    }
  }

  /** Lines that head the file; an empty one stands for a blank line. */
  List<String> head() {
    return head;
  }

  List<String> above(Part.Entry entry) {
    return above.getOrDefault(entry, List.of());
  }

  List<String> beside(Part.Entry entry) {
    return beside.getOrDefault(entry, List.of());
  }

  List<String> below(Part part) {
    return below.getOrDefault(part, List.of());
  }

  /** What is said above one line is said above another. */
  void lift(Part.Entry from, Part.Entry to) {
    List<String> said = above.remove(from);
    if (said != null) {
      above.computeIfAbsent(to, none -> new ArrayList<>()).addAll(said);
    }
  }

  /** Whether something is said inside of it, so that it cannot stand in one line. */
  boolean inside(Part part) {
    return !below(part).isEmpty()
        || part.children().stream()
            .anyMatch(
                entry ->
                    above(entry).stream().anyMatch(line -> !line.isEmpty())
                        || !beside(entry).isEmpty()
                        || inside(entry.value()));
  }

  private void place(Remark remark) {
    Line last = null;
    Line next = null;
    for (Line line : lines) {
      if (line.start() < remark.start()) {
        last = line;
      } else {
        next = next == null ? line : next;
      }
    }
    if (last == null) {
      say(head, remark);
    } else if (!remark.alone()) {
      besideLast(remark, last, next);
    } else {
      alone(remark, last, next);
    }
  }

  private void besideLast(Remark remark, Line last, @Nullable Line next) {
    int from = file.lineStart(remark.start());
    Line ended = null;
    for (Line line : lines) {
      int end = line.entry().value().at().end();
      boolean whole = line.entry().value().isInLine() && end > from && end <= remark.start();
      if (whole && (ended == null || end > ended.entry().value().at().end())) {
        ended = line;
      }
    }
    Line of = ended != null ? ended : last;
    if (ended == null && of.start() < from) {
      alone(remark, last, next);
    } else {
      say(beside.computeIfAbsent(of.entry(), none -> new ArrayList<>()), remark);
    }
  }

  private void alone(Remark remark, Line last, @Nullable Line next) {
    Part within = innermost(file.root(), remark.start());
    Part closed =
        within == null || next != null && within.at().holds(next.start())
            ? closed(remark, last, next)
            : within;
    if (closed != null) {
      say(below.computeIfAbsent(closed, none -> new ArrayList<>()), remark);
    } else if (next != null) {
      say(above.computeIfAbsent(next.entry(), none -> new ArrayList<>()), remark);
    }
  }

  /** The brackets that are open there. */
  private static @Nullable Part innermost(Part part, int place) {
    for (Part.Entry entry : part.children()) {
      Part inner = innermost(entry.value(), place);
      if (inner != null) {
        return inner;
      }
    }
    boolean brackets = part.isInLine() && !(part instanceof Part.Word);
    return brackets && part.at().holds(place) ? part : null;
  }

  /**
   * The list or table that the comment closes, of several that begin in the same column the
   * outermost; null where it speaks of what comes next.
   */
  private @Nullable Part closed(Remark remark, Line last, @Nullable Line next) {
    int least = next == null ? -1 : file.column(next.start());
    Part closed = next == null ? file.root() : null;
    int deepest = -1;
    for (Line line = last; line != null && !beside(line, next); line = line.of()) {
      int column = file.column(line.start());
      boolean open = line.in().isInLine() || line.entry().value().at().holds(remark.start());
      boolean under = column > least && remark.column() >= column;
      if (!open && under && (deepest < 0 || column == deepest)) {
        closed = line.in();
        deepest = column;
      }
    }
    return closed;
  }

  private static boolean beside(Line line, @Nullable Line next) {
    return next != null && line.in() == next.in();
  }

  private void say(List<String> list, Remark remark) {
    if (remark.alone() && blankBefore(remark.start())) {
      list.add("");
    }
    list.add(remark.text());
  }

  /** Blank lines between what stands in lines of its own are kept as one. */
  private void keepBlank(Line line) {
    boolean begins = file.text().substring(file.lineStart(line.start()), line.start()).isBlank();
    if (begins && !line.in().isInLine() && blankBefore(line.start())) {
      boolean leads = line == lines.get(0);
      (leads && !head.isEmpty()
              ? head
              : above.computeIfAbsent(line.entry(), none -> new ArrayList<>()))
          .add("");
    }
  }

  private boolean blankBefore(int place) {
    int start = file.lineStart(place);
    return start > 0 && file.text().substring(file.lineStart(start - 1), start).isBlank();
  }
}
