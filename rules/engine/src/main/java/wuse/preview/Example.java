package wuse.preview;

import java.util.List;
import wuse.decision.Decision;

/**
 * 样本: one unit that moves, with what both states say of it in full. The facts behind are not named:
 * values are held, not dossiers.
 *
 * @param reasons where the two differ, in the order of the pack
 */
public record Example(Mover mover, Decision before, Decision after, List<Reason> reasons) {}
