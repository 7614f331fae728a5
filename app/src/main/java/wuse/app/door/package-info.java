/**
 * The door of a home that a {@code serve} owns: other processes of the same owner hand it their
 * calls and get its answers. Knows who may come in and how words travel, and nothing of what a call
 * does.
 */
@NullMarked
package wuse.app.door;

import org.jspecify.annotations.NullMarked;
