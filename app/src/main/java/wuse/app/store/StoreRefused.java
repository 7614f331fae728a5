package wuse.app.store;

import org.jspecify.annotations.Nullable;
import wuse.policy.Words;

/** The store cannot be opened or written to, said for the person who can mend it. */
public final class StoreRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Another process or another run owns it. */
    IN_USE,
    /** The disk is full or cannot be written to; nothing of the last step was kept. */
    NO_SPACE,
    /** The database cannot be reached, or was written by a newer edition. */
    UNREACHABLE,
    /** What is stored cannot be read. */
    BROKEN
  }

  private final Reason reason;
  private final transient @Nullable Words says;

  /**
   * @param says why, for the person at the command line
   */
  public StoreRefused(Reason reason, Words says, @Nullable Throwable cause) {
    super(says.en(), cause);
    this.reason = reason;
    this.says = says;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What happened and what to do. */
  public Words says() {
    return says == null
        ? new Words(String.valueOf(getMessage()), String.valueOf(getMessage()))
        : says;
  }
}
