package wuse.sources.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field is found in a row.
 *
 * @param names headers under which it may stand
 * @param form what of the cell is meant
 * @param words what stands there → what we say; an empty word means that nothing is said
 * @param contains piece of what stands there → what we say; the first that fits, in this order
 * @param prefix put before what stands there
 * @param unit of the numbers there where neither cell nor header names one; empty for the field's
 * @param plus added to a number: 1 for the second year of a permit
 * @param constant said of every row; then there is no column
 */
record Source(
    Names names,
    Form form,
    Map<String, String> words,
    Map<String, String> contains,
    String prefix,
    String unit,
    int plus,
    @Nullable String constant) {
  static Source column(Names names) {
    return new Source(names, Form.PLAIN, Map.of(), Map.of(), "", "", 0, null);
  }

  static Source constant(String said) {
    return new Source(
        new Names(java.util.List.of(), java.util.List.of()),
        Form.PLAIN,
        Map.of(),
        Map.of(),
        "",
        "",
        0,
        said);
  }
}
