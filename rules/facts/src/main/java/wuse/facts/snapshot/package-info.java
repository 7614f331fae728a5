/**
 * 快照: facts as bytes and back, small and fast enough for a million dossiers a night. Knows how a
 * fact is written down, not where that is kept.
 */
@NullMarked
package wuse.facts.snapshot;

import org.jspecify.annotations.NullMarked;
