package wuse.policy;

/** A closed interval of {@link Line}: both ends belong to it, {@code from <= to}. */
public record Span(long from, long to) {

  boolean touches(Span next) {
    return to == Line.HIGHEST || next.from <= to + 1;
  }
}
