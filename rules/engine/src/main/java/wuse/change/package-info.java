/**
 * 政策比较: what changed between two states of the packs, in sentences. Knows packs as plain values, so
 * that moved blocks, comments and layout are no change; refuses to know files and revisions.
 */
@NullMarked
package wuse.change;

import org.jspecify.annotations.NullMarked;
