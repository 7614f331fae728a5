/**
 * 评定: a pack held against a dossier on a day. Points, bands, caps, vetoes and what time carries
 * over are applied here, in the open; Drools has only said which rules match. Knows no clock and no
 * store.
 */
@NullMarked
package wuse.grading;

import org.jspecify.annotations.NullMarked;
