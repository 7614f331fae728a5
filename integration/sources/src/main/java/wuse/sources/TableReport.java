package wuse.sources;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one table: one csv file, one sheet of a workbook, one pull.
 *
 * @param sheet of a workbook; null elsewhere
 * @param mapping that read it; null if no mapping knows its headers
 * @param headers as found, for a table that no mapping knows
 * @param rows data rows seen, without headers, notes, totals and blank rows
 * @param facts delivered, by Chinese name of the kind
 * @param rejectedRows rows that wait in quarantine
 * @param faults of these rows by code; a row may have several
 * @param repeats rows of this table that say what an earlier row of it said
 * @param receipt what the sink did
 */
public record TableReport(
    @Nullable String sheet,
    @Nullable String mapping,
    List<String> headers,
    long rows,
    Map<String, Long> facts,
    long rejectedRows,
    Map<String, Long> faults,
    long repeats,
    Receipt receipt) {
  public TableReport {
    headers = List.copyOf(headers);
  }
}
