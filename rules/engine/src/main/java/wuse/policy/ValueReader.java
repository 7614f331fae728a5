package wuse.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value that a term may have, as its point on the {@link Line}. */
final class ValueReader {
  private final Faults faults;

  ValueReader(Faults faults) {
    this.faults = faults;
  }

  /**
   * @param word the value where it is a word, else absent
   */
  record Value(long point, @Nullable String word) {}

  private static final Value NO_WORD = new Value(Line.of(""), "");

  Value read(Node node, Term.Type type, List<String> values) {
    Scalars scalars = new Scalars(faults);
    return switch (type) {
      case BOOL -> new Value(Line.of(scalars.truth(node)), null);
      case INT, DECIMAL -> new Value(number(node, scalars), null);
      case DATE -> new Value(Line.of(scalars.date(node)), null);
      case TEXT, LIST -> isEmptyQuotes(node) ? NO_WORD : word(node, scalars.text(node), values);
    };
  }

  /** {@code ""}: the word that says there is none. */
  private static boolean isEmptyQuotes(Node node) {
    return node instanceof Node.Text text && text.quoted() && text.text().isEmpty();
  }

  private long number(Node node, Scalars scalars) {
    try {
      return Line.of(scalars.number(node));
    } catch (ArithmeticException e) {
      faults.error("W0220", node.place());
      return 0;
    }
  }

  private Value word(Node node, String word, List<String> values) {
    if (!values.isEmpty() && !word.isEmpty() && !values.contains(word)) {
      faults.error(
          "W0412", node.place(), word, NearestName.of(word, values), String.join("、", values));
    }
    return new Value(Line.of(word), word);
  }
}
