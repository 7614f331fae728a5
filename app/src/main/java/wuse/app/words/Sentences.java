package wuse.app.words;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import wuse.policy.Words;

/** The sentences of one pair of property files, {@code _zh} and {@code _en}, in UTF-8. */
public final class Sentences {
  private final ResourceBundle zh;
  private final ResourceBundle en;

  private Sentences(ResourceBundle zh, ResourceBundle en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * @param name of the files without language, as in {@code wuse.app.settings.settings}
   */
  public static Sentences of(String name) {
    return new Sentences(bundle(name, "zh"), bundle(name, "en"));
  }

  // a bundle of one language never falls back to that of the machine
  private static ResourceBundle bundle(String name, String language) {
    return ResourceBundle.getBundle(
        name,
        Locale.forLanguageTag(language),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The sentence; arguments stand as they print, words in their language. */
  public Words say(String key, Object... arguments) {
    return new Words(say(zh, "zh", key, arguments), say(en, "en", key, arguments));
  }

  private static String say(
      ResourceBundle bundle, String language, String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] =
          arguments[i] instanceof Words words ? words.in(language) : String.valueOf(arguments[i]);
    }
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  /** Whether the catalogues have this sentence. */
  public boolean has(String key) {
    return zh.containsKey(key);
  }

  /** All keys, in order. */
  public Collection<String> keys() {
    return new TreeSet<>(zh.keySet());
  }
}
