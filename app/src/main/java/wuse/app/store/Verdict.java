package wuse.app.store;

import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;

/**
 * One decision to be kept.
 *
 * @param unit number of the unit
 * @param content digest of what it says, hexadecimal
 * @param dossier digest of what it was made from, hexadecimal
 * @param previous the decision that it took as previous; null where there was none
 */
public record Verdict(
    int unit,
    PackPlan plan,
    Reason reason,
    Decision decision,
    String content,
    String dossier,
    @Nullable StoredDecision previous) {}
