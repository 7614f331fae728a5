package wuse.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param file name without folders
 * @param ending how it ended
 * @param tables one for a csv file, one per sheet of a workbook
 * @param refusal why the file was not read; null unless the ending is {@code REFUSED}
 */
public record FileReport(
    String file, Ending ending, List<TableReport> tables, @Nullable Refusal refusal) {
  /** How reading a file ended. */
  public enum Ending {
    /** At least one table was read; rows of it may wait in quarantine. */
    READ,
    /** No mapping knows any of its tables: not ours, or a layout not yet described. */
    NO_MAPPING,
    /** It cannot be read at all; see the refusal. */
    REFUSED
  }

  public FileReport {
    tables = List.copyOf(tables);
  }

  /**
   * For people: what became of each table, a line each, with the faults by code.
   *
   * @param lang {@code zh} or {@code en}
   */
  public String text(String lang) {
    return Sentences.in(lang).of(this);
  }
}
