package wuse.compile;

/** Up as soon as code that a pack brings along has run. */
public final class Flag {
  public static volatile boolean up;

  /** What hostile rules try to call. */
  public static boolean raise() {
    up = true;
    return true;
  }
}
