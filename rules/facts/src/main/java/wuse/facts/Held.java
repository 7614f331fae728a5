package wuse.facts;

/**
 * A fact with its id, so that a store that has the id need not compute it again (some 5 µs; a
 * dossier of monitored days has 4,000).
 *
 * @param id must be {@code fact.id()}; not checked
 */
public record Held(Fact fact, FactId id) {
  /** The fact with its id computed now. */
  public static Held of(Fact fact) {
    return new Held(fact, fact.id());
  }
}
