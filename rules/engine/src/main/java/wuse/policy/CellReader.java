package wuse.policy;

import java.util.List;

/** Reads one cell of a condition: a FEEL unary test against a value of the given type. */
public interface CellReader {

  /** What a cell is tested against. */
  enum Kind {
    NUMBER,
    TRUTH,
    WORD,
    DATE,
    TIME
  }

  /**
   * @param text as written
   * @param words the closed list of words that the term or field knows; empty where it is open
   * @throws BadCell where the text is no test, or none for this kind of value
   */
  UnaryTest read(String text, Kind kind, List<String> words) throws BadCell;

  /**
   * A cell that cannot be read; {@code code} and {@code arguments} make the message of the
   * catalogue.
   */
  final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final List<String> arguments;
    private final int offset;

    /**
     * @param offset characters from the start of the cell to the fault
     */
    public BadCell(String code, int offset, List<String> arguments) {
      super(code + arguments);
      this.code = code;
      this.offset = offset;
      this.arguments = List.copyOf(arguments);
    }

    public String code() {
      return code;
    }

    public int offset() {
      return offset;
    }

    public List<String> arguments() {
      return arguments;
    }
  }
}
