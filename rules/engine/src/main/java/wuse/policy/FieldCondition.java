package wuse.policy;

import java.util.List;
import wuse.facts.FactField;

/**
 * Which facts of a kind count: a condition over one fact's fields. A cell on an absent field is
 * false.
 */
public sealed interface FieldCondition {
  /** Every fact. */
  FieldCondition ALWAYS = new All(List.of());

  record Cell(FactField field, UnaryTest test, Position at) implements FieldCondition {}

  record Present(FactField field, boolean present) implements FieldCondition {}

  record All(List<FieldCondition> of) implements FieldCondition {}

  record Any(List<FieldCondition> of) implements FieldCondition {}

  record Not(FieldCondition of) implements FieldCondition {}
}
