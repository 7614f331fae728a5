/**
 * 样例县（虚构）: a made-up county to try everything on. It knows what may be known about a unit and how
 * it comes about in life; it knows no rule, no store and nobody real.
 */
@NullMarked
package wuse.app.county;

import org.jspecify.annotations.NullMarked;
