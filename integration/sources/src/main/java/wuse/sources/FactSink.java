package wuse.sources;

/** Takes what the sources bring. Whoever keeps facts implements it. */
@FunctionalInterface
public interface FactSink {
  /**
   * Keeps a delivery as a whole, in one transaction, or throws and keeps nothing of it. The same
   * delivery again must change nothing: facts are told apart by their ids, rejected rows by {@link
   * Rejected#id()}.
   */
  Receipt accept(Delivery delivery);
}
