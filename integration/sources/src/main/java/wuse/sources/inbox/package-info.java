/**
 * The drop folder: files that someone puts there are read and moved to where they are done or have
 * failed.
 */
@NullMarked
package wuse.sources.inbox;

import org.jspecify.annotations.NullMarked;
