package wuse.simulate;

import wuse.policy.Position;

/**
 * One thing that a case expects.
 *
 * @param subject the indicator, category or term; empty where the aspect has none
 * @param value as written; lists in order of their text; {@code —} where nothing is expected
 */
record Expected(Aspect aspect, String subject, String value, Position at) {
  /** How the absence of a value is written. */
  static final String NOTHING = "—";
}
