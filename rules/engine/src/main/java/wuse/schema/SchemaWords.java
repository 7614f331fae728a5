package wuse.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import wuse.policy.Words;

/** What is said of a key to whoever hovers over it, in both languages. */
final class SchemaWords {
  private final Properties zh = load("zh");
  private final Properties en = load("en");

  private static Properties load(String language) {
    String name = "schema_" + language + ".properties";
    try (InputStream in = Objects.requireNonNull(SchemaWords.class.getResourceAsStream(name))) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A title, and the sentences that say more; the key itself where the catalogue says nothing. */
  record Said(String title, String more) {
    private static Said of(String key, String line, String colon) {
      int cut = line.indexOf(colon);
      if (line.isEmpty()) {
        return new Said(key, "");
      }
      return cut < 0
          ? new Said(line, "")
          : new Said(line.substring(0, cut), line.substring(cut + colon.length()).strip());
    }
  }

  boolean knows(String mapping, String key) {
    return !line(zh, mapping, key).isEmpty() && !line(en, mapping, key).isEmpty();
  }

  /**
   * {@code title}, {@code description} and {@code markdownDescription} of a key; of the mapping
   * itself where the key is empty.
   */
  Map<String, Object> of(String mapping, String key) {
    String name = key.isEmpty() ? mapping : key;
    Said chinese = Said.of(name, line(zh, mapping, key), "：");
    Said english = Said.of(name, line(en, mapping, key), ": ");
    return said(chinese.title, chinese.more, english.title, english.more);
  }

  /** What a key is called, in both languages. */
  Words title(String mapping, String key) {
    String name = key.isEmpty() ? mapping : key;
    return new Words(
        Said.of(name, line(zh, mapping, key), "：").title,
        Said.of(name, line(en, mapping, key), ": ").title);
  }

  /**
   * A key in one language.
   *
   * @param language {@code en}, or for all else Chinese
   */
  Said said(String mapping, String key, String language) {
    return language.equals("en")
        ? Said.of(key, line(en, mapping, key), ": ")
        : Said.of(key, line(zh, mapping, key), "：");
  }

  static Map<String, Object> said(String title, String more, String english, String moreEnglish) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("title", title);
    words.put(
        "description", paragraph(title, "：", more) + "\n" + paragraph(english, ": ", moreEnglish));
    words.put(
        "markdownDescription",
        ("**" + title + "** " + more).strip()
            + "\n\n"
            + ("*" + english + "* " + moreEnglish).strip());
    return words;
  }

  private static String paragraph(String title, String colon, String more) {
    return more.isEmpty() ? title : title + colon + more;
  }

  /** Keys that mean the same everywhere stand under {@code any}. */
  private static String line(Properties words, String mapping, String key) {
    if (key.isEmpty()) {
      return words.getProperty(mapping, "");
    }
    return words.getProperty(mapping + "." + key, words.getProperty("any." + key, ""));
  }
}
