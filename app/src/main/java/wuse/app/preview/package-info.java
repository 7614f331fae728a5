/**
 * 试算的总体和名单: the units on which a draft is tried, from a store or from files, and the table of those
 * whom it moves. What it means to be moved is the engine's to say.
 */
@NullMarked
package wuse.app.preview;

import org.jspecify.annotations.NullMarked;
