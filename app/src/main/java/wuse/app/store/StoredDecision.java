package wuse.app.store;

import java.time.Instant;
import wuse.decision.Decision;
import wuse.facts.UnitId;

/**
 * A decision as it was kept: ids, outcomes, points, values and fact ids; its sentences are empty
 * and are rendered by grading again, see {@code NightRun.replay}.
 *
 * @param run that graded it
 * @param decision without sentences
 * @param contentDigest SHA-256, hexadecimal, of what it says
 * @param dossierDigest SHA-256, hexadecimal, of the dossier that it was made from
 * @param link of the chain, over this decision and the link before
 * @param previousRun the run whose decision was its previous; 0 where there was none
 */
public record StoredDecision(
    long run,
    UnitId unit,
    Instant knownAt,
    Reason reason,
    Decision decision,
    String contentDigest,
    String dossierDigest,
    String link,
    long previousRun) {}
