/**
 * 政策包: what a policy folder says, as plain values: terms, indicators, bands, dates, citations, each
 * with its place in the file. Knows nothing of Drools, of a dossier or of the day on which it is
 * asked.
 */
@NullMarked
package wuse.policy;

import org.jspecify.annotations.NullMarked;
