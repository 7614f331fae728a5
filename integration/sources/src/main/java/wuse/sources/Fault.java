package wuse.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a row that cannot be.
 *
 * @param code key of the message catalogues, as in {@code S201}
 * @param kind Chinese name of the fact kind that it concerns; null where it concerns the row
 * @param field Chinese name of the field; empty where it concerns the row
 * @param column header as it stands in the table; empty where there is no one column
 * @param cell as in {@code C14}; null where there is no one cell
 * @param written what stood there
 * @param arguments what is allowed, or what else the sentence names
 */
public record Fault(
    String code,
    @Nullable String kind,
    String field,
    String column,
    @Nullable String cell,
    String written,
    List<String> arguments) {
  public Fault {
    arguments = List.copyOf(arguments);
  }

  /**
   * For people: place and fault, then what to do.
   *
   * @param lang {@code zh} or {@code en}
   */
  public String text(Place place, String lang) {
    return Sentences.in(lang).of(place, this);
  }
}
