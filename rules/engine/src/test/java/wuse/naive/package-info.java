/**
 * 朴素评定: a second evaluator that shares no line with the engine, for tests alone. It reads the pack
 * files itself and follows shared/SEMANTICS.md with plain loops; it knows no horizon, no batch, no
 * thread and no speed.
 */
@NullMarked
package wuse.naive;

import org.jspecify.annotations.NullMarked;
