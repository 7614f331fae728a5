/**
 * 评定书: one decision with everything it rests on, as values that a page, a terminal or a program can
 * show; judges nothing and stores nothing.
 */
@NullMarked
package wuse.app.sheet;

import org.jspecify.annotations.NullMarked;
