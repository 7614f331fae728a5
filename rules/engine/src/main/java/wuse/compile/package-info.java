/**
 * Turns what an author writes, cells in FEEL and rules in DRL, into plain values of {@code
 * wuse.policy}, and runs those rules. The only package that knows Drools; nothing that an author
 * writes is ever run as code.
 */
@NullMarked
package wuse.compile;

import org.jspecify.annotations.NullMarked;
