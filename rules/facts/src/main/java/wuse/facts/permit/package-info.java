/**
 * What an enterprise may let out and must report, by its permit, registration and environmental
 * impact papers; knows nothing of what was measured.
 */
@NullMarked
package wuse.facts.permit;

import org.jspecify.annotations.NullMarked;
