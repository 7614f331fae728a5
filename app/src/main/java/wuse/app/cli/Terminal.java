package wuse.app.cli;

import java.io.Console;

/** What this process is shown on. */
final class Terminal {
  private Terminal() {}

  /** Whether somebody watches. From Java 22 on there is a console without a terminal too. */
  static boolean isWatched() {
    Console console = System.console();
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return console != null && !dumb && isTerminal(console);
  }

  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
