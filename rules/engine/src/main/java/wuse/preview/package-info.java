/**
 * 试算: whom a draft would move, and because of what, before anybody is bound by it. Grades one
 * population by two states of the packs; refuses to know where packs and dossiers are kept.
 */
@NullMarked
package wuse.preview;

import org.jspecify.annotations.NullMarked;
