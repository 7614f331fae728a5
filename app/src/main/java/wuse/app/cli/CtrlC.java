package wuse.app.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;
import wuse.app.door.Interruption;

/** Ctrl-C of this process: the first asks the command to end, the second does not wait for it. */
final class CtrlC implements Interruption {
  @Override
  public void onFirst(Runnable stop) {
    AtomicBoolean asked = new AtomicBoolean();
    Signal.handle(
        new Signal("INT"),
        signal -> {
          if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
          }
          stop.run();
        });
  }

  // who does not ask to be told is ended by the system
  @Override
  public boolean isInterrupted() {
    return false;
  }
}
