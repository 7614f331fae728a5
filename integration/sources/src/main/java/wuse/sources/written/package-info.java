/**
 * How officers and firms write days, numbers, limits, money and frequencies, and what they mean by
 * it; refuses to guess: what can be read in two ways is not read.
 */
@NullMarked
package wuse.sources.written;

import org.jspecify.annotations.NullMarked;
