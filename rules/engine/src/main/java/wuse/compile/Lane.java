package wuse.compile;

/**
 * One way of one rule in the rule base.
 *
 * @param rule number of the rule
 * @param first number of its first pattern; the others follow by their slots
 */
record Lane(int rule, int first, Plan.Way way) {

  int pattern(Plan.Match match) {
    return first + match.slot();
  }
}
