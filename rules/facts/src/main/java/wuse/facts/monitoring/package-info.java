/**
 * What was measured or should have been, by devices and by hand, and how an hour becomes a day;
 * decides nothing about compliance beyond comparing with the limit it was given.
 */
@NullMarked
package wuse.facts.monitoring;

import org.jspecify.annotations.NullMarked;
