/**
 * Who a polluting enterprise is, what state it is in, which lists it stands on; knows nothing of
 * what it may or did let out.
 */
@NullMarked
package wuse.facts.enterprise;

import org.jspecify.annotations.NullMarked;
