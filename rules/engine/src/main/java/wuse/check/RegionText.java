package wuse.check;

import java.util.List;
import java.util.stream.Collectors;
import wuse.policy.Line;
import wuse.policy.Span;
import wuse.policy.Term;

/** Says which values a region holds, in the notation in which cells are written. */
final class RegionText {
  /**
   * Nobody writes a bound with more than six decimals, so a point just beside a rounder one is its
   * open end.
   */
  private static final long ROUND = 1_000;

  private RegionText() {}

  static String of(Term term, Region region) {
    return switch (term.type()) {
      case BOOL -> spans(region, span -> span.from() == span.to() ? truth(span) : "true,false");
      case TEXT, LIST ->
          term.values().isEmpty()
              ? "…"
              : words(region, term.values(), term.values().stream().map(Line::of).toList());
      case INT, DECIMAL -> spans(region, RegionText::number);
      case DATE -> spans(region, RegionText::date);
    };
  }

  private static String truth(Span span) {
    return String.valueOf(span.from() == Line.of(true));
  }

  private static String words(Region region, List<String> words, List<Long> points) {
    return words.stream()
        .filter(word -> holds(region, points.get(words.indexOf(word))))
        .map(word -> "\"" + word + "\"")
        .collect(Collectors.joining(","));
  }

  private static boolean holds(Region region, long point) {
    return region.spans().stream().anyMatch(s -> s.from() <= point && point <= s.to());
  }

  private interface Writing {
    String of(Span span);
  }

  private static String spans(Region region, Writing writing) {
    return region.spans().stream().map(writing::of).collect(Collectors.joining(", "));
  }

  private static String number(Span span) {
    boolean openLow = Math.floorMod(span.from() - 1, ROUND) == 0;
    boolean openHigh = Math.floorMod(span.to() + 1, ROUND) == 0;
    String low = plain(openLow ? span.from() - 1 : span.from());
    String high = plain(openHigh ? span.to() + 1 : span.to());
    if (span.to() == Line.HIGHEST) {
      return span.from() == Line.LOWEST ? "-" : (openLow ? "> " : ">= ") + low;
    }
    if (span.from() == Line.LOWEST) {
      return (openHigh ? "< " : "<= ") + high;
    }
    return span.from() == span.to()
        ? low
        : (openLow ? "(" : "[") + low + ".." + high + (openHigh ? ")" : "]");
  }

  private static String plain(long point) {
    return Line.number(point).toPlainString();
  }

  private static String date(Span span) {
    if (span.to() == Line.HIGHEST) {
      return span.from() == Line.LOWEST ? "-" : ">= " + Line.date(span.from());
    }
    return span.from() == Line.LOWEST
        ? "<= " + Line.date(span.to())
        : Line.date(span.from()) + ".." + Line.date(span.to());
  }
}
