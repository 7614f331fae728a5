package wuse.app.cli;

import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * Ctrl-C or a request to end: the first is waited for, a second Ctrl-C does not wait for anything.
 */
final class EndSignal {
  private final CountDownLatch asked = new CountDownLatch(1);

  private EndSignal() {}

  static EndSignal listen() {
    EndSignal end = new EndSignal();
    Signal.handle(
        new Signal("INT"),
        signal -> {
          if (end.asked.getCount() == 0) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
          }
          end.asked.countDown();
        });
    Signal.handle(new Signal("TERM"), signal -> end.asked.countDown());
    return end;
  }

  void await() throws InterruptedException {
    asked.await();
  }
}
