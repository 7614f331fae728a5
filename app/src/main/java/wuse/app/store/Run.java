package wuse.app.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One nightly run.
 *
 * @param packFiles digest of the files that it grades by, see {@link PackFiles}
 * @param opened when it began, by the clock
 * @param closed when it ended; null while it has not
 * @param version digest of the signed version that it grades by; empty in mode open
 * @param approvedBy who approved it, where it was held
 */
public record Run(
    long no,
    LocalDate day,
    Instant knownAt,
    Mode mode,
    RunState state,
    String packFiles,
    String version,
    Instant opened,
    @Nullable Instant closed,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {}
