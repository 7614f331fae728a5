/**
 * 政策架: what policy staff are changing, how it is approved by a second person, and which signed
 * version is in force on which day. Knows no page, no night and no terminal.
 */
@NullMarked
package wuse.app.shelf;

import org.jspecify.annotations.NullMarked;
