/**
 * What may be known about a polluting enterprise, when it was so, when we learned it and who
 * vouches for it; refuses to know any policy, any threshold, any clock.
 */
@NullMarked
package wuse.facts;

import org.jspecify.annotations.NullMarked;
