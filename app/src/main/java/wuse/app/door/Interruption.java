package wuse.app.door;

/** Ctrl-C of a caller, or his going away. */
public interface Interruption {
  /** Asks the command to end soon: at once where it has been asked already. */
  void onFirst(Runnable stop);

  /** Whether the caller wants no more. Commands that did not ask to be told look here. */
  boolean isInterrupted();
}
