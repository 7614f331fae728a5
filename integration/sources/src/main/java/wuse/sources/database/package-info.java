/** Pulls the same tables out of a bureau's database, from a watermark on. */
@NullMarked
package wuse.sources.database;

import org.jspecify.annotations.NullMarked;
