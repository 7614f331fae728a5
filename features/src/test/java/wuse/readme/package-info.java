/** 说明文档: what the READMEs tell people to type is typed, against the packaged archive. */
@NullMarked
package wuse.readme;

import org.jspecify.annotations.NullMarked;
