package wuse.policy;

import java.util.Optional;

/**
 * The line in which a fault stands, the one before it, and a mark below that stands right in a
 * terminal.
 */
final class Excerpt {
  private static final int WIDEST = 110;
  private static final int LEAD = 40;

  private final SourceText source;
  private final Fault fault;

  Excerpt(SourceText source, Fault fault) {
    this.source = source;
    this.fault = fault;
  }

  void append(StringBuilder page, Optional<String> mark) {
    int line = fault.at().line();
    if (source.line(line).isBlank() && fault.length() == 0) {
      return;
    }
    if (line > 1) {
      numbered(page, line - 1, cut(source.line(line - 1), 0));
    }
    String text = source.line(line);
    int[] points = Shown.plain(text).codePoints().toArray();
    int start = Math.min(fault.at().column() - 1, points.length);
    int hidden = hidden(points, start);
    numbered(page, line, (hidden > 0 ? "…" : "") + cut(text, hidden));
    if (fault.length() > 0) {
      String before = new String(points, hidden, start - hidden);
      int end = Math.min(points.length, start + fault.length());
      int width = Math.max(1, Shown.width(new String(points, start, end - start)));
      int offset = Shown.width(before) + (hidden > 0 ? 1 : 0);
      marked(page, offset, Math.min(width, WIDEST), mark);
    }
  }

  /** Characters of a long line that are left out so that its mark can be seen. */
  private static int hidden(int[] points, int start) {
    int width = Shown.width(new String(points, 0, start));
    if (width <= WIDEST - LEAD) {
      return 0;
    }
    int hidden = 0;
    while (width > LEAD) {
      width -= Shown.width(points[hidden++]);
    }
    return hidden;
  }

  private static String cut(String text, int hidden) {
    int[] points = Shown.plain(text).codePoints().toArray();
    int width = 0;
    int end = hidden;
    while (end < points.length && width < WIDEST) {
      width += Shown.width(points[end++]);
    }
    String shown = new String(points, hidden, end - hidden);
    return end < points.length ? shown + "…" : shown;
  }

  private static void numbered(StringBuilder page, int number, String text) {
    page.append(String.format("%5d | ", number).concat(text).stripTrailing()).append('\n');
  }

  private static void marked(StringBuilder page, int offset, int width, Optional<String> mark) {
    page.append("      | ").append(" ".repeat(offset)).append("^".repeat(width));
    mark.ifPresent(text -> page.append(' ').append(text));
    page.append('\n');
  }
}
