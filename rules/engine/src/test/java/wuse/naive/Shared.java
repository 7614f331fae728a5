package wuse.naive;

/** Both evaluators, read once for all tests. */
final class Shared {
  static final Packs PACKS = new Packs(Packs.root());
  static final Engine ENGINE = new Engine();

  private Shared() {}
}
