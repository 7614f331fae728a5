package wuse.app.nightly;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Told how far a night has got: at each phase, and every five seconds in between. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = at -> {};

  void at(Mark mark);

  /** What a night is doing. */
  enum Phase {
    PREPARE,
    GRADE,
    CLOSE
  }

  /**
   * @param done units looked at
   * @param total units to look at
   * @param perSecond since the phase began
   * @param left estimated; null while it cannot be told
   * @param rejects dossiers that could not be graded
   * @param changes colours and states that moved
   */
  record Mark(
      Phase phase,
      long done,
      long total,
      double perSecond,
      @Nullable Duration left,
      long rejects,
      long changes) {}
}
