/**
 * The house as a whole: knows which parts exist and who may see whom, and nothing of what they do.
 */
@NullMarked
package wuse;

import org.jspecify.annotations.NullMarked;
