package wuse.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import wuse.policy.Words;

/** The sentences of the command line in one language. */
final class Catalogue {
  private final String language;
  private final ResourceBundle bundle;

  private Catalogue(String language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /** English for {@code en}, for all else Chinese. */
  static Catalogue in(String language) {
    String known = language.equals("en") ? "en" : "zh";
    String file = "cli_" + known + ".properties";
    try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file))) {
      return new Catalogue(
          known, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String language() {
    return language;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  /** The sentence; arguments stand as they print. */
  String say(String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i] instanceof Words words ? say(words) : String.valueOf(arguments[i]);
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  String say(Words words) {
    return words.in(language);
  }

  /**
   * By which policies something was graded.
   *
   * @param version digest of the signed version; empty in mode open
   */
  String mode(String version) {
    return version.isEmpty()
        ? say("sheet.openMode")
        : say("sheet.signedMode", version.substring(0, 12));
  }

  /** The sentence for {@code key.word}; the word itself where the catalogue has none. */
  String word(String key, String word) {
    String full = key + "." + word;
    return bundle.containsKey(full) ? bundle.getString(full) : word;
  }
}
