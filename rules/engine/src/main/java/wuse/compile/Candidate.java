package wuse.compile;

import wuse.facts.Fact;

/**
 * A fact that may stand in one pattern of the rule base, because all that the pattern asks of it
 * alone is so.
 *
 * @param pattern number of the pattern
 */
record Candidate(int pattern, Fact fact) {

  /** The fact of a candidate; of all else that patterns see, the thing itself. */
  static Object unwrapped(Object seen) {
    return seen instanceof Candidate candidate ? candidate.fact : seen;
  }
}
