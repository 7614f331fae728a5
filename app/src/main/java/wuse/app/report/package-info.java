/**
 * 夜间报告: what a night changed, why, and what nobody could say, for pages and for paper; grades only
 * to tell causes apart, and stores nothing in the store.
 */
@NullMarked
package wuse.app.report;

import org.jspecify.annotations.NullMarked;
