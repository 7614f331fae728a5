package wuse.sources;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The message catalogue of one language: what is wrong, then what to do. */
final class Sentences {
  private static final Sentences ZH = new Sentences(Locale.CHINESE);
  private static final Sentences EN = new Sentences(Locale.ENGLISH);

  private final ResourceBundle bundle;

  private Sentences(Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            "wuse.sources.sources",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  static Sentences in(String lang) {
    return switch (lang) {
      case "zh" -> ZH;
      case "en" -> EN;
      default -> throw new IllegalArgumentException("zh, en: " + lang);
    };
  }

  String of(Place place, Fault fault) {
    String said = fill(fault.code(), fault);
    String help = fault.code() + ".help";
    String line = place.text(fault.cell()) + " " + word("error") + " " + fault.code() + " " + said;
    return bundle.containsKey(help) ? line + "\n  " + fill(help, fault) : line;
  }

  String of(String file, Refusal refusal) {
    Fault fault = new Fault(refusal.code(), null, "", "", null, file, refusal.arguments());
    String help = refusal.code() + ".help";
    String line =
        file + " " + word("refused") + " " + refusal.code() + " " + fill(refusal.code(), fault);
    return bundle.containsKey(help) ? line + "\n  " + fill(help, fault) : line;
  }

  private String word(String key) {
    return bundle.getString(key);
  }

  private String fill(String key, Fault fault) {
    String text =
        bundle
            .getString(key)
            .replace("{field}", column(fault))
            .replace("{kind}", fault.kind() == null ? "" : fault.kind())
            .replace("{all}", listed(fault.arguments()));
    for (int i = 0; i < fault.arguments().size(); i++) {
      text = text.replace("{" + i + "}", fault.arguments().get(i));
    }
    // last, so that braces in what was written stay as they are
    return text.replace("{written}", fault.written());
  }

  private static String column(Fault fault) {
    return fault.column().isEmpty() ? fault.field() : fault.column();
  }

  private String listed(List<String> arguments) {
    return String.join(word("comma"), arguments);
  }
}
