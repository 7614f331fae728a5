package wuse.app.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How new what a source brought is.
 *
 * @param arrived when it last delivered
 * @param occurred the latest day it speaks of; null while it has brought no fact
 * @param facts how many it has brought
 */
public record Freshness(String source, Instant arrived, @Nullable LocalDate occurred, long facts) {}
