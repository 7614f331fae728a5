/**
 * 政策工作台: the page on which policy staff change a pack, see what is wrong with it, whom it moves,
 * and hand it to a second person. Knows no format and no rule: it asks the reader, the check and
 * the preview, and keeps what was written in the shelf.
 */
@NullMarked
package wuse.app.workbench;

import org.jspecify.annotations.NullMarked;
