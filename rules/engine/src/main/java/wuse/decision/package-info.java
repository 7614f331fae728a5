/**
 * 评定: what was found and what follows, as values that can be kept for ever. Knows no rule and no
 * sentence.
 */
@NullMarked
package wuse.decision;

import org.jspecify.annotations.NullMarked;
