package wuse.app.nightly;

import wuse.facts.UnitId;
import wuse.policy.Words;

/**
 * A dossier that could not be graded; no other was touched by it.
 *
 * @param code stable, for programs
 */
public record Failure(UnitId unit, String pack, String code, Words says) {}
