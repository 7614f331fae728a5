package wuse.preview;

import wuse.decision.Decision;

/**
 * 样本: one unit that moves, with what both states say of it in full. The facts behind are not named:
 * values are held, not dossiers.
 */
public record Example(Mover mover, Decision before, Decision after) {}
