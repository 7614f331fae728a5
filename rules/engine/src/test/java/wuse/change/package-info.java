@NullMarked
package wuse.change;

import org.jspecify.annotations.NullMarked;
