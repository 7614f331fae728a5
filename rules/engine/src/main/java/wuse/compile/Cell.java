package wuse.compile;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.policy.CellReader.BadCell;

/**
 * A unary test as read and before it is held against a kind: any of its parts is true, or, where
 * negated, none.
 *
 * @param parts at least one
 */
record Cell(boolean negated, List<Part> parts) {

  /** One alternative of a cell. */
  sealed interface Part {}

  /** {@code -} */
  record Always() implements Part {}

  /** {@code != 5} */
  record Except(Literal literal) implements Part {}

  /**
   * A literal, a comparison or an interval.
   *
   * @param low absent = without end
   * @param high absent = without end; the same object as {@code low} for a literal alone
   * @param offset of the part in the cell, in characters
   */
  record Between(
      @Nullable Literal low,
      boolean lowBelongs,
      @Nullable Literal high,
      boolean highBelongs,
      int offset,
      String text)
      implements Part {

    static Between only(Literal literal) {
      return new Between(literal, true, literal, true, literal.offset(), literal.text());
    }

    /** A test by {@code <}, {@code <=}, {@code >}, {@code >=} or {@code =}. */
    static Between compared(String operator, Literal literal, int offset, String text) {
      boolean belongs = operator.endsWith("=");
      return switch (operator.charAt(0)) {
        case '<' -> new Between(null, true, literal, belongs, offset, text);
        case '>' -> new Between(literal, belongs, null, true, offset, text);
        default -> new Between(literal, true, literal, true, offset, text);
      };
    }

    boolean isOnly() {
      return low == high;
    }
  }

  /** What a literal is by its notation. */
  enum Notation {
    NUMBER,
    TRUTH,
    WORD,
    DATE,
    TIME
  }

  /**
   * @param value of a word without its quotes, of a date without {@code date("")}
   * @param number of a number, else null
   * @param text as written
   */
  record Literal(
      Notation notation, String value, @Nullable BigDecimal number, int offset, String text) {

    static Literal number(String text, int offset) throws BadCell {
      try {
        return new Literal(Notation.NUMBER, text, new BigDecimal(text), offset, text);
      } catch (NumberFormatException e) {
        throw new BadCell(FeelCells.OUT_OF_RANGE, offset, List.of(text));
      }
    }
  }
}
