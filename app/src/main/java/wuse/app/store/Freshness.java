package wuse.app.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How new what a source brought is.
 *
 * @param arrived when it last delivered
 * @param occurred the latest day it speaks of
 * @param facts how many it has brought
 */
public record Freshness(String source, Instant arrived, LocalDate occurred, long facts) {}
