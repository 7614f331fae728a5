/**
 * What inspectors, bureaus and neighbours found, ordered, punished and closed; knows nothing of
 * what it costs in points.
 */
@NullMarked
package wuse.facts.enforcement;

import org.jspecify.annotations.NullMarked;
