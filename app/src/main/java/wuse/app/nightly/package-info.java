/**
 * 夜间评定: grades everybody whose answer may have changed, and can be stopped, killed, resumed and
 * checked; knows no rule and no page.
 */
@NullMarked
package wuse.app.nightly;

import org.jspecify.annotations.NullMarked;
