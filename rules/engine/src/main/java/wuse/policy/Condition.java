package wuse.policy;

import java.util.List;

/**
 * A condition over terms, three-valued: undecided where a term that matters is missing (Kleene).
 */
public sealed interface Condition {
  /** Always true. */
  Condition ALWAYS = new All(List.of());

  record Cell(Term term, UnaryTest test, Position at) implements Condition {}

  record All(List<Condition> of) implements Condition {}

  record Any(List<Condition> of) implements Condition {}

  record Not(Condition of) implements Condition {}
}
