package wuse.sources;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

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
    String line = place.text(fault.cell()) + " " + word("error") + " " + fault.code() + " " + said;
    return withHelp(line, fault);
  }

  String of(String file, Refusal refusal) {
    return of(file, "refused", refusal);
  }

  private String of(String file, String ending, Refusal refusal) {
    Fault fault = new Fault(refusal.code(), null, "", "", null, file, refusal.arguments());
    String line =
        file + " " + word(ending) + " " + refusal.code() + " " + fill(refusal.code(), fault);
    return withHelp(line, fault);
  }

  private String withHelp(String line, Fault fault) {
    String help = fault.code() + ".help";
    return bundle.containsKey(help) ? line + "\n  " + fill(help, fault) : line;
  }

  String of(FileReport report) {
    if (report.refusal() != null) {
      return of(report.file(), report.refusal());
    }
    return report.tables().stream()
        .map(table -> of(report.file(), table))
        .collect(Collectors.joining("\n"));
  }

  private String of(String file, TableReport table) {
    String name = table.sheet() == null ? file : file + ":" + table.sheet();
    if (table.unread() != null) {
      return of(name, "unread", table.unread());
    }
    StringBuilder line = new StringBuilder(name);
    line.append(" [").append(table.mapping()).append("] ");
    line.append(counted("rows", table.rows()));
    table
        .facts()
        .forEach(
            (kind, count) -> line.append(word("comma")).append(kind).append(' ').append(count));
    counted(line, "repeats", table.repeats());
    counted(line, "duplicates", table.receipt().duplicates());
    counted(line, "skipped", table.skipped());
    counted(line, "rejected", table.rejectedRows());
    table
        .faults()
        .forEach(
            (code, count) ->
                line.append("\n  ")
                    .append(code)
                    .append(" × ")
                    .append(count)
                    .append(' ')
                    .append(word(code + ".short")));
    return line.toString();
  }

  private void counted(StringBuilder line, String key, long count) {
    if (count > 0) {
      line.append(word("comma")).append(counted(key, count));
    }
  }

  private String counted(String key, long count) {
    return word(key).replace("{0}", String.valueOf(count));
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
            .replace("{all}", String.join(word("or"), fault.arguments()))
            .replace("{rest}", rest(fault.arguments()));
    for (int i = 0; i < fault.arguments().size(); i++) {
      text = text.replace("{" + i + "}", fault.arguments().get(i));
    }
    // last, so that braces in what was written stay as they are
    return text.replace("{written}", fault.written());
  }

  private String rest(List<String> arguments) {
    return arguments.stream().skip(1).collect(Collectors.joining(word("or")));
  }

  private static String column(Fault fault) {
    return fault.column().isEmpty() ? fault.field() : fault.column();
  }
}
