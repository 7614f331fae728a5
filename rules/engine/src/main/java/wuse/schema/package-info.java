/**
 * 编辑器用的 JSON Schema: what the format allows at each place, with words for people. Knows the keys
 * that the readers declare; refuses to know what a pack says.
 */
@NullMarked
package wuse.schema;

import org.jspecify.annotations.NullMarked;
