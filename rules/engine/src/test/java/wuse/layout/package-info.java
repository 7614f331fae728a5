@NullMarked
package wuse.layout;

import org.jspecify.annotations.NullMarked;
