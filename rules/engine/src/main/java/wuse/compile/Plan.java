package wuse.compile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.FactKind;

/**
 * A rule with every name looked up: what the rule base is built from. Each pattern has a slot, a
 * number of its own within its way; 0 is the day asked.
 *
 * @param kinds every kind that a pattern of it reads
 */
record Plan(String name, List<Way> ways, Set<FactKind<?>> kinds) {

  Plan(String name, List<Way> ways) {
    this(name, ways, Kinds.of(ways));
  }

  /**
   * One of the ways in which the rule matches.
   *
   * @param needed kinds without which it cannot match
   * @param slots how many there are
   * @param daily reads the day asked in other ways than from one fact at a time
   */
  record Way(
      List<Step> steps, List<Yield> yields, List<FactKind<?>> needed, int slots, boolean daily) {

    Way(List<Step> steps, List<Yield> yields, int slots) {
      this(steps, yields, List.copyOf(Kinds.neededBy(steps)), slots, DayAsked.isReadDaily(steps));
    }

    boolean canMatch(Dossier dossier) {
      for (FactKind<?> kind : needed) {
        if (dossier.facts(kind).isEmpty()) {
          return false;
        }
      }
      return true;
    }
  }

  /** The facts in these slots are what the term rests on. */
  record Yield(String key, List<Integer> slots) {}

  /** One part of a way; all of them must hold. */
  sealed interface Step {}

  /**
   * @param kind absent for the day asked
   * @param alone what is asked of the object alone, or of it and the day asked
   * @param joining what is asked of it and others
   * @param asksDay the day asked is held against the object
   */
  record Match(
      int slot,
      @Nullable FactKind<?> kind,
      List<Constraint> alone,
      List<Constraint> joining,
      boolean asksDay)
      implements Step {

    Match(int slot, @Nullable FactKind<?> kind, List<Constraint> alone, List<Constraint> joining) {
      this(
          slot,
          kind,
          alone,
          joining,
          alone.stream().anyMatch(constraint -> !constraint.others().isEmpty()));
    }

    /**
     * In how many days at the earliest {@link #stands} may say something else; see {@link Check}.
     */
    long daysLeft(Object object, Today today, Today tomorrow) {
      Sight now = new Sight(object, today, today, today);
      Sight then = new Sight(object, tomorrow, tomorrow, tomorrow);
      long left = Check.NEVER;
      for (Constraint constraint : alone) {
        if (!constraint.others().isEmpty()) {
          left = Math.min(left, constraint.check().daysLeft(now, then));
        } else if (!constraint.check().holds(now)) {
          return Check.NEVER;
        }
      }
      return left;
    }

    /** Whether all holds that is asked of the object alone. */
    boolean stands(Object object, Today today) {
      Sight sight = new Sight(object, today, today, today);
      for (Constraint constraint : alone) {
        if (!constraint.check().holds(sight)) {
          return false;
        }
      }
      return true;
    }
  }

  record None(List<Step> of) implements Step {}

  record Some(List<Step> of) implements Step {}

  /**
   * @param slot that of the tally
   * @param constraints over the tally
   */
  record Tallied(List<Match> source, int slot, List<Measure> measures, List<Constraint> constraints)
      implements Step {}

  /**
   * One number or date over all that match together.
   *
   * @param sense what comes out
   * @param of what is taken of each; absent for a count of the matches
   */
  record Measure(Tally.Function function, Sense sense, @Nullable Reading of, int ofSlot) {}

  /** Kinds without which the rule cannot match, whatever way. */
  Set<FactKind<?>> anchors() {
    return Kinds.neededByAll(ways);
  }
}
