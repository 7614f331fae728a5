package wuse.app.door;

/** The owner of a home is there and does not carry out the call. */
public final class DoorClosed extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Another edition of the program owns the home. */
    OTHER_EDITION,
    /** It carries out as many calls as it may. */
    TOO_MANY,
    /** The token or the call was not taken. */
    TURNED_AWAY,
    /** It ended before its answer did. */
    BROKEN_OFF
  }

  private final Reason reason;

  DoorClosed(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why nothing came through. */
  public Reason reason() {
    return reason;
  }
}
