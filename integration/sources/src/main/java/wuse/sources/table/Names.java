package wuse.sources.table;

import java.util.List;

/**
 * The headers under which a column may stand, best first.
 *
 * @param written as the mapping has them
 * @param keys as they are compared
 */
record Names(List<String> written, List<String> keys) {
  static Names of(List<String> written) {
    return new Names(List.copyOf(written), written.stream().map(Column::key).toList());
  }
}
