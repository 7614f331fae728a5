package wuse.app.door;

import java.io.PrintStream;

/** Carries out a call, as the process that called would. Used by several threads at once. */
@FunctionalInterface
public interface Carrier {
  /**
   * @param out the caller's standard output
   * @param err the caller's standard error
   * @param interruption tells when the caller wants no more
   * @return the exit code
   */
  int carryOut(Call call, PrintStream out, PrintStream err, Interruption interruption);
}
