package wuse.sources;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one table: one csv file, one sheet of a workbook, one pull.
 *
 * @param sheet of a workbook; null elsewhere
 * @param mapping that read it; null if none did
 * @param unread why no mapping read it; null if one did
 * @param rows data rows read
 * @param skipped rows that hold no data of ours: notes, totals, repeated headers, natural persons
 * @param facts said by the rows, by Chinese name of the kind; repeats are not among them
 * @param rejectedRows rows that wait in quarantine, in whole or in part
 * @param faults of these rows by code; a row may have several
 * @param repeats facts that an earlier row of this table had said already
 * @param receipt what the sink did
 */
public record TableReport(
    @Nullable String sheet,
    @Nullable String mapping,
    @Nullable Refusal unread,
    long rows,
    long skipped,
    Map<String, Long> facts,
    long rejectedRows,
    Map<String, Long> faults,
    long repeats,
    Receipt receipt) {}
