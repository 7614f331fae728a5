/**
 * 来源: what {@code wuse.yaml} names as sources, joined to the store: the drop folder and the pulls.
 * Knows how a source is opened; not when it is asked, and nothing of what its facts are for.
 */
@NullMarked
package wuse.app.intake;

import org.jspecify.annotations.NullMarked;
