package wuse.facts;

/**
 * One thing known about a unit. Every fact is a record whose first component is its {@link Known};
 * it is never changed, only superseded by a later one under the same key or taken away by a {@link
 * Withdrawal}.
 */
public interface Fact {
  /** Whose fact it is, when it was so, when we learned it, from where and on what standing. */
  Known known();

  /**
   * The identity of what is said, computed anew at each call; carry it in a {@link Held} where it
   * is needed often.
   */
  default FactId id() {
    return FactId.of(this);
  }

  /** The kind, with its Chinese name and fields. */
  default FactKind<?> kind() {
    return FactKind.of(getClass());
  }
}
