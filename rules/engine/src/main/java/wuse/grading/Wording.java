package wuse.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import wuse.policy.Words;

/**
 * The sentences of this package, from its catalogues; {@code {0}} to {@code {9}} are places for
 * arguments.
 */
final class Wording {
  private static final Map<String, String[]> ZH = load("wording_zh.properties");
  private static final Map<String, String[]> EN = load("wording_en.properties");

  private Wording() {}

  /**
   * The sentence {@code key}; an argument of {@link Words} is said in the language of the sentence.
   */
  static Words say(String key, Object... arguments) {
    return new Words(filled(ZH, "zh", key, arguments), filled(EN, "en", key, arguments));
  }

  /**
   * Text pieces stand at even places, argument numbers at odd ones: a night says a million of
   * these.
   */
  private static String filled(
      Map<String, String[]> catalogue, String language, String key, Object[] arguments) {
    String[] pieces = Objects.requireNonNull(catalogue.get(key), () -> "no wording for " + key);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.length; i++) {
      if (i % 2 == 0) {
        text.append(pieces[i]);
      } else {
        Object argument = arguments[Integer.parseInt(pieces[i])];
        text.append(argument instanceof Words words ? words.in(language) : argument);
      }
    }
    return text.toString();
  }

  private static Map<String, String[]> load(String name) {
    try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(name))) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String[]> pieces = new HashMap<>();
      properties.forEach((key, text) -> pieces.put((String) key, ((String) text).split("[{}]")));
      return pieces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
