package wuse.app.store;

import java.time.Instant;
import wuse.sources.Rejected;

/** A row in quarantine, and since when. */
public record Waiting(Rejected rejected, Instant since) {}
