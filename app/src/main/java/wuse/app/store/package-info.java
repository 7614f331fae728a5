/**
 * 存储: what has come in, whose it is, what was decided about it and when; refuses to judge, and
 * forgets nothing.
 */
@NullMarked
package wuse.app.store;

import org.jspecify.annotations.NullMarked;
