/**
 * 政策文件夹: the files of packs on the disk: which file is of which kind, how several are replaced
 * whole or not at all, how a change of their text is shown. Refuses to know what they say.
 */
@NullMarked
package wuse.app.folder;

import org.jspecify.annotations.NullMarked;
