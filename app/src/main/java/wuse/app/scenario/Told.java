package wuse.app.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import org.jspecify.annotations.Nullable;
import wuse.policy.Words;

/** What a step that does not hold tells its reader. */
final class Told {
  /** In which language: {@code en}, else Chinese. */
  static final String LANGUAGE = "wuse.scenario.lang";

  private static final PropertyResourceBundle ZH = bundle("zh");
  private static final PropertyResourceBundle EN = bundle("en");

  private Told() {}

  private static PropertyResourceBundle bundle(String language) {
    String file = "steps_" + language + ".properties";
    try (InputStream in = Objects.requireNonNull(Told.class.getResourceAsStream(file))) {
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String language() {
    return System.getProperty(LANGUAGE, "zh");
  }

  static String say(String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    PropertyResourceBundle bundle = language().equals("en") ? EN : ZH;
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  static void same(String what, @Nullable Object expected, @Nullable Object found) {
    if (!equal(expected, found)) {
      throw new AssertionError(say("differs", say(what), shown(expected), shown(found)));
    }
  }

  static void contains(String what, String expected, List<String> found) {
    if (!found.contains(expected)) {
      throw new AssertionError(say("lacks", say(what), expected, found));
    }
  }

  static void mentions(String what, String words, List<Words> found) {
    if (found.stream().noneMatch(one -> one.zh().contains(words))) {
      List<String> said = found.stream().map(Words::zh).toList();
      throw new AssertionError(say("lacks", say(what), words, said));
    }
  }

  /** That something a step names is not there. */
  static AssertionError none(String what, String name) {
    return new AssertionError(say("none." + what, name));
  }

  private static boolean equal(@Nullable Object expected, @Nullable Object found) {
    return expected instanceof BigDecimal wanted && found instanceof BigDecimal number
        ? wanted.compareTo(number) == 0
        : Objects.equals(expected, found);
  }

  private static String shown(@Nullable Object value) {
    return value == null
        ? say("nothing")
        : value instanceof BigDecimal number ? Written.number(number) : value.toString();
  }
}
