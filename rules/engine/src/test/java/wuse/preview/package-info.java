/** 试算 through its public door, on dossiers made by chance. */
@NullMarked
package wuse.preview;

import org.jspecify.annotations.NullMarked;
