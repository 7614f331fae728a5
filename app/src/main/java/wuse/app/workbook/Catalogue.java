package wuse.app.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import wuse.policy.Words;

/** What a workbook says, and what is said of it. */
final class Catalogue {
  private static final Properties ZH = load("zh");
  private static final Properties EN = load("en");

  private Catalogue() {}

  private static Properties load(String language) {
    String name = "workbook_" + language + ".properties";
    try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name))) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where the catalogue has no such key. */
  static Words both(String key, List<String> words) {
    return new Words(
        filled(ZH.getProperty(key, ""), words), filled(EN.getProperty(key, ""), words));
  }

  static Words both(String key) {
    return both(key, List.of());
  }

  private static String filled(String sentence, List<String> words) {
    String filled = sentence;
    for (int i = 0; i < words.size(); i++) {
      filled = filled.replace("{" + i + "}", words.get(i));
    }
    return filled;
  }
}
