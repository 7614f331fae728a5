package wuse.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a DRL file of the allowed kind: the form, before any name in it is looked up.
 */
interface Drl {

  /**
   * @param from index of {@code rule} in the file's text
   * @param to index after {@code end}
   */
  record Rule(DrlToken at, DrlToken name, List<Item> when, List<Found> then, int from, int to) {}

  /** {@code found("key", $a, $b);} */
  record Found(DrlToken key, List<DrlToken> facts) {}

  /** One part of a condition. */
  sealed interface Item {}

  /** {@code $p : Problem(…)} */
  record Pattern(@Nullable DrlToken binding, DrlToken kind, List<Logic> constraints)
      implements Item {}

  /** {@code not …}: of a group, that all of it together is not there. */
  record Not(Item of) implements Item {}

  record Exists(Item of) implements Item {}

  record And(List<Item> of) implements Item {}

  record Or(List<Item> of) implements Item {}

  /** {@code accumulate(source; $n : count($p); $n >= 3)} */
  record Accumulate(DrlToken at, Item source, List<Call> calls, List<Logic> constraints)
      implements Item {}

  /**
   * @param of absent for {@code count()} and {@code count(1)}
   */
  record Call(DrlToken binding, DrlToken function, @Nullable Reference of) {}

  /** What stands between the commas of a pattern. */
  sealed interface Logic {}

  record All(List<Logic> of) implements Logic {}

  record Any(List<Logic> of) implements Logic {}

  /**
   * {@code field}, {@code $b : field}, {@code field operator value}.
   *
   * @param operator absent where there is only a binding
   */
  record Test(
      @Nullable DrlToken binding,
      DrlToken field,
      @Nullable Operator operator,
      @Nullable Value value)
      implements Logic {}

  /**
   * @param range of {@code after[1d, 90d]}; an end that is not written is absent
   */
  record Operator(DrlToken at, String name, @Nullable Range range) {}

  /** Days, both ends belonging to it. */
  record Range(@Nullable Integer from, @Nullable Integer to) {}

  /** The right side of a test. */
  sealed interface Value {
    DrlToken at();
  }

  record Text(DrlToken at) implements Value {}

  /**
   * @param digits with its sign
   */
  record Digits(DrlToken at, String digits) implements Value {}

  record Truth(DrlToken at, boolean truth) implements Value {}

  record Absent(DrlToken at) implements Value {}

  /** {@code ("a", "b")} */
  record Choices(DrlToken at, List<Value> of) implements Value {}

  /** {@code $b} or {@code $b.field} */
  record Reference(DrlToken at, @Nullable DrlToken field) implements Value {}
}
