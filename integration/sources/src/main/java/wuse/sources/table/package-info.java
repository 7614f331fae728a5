/**
 * Tables become facts: csv and xlsx, their encodings, headers and mappings; knows no Camel, no
 * database and no policy.
 */
@NullMarked
package wuse.sources.table;

import org.jspecify.annotations.NullMarked;
