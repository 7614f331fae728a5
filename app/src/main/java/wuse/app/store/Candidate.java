package wuse.app.store;

import java.time.Instant;
import wuse.facts.UnitId;

/**
 * A unit whose dossier may have to be graded, as its snapshot row says.
 *
 * @param region empty where it is not known
 * @param ids digest over the ids of the facts that stand now
 * @param facts how many stand
 * @param lastRecorded when the latest fact was recorded; the row serves for that instant and later
 */
public record Candidate(
    int no, UnitId unit, String region, byte[] ids, Instant lastRecorded, int facts) {}
