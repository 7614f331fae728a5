package wuse.compile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.compile.Cell.Between;
import wuse.compile.Cell.Literal;
import wuse.compile.Cell.Notation;
import wuse.policy.CellReader.BadCell;
import wuse.policy.CellReader.Kind;
import wuse.policy.Line;
import wuse.policy.NearestName;
import wuse.policy.Span;
import wuse.policy.UnaryTest;

/** Lays a cell on the line of its kind. */
record CellSpans(Kind kind, List<String> words) {
  private static final Span EVERYTHING = new Span(Line.LOWEST, Line.HIGHEST);
  private static final int DECIMALS = 9;

  UnaryTest of(String text, Cell cell) throws BadCell {
    List<Span> spans = new ArrayList<>();
    for (Cell.Part part : cell.parts()) {
      spans.addAll(of(part));
    }
    UnaryTest test = UnaryTest.of(text, spans);
    return cell.negated() ? test.negated(text) : test;
  }

  private List<Span> of(Cell.Part part) throws BadCell {
    if (part instanceof Between between) {
      return List.of(of(between));
    }
    if (part instanceof Cell.Except except) {
      long point = point(except.literal());
      return UnaryTest.of("", List.of(new Span(point, point))).negated("").spans();
    }
    return List.of(EVERYTHING);
  }

  private Span of(Between between) throws BadCell {
    if (!between.isOnly() && (kind == Kind.WORD || kind == Kind.TRUTH)) {
      throw new BadCell(FeelCells.NO_ORDER, between.offset(), List.of(between.text()));
    }
    long from = end(between.low(), Line.LOWEST, between.lowBelongs() ? 0 : 1);
    long to = end(between.high(), Line.HIGHEST, between.highBelongs() ? 0 : -1);
    if (from > to) {
      throw new BadCell(FeelCells.EMPTY_INTERVAL, between.offset(), List.of(between.text()));
    }
    return new Span(from, to);
  }

  private long end(@Nullable Literal literal, long open, int step) throws BadCell {
    return literal == null ? open : point(literal) + step;
  }

  private long point(Literal literal) throws BadCell {
    return switch (kind) {
      case NUMBER -> number(required(literal, Notation.NUMBER, FeelCells.NO_NUMBER));
      case TRUTH ->
          Line.of(required(literal, Notation.TRUTH, FeelCells.NO_TRUTH).value().equals("true"));
      case WORD -> word(required(literal, Notation.WORD, FeelCells.NO_WORD));
      case DATE ->
          date(required(literal, Notation.DATE, FeelCells.NO_DATE, "date(\"2026-08-15\")"));
      case TIME ->
          time(
              required(
                  literal,
                  Notation.TIME,
                  FeelCells.NO_DATE,
                  "date and time(\"2026-08-15T00:00:00\")"));
    };
  }

  private static Literal required(Literal literal, Notation notation, String code, String... more)
      throws BadCell {
    if (literal.notation() == notation) {
      return literal;
    }
    List<String> arguments = new ArrayList<>(List.of(literal.text()));
    arguments.addAll(List.of(more));
    throw new BadCell(code, literal.offset(), arguments);
  }

  private static long number(Literal literal) throws BadCell {
    BigDecimal number = literal.number();
    // looked at before any arithmetic: 1e999999999 has few digits as written and a billion when
    // scaled
    if (number == null || number.scale() < -DECIMALS - 1 || number.scale() > 1000) {
      throw outOfRange(literal);
    }
    try {
      BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      return plain.scale() > DECIMALS ? beyond(literal) : Line.of(plain);
    } catch (ArithmeticException e) {
      throw outOfRange(literal);
    }
  }

  private static long beyond(Literal literal) throws BadCell {
    throw outOfRange(literal);
  }

  private static BadCell outOfRange(Literal literal) {
    return new BadCell(FeelCells.OUT_OF_RANGE, literal.offset(), List.of(literal.text()));
  }

  private long word(Literal literal) throws BadCell {
    if (!words.isEmpty() && !words.contains(literal.value())) {
      String nearest = NearestName.of(literal.value(), words);
      throw new BadCell(
          FeelCells.UNKNOWN_WORD,
          literal.offset(),
          List.of(literal.value(), nearest, String.join("、", words)));
    }
    return Line.of(literal.value());
  }

  private static long date(Literal literal) throws BadCell {
    try {
      return Line.of(LocalDate.parse(literal.value()));
    } catch (DateTimeException e) {
      throw outOfRange(literal);
    }
  }

  private static long time(Literal literal) throws BadCell {
    try {
      LocalDateTime time = LocalDateTime.parse(literal.value());
      return time.getNano() == 0 ? Line.of(time) : beyond(literal);
    } catch (DateTimeException e) {
      throw outOfRange(literal);
    }
  }
}
