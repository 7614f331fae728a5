/** 案例: the cases that stand beside the packs, each held against its pack. */
@NullMarked
package wuse.cases;

import org.jspecify.annotations.NullMarked;
