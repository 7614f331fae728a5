/**
 * 工作簿: a pack as an Excel workbook and back. The text of the pack is the truth and the workbook a
 * view of it: what nobody edited comes back to the byte. Refuses to know what a pack decides.
 */
@NullMarked
package wuse.app.workbook;

import org.jspecify.annotations.NullMarked;
