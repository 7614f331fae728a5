/**
 * 试算: holds packs against their own cases, against themselves with one word changed, and against
 * each other; knows no store, no clock and no population.
 */
@NullMarked
package wuse.simulate;

import org.jspecify.annotations.NullMarked;
