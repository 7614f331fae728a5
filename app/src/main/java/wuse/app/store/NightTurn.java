package wuse.app.store;

import java.util.concurrent.atomic.AtomicBoolean;

/** One at a time grades or approves in a home, whoever asks. Shared by threads. */
public final class NightTurn {
  private final AtomicBoolean taken = new AtomicBoolean();

  NightTurn() {}

  /**
   * @return false if another has it
   */
  public boolean take() {
    return taken.compareAndSet(false, true);
  }

  /** Lets the next begin; for whoever has taken it alone. */
  public void giveBack() {
    taken.set(false);
  }

  /** Whether somebody has it. */
  public boolean isTaken() {
    return taken.get();
  }
}
