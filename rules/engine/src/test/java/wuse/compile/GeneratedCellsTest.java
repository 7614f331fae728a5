package wuse.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wuse.policy.CellReader.BadCell;
import wuse.policy.CellReader.Kind;
import wuse.policy.Line;
import wuse.policy.UnaryTest;

/** Cells made by chance, read by both ways and held against an evaluator that only compares. */
class GeneratedCellsTest {
  private static final FeelCells CELLS = new FeelCells();
  private static final List<String> WORDS = List.of("有效", "过期", "未取得", "注销 x", "a,b", "(c");

  private final long seed = Long.getLong("wuse.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void both_ways_of_reading_agree_with_plain_comparison_at_every_boundary() throws BadCell {
    for (int i = 0; i < 1000; i++) {
      Kind kind = List.of(Kind.NUMBER, Kind.WORD, Kind.TRUTH, Kind.DATE).get(random.nextInt(4));
      Written cell = cell(kind);
      String about = "seed " + seed + ", " + kind + " cell " + cell.text;
      UnaryTest read = CELLS.read(cell.text, kind, List.of());
      assertThat(PlainCell.recognise(cell.text)).as(about).isPresent();
      assertThat(CELLS.readByFeel(cell.text, kind, List.of()).spans())
          .as(about)
          .isEqualTo(read.spans());
      for (long point : boundaries(cell)) {
        assertThat(read.holds(point)).as(about + " at " + point).isEqualTo(cell.truth.test(point));
      }
    }
  }

  @Test
  void what_one_way_refuses_the_other_refuses_too() {
    for (int i = 0; i < 1000; i++) {
      String damaged = damaged(cell(Kind.NUMBER).text);
      for (Kind kind : List.of(Kind.NUMBER, Kind.WORD)) {
        assertThat(outcome(() -> CELLS.read(damaged, kind, WORDS)))
            .as("seed " + seed + ", " + kind + " cell " + damaged)
            .isEqualTo(outcome(() -> CELLS.readByFeel(damaged, kind, WORDS)));
      }
    }
  }

  private interface Reading {
    UnaryTest read() throws BadCell;
  }

  private static String outcome(Reading reading) {
    try {
      return reading.read().spans().toString();
    } catch (BadCell e) {
      return e.code() + "@" + e.offset() + e.arguments();
    }
  }

  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    int at = random.nextInt(text.length());
    switch (random.nextInt(3)) {
      case 0 -> damaged.deleteCharAt(at);
      case 1 -> damaged.insert(at, "<>=[](),.-0 \"\\tx".charAt(random.nextInt(16)));
      default -> damaged.setCharAt(at, "<>=[](),.-0 \"\\tx".charAt(random.nextInt(16)));
    }
    return damaged.toString();
  }

  /** A cell, what it means, and the points at which it may change. */
  private record Written(String text, LongPredicate truth, List<Long> points) {}

  private record Literal(String text, long point) {}

  private Written cell(Kind kind) {
    if (random.nextInt(30) == 0) {
      return new Written(blank() + "-" + blank(), point -> true, List.of(0L, 1L));
    }
    List<Written> parts =
        IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> part(kind)).toList();
    boolean negated = random.nextInt(3) == 0;
    String list = String.join(",", parts.stream().map(Written::text).toList());
    List<Long> points = parts.stream().flatMap(part -> part.points.stream()).toList();
    return new Written(
        negated ? "not" + blank() + "(" + list + ")" + blank() : list,
        point -> parts.stream().anyMatch(part -> part.truth.test(point)) != negated,
        points);
  }

  private Written part(Kind kind) {
    boolean ordered = kind == Kind.NUMBER || kind == Kind.DATE;
    return switch (random.nextInt(ordered ? 4 : 2)) {
      case 0 -> {
        Literal only = literal(kind);
        yield new Written(
            blank() + only.text + blank(), point -> point == only.point, List.of(only.point));
      }
      case 1 -> {
        Literal other = literal(kind);
        yield new Written(
            blank() + "!=" + blank() + other.text + blank(),
            point -> point != other.point,
            List.of(other.point));
      }
      case 2 -> comparison(literal(kind));
      default -> interval(literal(kind), literal(kind));
    };
  }

  private Written comparison(Literal with) {
    String operator = List.of("<", "<=", ">", ">=").get(random.nextInt(4));
    LongPredicate truth =
        switch (operator) {
          case "<" -> point -> point < with.point;
          case "<=" -> point -> point <= with.point;
          case ">" -> point -> point > with.point;
          default -> point -> point >= with.point;
        };
    return new Written(
        blank() + operator + blank() + with.text + blank(), truth, List.of(with.point));
  }

  private Written interval(Literal one, Literal two) {
    Literal low = one.point <= two.point ? one : two;
    Literal high = low == one ? two : one;
    boolean room = high.point - low.point > 1;
    String open = room ? List.of("[", "(").get(random.nextInt(2)) : "[";
    String close = room ? List.of("]", ")", "[").get(random.nextInt(3)) : "]";
    return new Written(
        blank() + open + blank() + low.text + blank() + ".." + blank() + high.text + close,
        point ->
            (open.equals("[") ? point >= low.point : point > low.point)
                && (close.equals("]") ? point <= high.point : point < high.point),
        List.of(low.point, high.point));
  }

  private Literal literal(Kind kind) {
    return switch (kind) {
      case NUMBER -> {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(4001) - 2000L, random.nextInt(10));
        yield new Literal(number.toPlainString(), Line.of(number));
      }
      case TRUTH -> {
        boolean truth = random.nextBoolean();
        yield new Literal(String.valueOf(truth), Line.of(truth));
      }
      case WORD -> {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        yield new Literal("\"" + word + "\"", Line.of(word));
      }
      default -> {
        LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
        yield new Literal("date(\"" + date + "\")", Line.of(date));
      }
    };
  }

  private String blank() {
    return List.of("", "", " ", "  ", "\t").get(random.nextInt(5));
  }

  private static List<Long> boundaries(Written cell) {
    List<Long> points = new ArrayList<>(List.of(Line.LOWEST, 0L, 1L, Line.HIGHEST));
    for (long point : cell.points) {
      points.addAll(List.of(point - 1, point, point + 1));
    }
    return points;
  }
}
