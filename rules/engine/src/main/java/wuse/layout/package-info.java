/**
 * 排版: how a policy file is written: where each value and each comment stands, the one canonical
 * layout, and how a value is changed while every other byte stays. Refuses to know what a policy
 * means.
 */
@NullMarked
package wuse.layout;

import org.jspecify.annotations.NullMarked;
