/**
 * What the world hands over, as facts: deliveries, what could not be read, and how rows are told
 * which unit they speak of; refuses to judge, to store and to read a clock.
 */
@NullMarked
package wuse.sources;

import org.jspecify.annotations.NullMarked;
