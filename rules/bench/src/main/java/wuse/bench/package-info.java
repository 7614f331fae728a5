/**
 * 对照测量: our engine beside its rivals on one policy, equal results asserted first. No part of the
 * product.
 */
@NullMarked
package wuse.bench;

import org.jspecify.annotations.NullMarked;
