package wuse.app.store;

import java.time.Instant;
import wuse.sources.Receipt;

/**
 * A file that was read to its end.
 *
 * @param digest SHA-256, hexadecimal, of its bytes
 * @param rejected rows that went to quarantine
 */
public record IngestedFile(
    String name, String digest, long bytes, Instant at, Receipt receipt, long rejected) {}
