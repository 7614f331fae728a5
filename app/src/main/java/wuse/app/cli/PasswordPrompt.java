package wuse.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a password from the environment ({@code WUSE_PASSWORD}), a terminal without echo, or the
 * first line of standard input; never from an argument, which others on the machine can read.
 */
final class PasswordPrompt {
  private static final String ENVIRONMENT = "WUSE_PASSWORD";

  private final Wuse wuse;

  PasswordPrompt(Wuse wuse) {
    this.wuse = wuse;
  }

  /**
   * On a terminal asked for twice.
   *
   * @throws Refusal where there is none or the two differ
   */
  String twice(String name) {
    return wuse.input(() -> asked(console -> typed(console, name)));
  }

  /**
   * Of an account that there is.
   *
   * @throws Refusal where there is none
   */
  String once(String name) {
    return wuse.input(
        () -> asked(console -> read(console, wuse.catalogue().say("account.password", name))));
  }

  private String asked(Function<Console, String> typed) {
    String given = System.getenv(ENVIRONMENT);
    if (given != null) {
      return given;
    }
    Console console = System.console();
    return console == null ? piped() : typed.apply(console);
  }

  private String typed(Console console, String name) {
    String once = read(console, wuse.catalogue().say("account.password", name));
    String again = read(console, wuse.catalogue().say("account.passwordAgain"));
    if (!once.equals(again)) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("account.differs"));
    }
    return once;
  }

  private String read(Console console, String asked) {
    char[] typed = console.readPassword("%s", asked);
    if (typed == null) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("account.noPassword"));
    }
    return new String(typed);
  }

  private String piped() {
    String line = firstLine();
    if (line == null) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("account.noPassword"));
    }
    return line;
  }

  private static @Nullable String firstLine() {
    try {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
          .readLine();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
