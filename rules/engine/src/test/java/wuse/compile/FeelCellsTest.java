package wuse.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wuse.policy.CellReader.BadCell;
import wuse.policy.CellReader.Kind;
import wuse.policy.Line;
import wuse.policy.Span;
import wuse.policy.UnaryTest;

class FeelCellsTest {
  private static final FeelCells CELLS = new FeelCells();
  private static final List<String> WORDS = List.of("重点管理", "简化管理", "登记管理");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<= 0        | LOWEST | 0",
        "< 0         | LOWEST | -0.000000001",
        "> 60        | 60.000000001 | HIGHEST",
        ">= 0.95     | 0.95 | HIGHEST",
        "0           | 0 | 0",
        "= 0         | 0 | 0",
        "-5          | -5 | -5",
        "+5          | 5 | 5",
        "(0..15]     | 0.000000001 | 15",
        "[0.9..1)    | 0.9 | 0.999999999",
        "]0..1[      | 0.000000001 | 0.999999999",
        "( 0 .. 15 ] | 0.000000001 | 15",
        "(5)         | 5 | 5",
        "1e3         | 1000 | 1000",
        "> -0.5      | -0.499999999 | HIGHEST",
        "-           | LOWEST | HIGHEST",
      })
  void numbers_are_closed_spans_of_the_line(String cell, String from, String to) throws BadCell {
    assertThat(number(cell).spans()).containsExactly(new Span(point(from), point(to)));
  }

  @Test
  void a_list_is_true_where_any_of_it_is_and_its_spans_merge() throws BadCell {
    assertThat(number("1, 2").spans()).containsExactly(at(1), at(2));
    assertThat(number("[0..5], (5..9], > 8").spans()).containsExactly(new Span(0, Line.HIGHEST));
  }

  @Test
  void a_negation_is_true_everywhere_else() throws BadCell {
    assertThat(number("not(0)").spans())
        .containsExactly(new Span(Line.LOWEST, -1), new Span(1, Line.HIGHEST));
    assertThat(number("!= 0")).extracting(UnaryTest::spans).isEqualTo(number("not(0)").spans());
    assertThat(number("not(<= 0, [5..6])").spans())
        .containsExactly(new Span(1, Line.of(5) - 1), new Span(Line.of(6) + 1, Line.HIGHEST));
  }

  @Test
  void words_are_the_points_of_their_hashes() throws BadCell {
    UnaryTest test = CELLS.read("\"重点管理\",\"简化管理\"", Kind.WORD, WORDS);
    assertThat(test.holds(Line.of("重点管理"))).isTrue();
    assertThat(test.holds(Line.of("简化管理"))).isTrue();
    assertThat(test.holds(Line.of("登记管理"))).isFalse();
    UnaryTest not = CELLS.read("not(\"重点管理\")", Kind.WORD, WORDS);
    assertThat(not.holds(Line.of("重点管理"))).isFalse();
    assertThat(not.holds(Line.of("登记管理"))).isTrue();
    assertThat(CELLS.read("\"a\\\"b\"", Kind.WORD, List.of()).holds(Line.of("a\"b"))).isTrue();
  }

  @Test
  void truth_is_nought_or_one() throws BadCell {
    assertThat(CELLS.read("true", Kind.TRUTH, List.of()).spans()).containsExactly(new Span(1, 1));
    assertThat(CELLS.read("false", Kind.TRUTH, List.of()).spans()).containsExactly(new Span(0, 0));
    assertThat(CELLS.read("not(true)", Kind.TRUTH, List.of()).holds(0)).isTrue();
    assertThat(CELLS.read("not(true)", Kind.TRUTH, List.of()).holds(1)).isFalse();
  }

  @Test
  void a_date_is_its_day_and_an_open_end_the_day_beside_it() throws BadCell {
    long day = LocalDate.of(2026, 8, 15).toEpochDay();
    assertThat(date("date(\"2026-08-15\")").spans()).containsExactly(new Span(day, day));
    assertThat(date(">= date(\"2026-08-15\")").spans())
        .containsExactly(new Span(day, Line.HIGHEST));
    assertThat(date("< date(\"2026-08-15\")").spans())
        .containsExactly(new Span(Line.LOWEST, day - 1));
    assertThat(date("(date(\"2026-08-15\") .. date(\"2026-08-20\")]").spans())
        .containsExactly(new Span(day + 1, day + 5));
    assertThat(date("[date(\"2026-08-15\")..date(\"2026-08-20\"))").spans())
        .containsExactly(new Span(day, day + 4));
  }

  @Test
  void a_time_is_its_second() throws BadCell {
    long second = Line.of(LocalDateTime.of(2026, 8, 15, 10, 0));
    assertThat(CELLS.read("> date and time(\"2026-08-15T10:00:00\")", Kind.TIME, List.of()).spans())
        .containsExactly(new Span(second + 1, Line.HIGHEST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NUMBER | ``             | W0650 | 0",
        "NUMBER | > 5 junk       | W0651 | 4",
        "NUMBER | > 5 7          | W0650 | 4",
        "NUMBER | > 5 // x       | W0651 | 7",
        "NUMBER | 1 ,, 2         | W0650 | 3",
        "NUMBER | 1..3           | W0650 | 1",
        "NUMBER | ≥ 5            | W0650 | 0",
        "NUMBER | 5％            | W0650 | 1",
        "NUMBER | not(1          | W0650 | 5",
        "NUMBER | -,1            | W0650 | 1",
        "NUMBER | （0..15]       | W0650 | 2",
        "WORD   | “重点管理”     | W0651 | 1",
        "NUMBER | ? > 5          | W0651 | 0",
        "NUMBER | x              | W0651 | 0",
        "NUMBER | > x            | W0651 | 2",
        "NUMBER | 1 + 2          | W0651 | 0",
        "NUMBER | > 5 and < 7    | W0651 | 4",
        "NUMBER | sum(1,2)       | W0651 | 0",
        "NUMBER | == 5           | W0651 | 1",
        "NUMBER | --5            | W0651 | 0",
        "NUMBER | null           | W0651 | 0",
        "NUMBER | [1,2]          | W0651 | 1",
        "NUMBER | not(not(1))    | W0651 | 4",
        "DATE   | 2026-08-15     | W0651 | 0",
        "DATE   | @\"2026-08-15\" | W0651 | 0",
        "WORD   | 重点管理       | W0651 | 0",
        "NUMBER | \"5\"          | W0652 | 0",
        "NUMBER | 1, true        | W0652 | 3",
        "TRUTH  | 1              | W0653 | 0",
        "TRUTH  | \"true\"       | W0653 | 0",
        "WORD   | 5              | W0654 | 0",
        "DATE   | \"2026-08-15\" | W0655 | 0",
        "TIME   | date(\"2026-08-15\") | W0655 | 0",
        "WORD   | \"重点管里\"   | W0656 | 0",
        "WORD   | \"重点管理\", \"其它\" | W0656 | 8",
        "WORD   | > \"重点管理\" | W0657 | 0",
        "TRUTH  | [false..true]  | W0657 | 0",
        "NUMBER | [5..1]         | W0658 | 0",
        "NUMBER | 1, (5..5]      | W0658 | 3",
        "NUMBER | > 9000000001   | W0659 | 2",
        "NUMBER | 0.0000000001   | W0659 | 0",
        "NUMBER | 1e400000000    | W0659 | 0",
        "NUMBER | 1e99999999999  | W0659 | 0",
        "DATE   | date(\"2026-02-30\") | W0659 | 0",
        "TIME   | date and time(\"2026-08-15T10:00:00.5\") | W0659 | 0",
      })
  void what_is_no_plain_test_of_its_kind_is_refused_where_it_stands(
      Kind kind, String cell, String code, int offset) {
    BadCell bad = refused(cell, kind);
    assertThat(bad.code()).isEqualTo(code);
    assertThat(bad.offset()).isEqualTo(offset);
  }

  @Test
  void an_unknown_word_is_answered_with_the_nearest_and_the_list() {
    assertThat(refused("\"重点管里\"", Kind.WORD).arguments())
        .containsExactly("重点管里", "重点管理", "重点管理、简化管理、登记管理");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "{", "-", "not(", "if true then ", "1+", "1,[", "(1)", "a.", "!= "})
  void a_monster_is_refused_at_once(String piece) {
    for (int times : new int[] {7, 15, 100, 900, 100_000}) {
      long start = System.nanoTime();
      BadCell bad = refused(piece.repeat(times) + "1", Kind.DATE);
      assertThat(bad.code()).isIn("W0650", "W0651", "W0655");
      assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }
  }

  private static UnaryTest number(String cell) throws BadCell {
    return CELLS.read(cell, Kind.NUMBER, List.of());
  }

  private static UnaryTest date(String cell) throws BadCell {
    return CELLS.read(cell, Kind.DATE, List.of());
  }

  private static BadCell refused(String cell, Kind kind) {
    return catchThrowableOfType(BadCell.class, () -> CELLS.read(cell, kind, WORDS));
  }

  private static Span at(long whole) {
    return new Span(Line.of(whole), Line.of(whole));
  }

  private static long point(String end) {
    return switch (end) {
      case "LOWEST" -> Line.LOWEST;
      case "HIGHEST" -> Line.HIGHEST;
      default -> Line.of(new BigDecimal(end));
    };
  }
}
