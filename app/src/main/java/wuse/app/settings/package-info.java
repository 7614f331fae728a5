/**
 * 设置: what {@code wuse.yaml} of a home may say, and what is said of it where it is wrong. Knows no
 * store and no site.
 */
@NullMarked
package wuse.app.settings;

import org.jspecify.annotations.NullMarked;
