/** 文字: the sentences of a package in both languages. Knows no sentence itself. */
@NullMarked
package wuse.app.words;

import org.jspecify.annotations.NullMarked;
