package wuse.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import wuse.policy.Words;

/** The sentences of this package, from its catalogues. */
final class Wording {
  private static final Properties ZH = load("wording_zh.properties");
  private static final Properties EN = load("wording_en.properties");

  private Wording() {}

  /**
   * The sentence {@code key}; an argument of {@link Words} is said in the language of the sentence.
   */
  static Words say(String key, Object... arguments) {
    return new Words(format(ZH, "zh", key, arguments), format(EN, "en", key, arguments));
  }

  private static String format(Properties catalogue, String language, String key, Object[] given) {
    Object[] arguments = new Object[given.length];
    for (int i = 0; i < given.length; i++) {
      arguments[i] = given[i] instanceof Words words ? words.in(language) : given[i].toString();
    }
    return MessageFormat.format(
        Objects.requireNonNull(catalogue.getProperty(key), () -> "no wording for " + key),
        arguments);
  }

  private static Properties load(String name) {
    try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(name))) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
