/**
 * 卷宗文件: what people and programs write of a unit, and the decision as they read it. Knows the words
 * of a call's packs, holds every value against them, and refuses what it cannot place; grades
 * nothing.
 */
@NullMarked
package wuse.dossier;

import org.jspecify.annotations.NullMarked;
