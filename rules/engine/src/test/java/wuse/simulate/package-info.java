/** 试算: cases, mutants, comparisons and advice, held against grading itself. */
@NullMarked
package wuse.simulate;

import org.jspecify.annotations.NullMarked;
