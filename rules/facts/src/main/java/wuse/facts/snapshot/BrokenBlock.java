package wuse.facts.snapshot;

import org.jspecify.annotations.Nullable;

/** Bytes that are not what they should be: cut off, changed, or of a form that we do not know. */
public final class BrokenBlock extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param what is broken, and at which byte
   */
  public BrokenBlock(String what) {
    super(what);
  }

  /**
   * @param what is broken, and at which byte
   */
  public BrokenBlock(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
