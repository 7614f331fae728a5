package wuse.app.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** 口令: which are taken and how they are kept. */
public final class Passwords {
  /** Fewer characters are not taken. */
  public static final int SHORTEST = 10;

  // what BCrypt reads; what stands behind it would count for nothing
  private static final int LONGEST = 72;
  private static final int VARIED = 4;

  private Passwords() {}

  /** Keeps the name of the hash beside it, so that another can follow. */
  public static PasswordEncoder encoder() {
    return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
  }

  static void check(String name, String password) throws AccountRefused {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new AccountRefused("short", SHORTEST);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new AccountRefused("long", LONGEST);
    }
    boolean few = password.codePoints().distinct().count() < VARIED;
    if (few || password.toLowerCase(Locale.ROOT).contains(name)) {
      throw new AccountRefused("guessed");
    }
  }
}
