@NullMarked
package wuse.schema;

import org.jspecify.annotations.NullMarked;
