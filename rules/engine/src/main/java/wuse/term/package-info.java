/**
 * 术语取值: the values of a pack's terms for one dossier on one day, by declaration. Knows windows,
 * vouching and standing; refuses to guess: a value that is not there stays missing, and says
 * whether a source vouches for its absence.
 */
@NullMarked
package wuse.term;

import org.jspecify.annotations.NullMarked;
