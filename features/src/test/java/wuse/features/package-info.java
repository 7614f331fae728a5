/**
 * 场景步骤: the generic sentences in which auditors and policy staff write scenarios; a new scenario
 * needs no Java.
 */
@NullMarked
package wuse.features;

import org.jspecify.annotations.NullMarked;
