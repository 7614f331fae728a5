/**
 * 政策检查: what is wrong in policies that can be read: gaps and overlaps, dead rules, law out of its
 * time, points that do not add up. Knows packs as plain values; refuses to know how they were
 * written down or how they are graded.
 */
@NullMarked
package wuse.check;

import org.jspecify.annotations.NullMarked;
