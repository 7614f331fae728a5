package wuse.sources.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A table of a bureau's database, or what a query makes look like one: its columns are named like
 * the headers of the mapping that is to read it.
 *
 * @param name of the pull, unique; under it the watermark is kept
 * @param query a select without a condition on the mark; a table's name does too
 * @param mark column that only grows: when the row was last written, or its number
 * @param markType of that column
 * @param every how often it is pulled; null where somebody else says when, by a message to {@link
 *     DatabasePull#endpoint}
 * @param tries how often a pull is tried again, each time after twice the time
 * @param pause before the first of these
 */
public record PulledTable(
    String name,
    String query,
    String mark,
    MarkType markType,
    @Nullable Duration every,
    int tries,
    Duration pause) {
  /** What a watermark is. */
  public enum MarkType {
    TIMESTAMP,
    NUMBER,
    TEXT
  }
}
