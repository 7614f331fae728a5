/**
 * What an enterprise does besides its permit: plans, drills, waste, facilities, alerts, taxes,
 * self-checks; knows nothing of what it is worth.
 */
@NullMarked
package wuse.facts.activity;

import org.jspecify.annotations.NullMarked;
