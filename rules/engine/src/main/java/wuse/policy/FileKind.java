package wuse.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The kinds of YAML file that policy staff write, told by where they lie below the root. */
public enum FileKind {
  PACK("(.*/)?pack\\.yaml", () -> List.of(FormReader.SCORECARD, FormReader.ROSTER)),
  INDICATOR(".*/indicators/.*\\.yaml", () -> List.of(IndicatorReader.KEYS)),
  TERMS("(.*/)?terms/.*\\.yaml", () -> List.of(TermReader.FILE)),
  LAW_TEXT("law/text/.*\\.yaml", () -> List.of(WordingReader.KEYS)),
  LAW("law/.*\\.yaml", () -> List.of(LibraryReader.LAW)),
  CALENDAR("calendar/.*\\.yaml", () -> List.of(LibraryReader.CALENDAR)),
  BINDING("binding\\.yaml", () -> List.of(LibraryReader.BINDINGS)),
  SURVIVORS("(.*/)?cases/survivors\\.yaml", () -> List.of(CaseKeys.SURVIVORS)),
  CASES("(.*/)?cases/.*\\.yaml", () -> List.of(CaseKeys.FILE));

  private final Pattern path;
  private final Supplier<List<Keys>> keys;

  FileKind(String path, Supplier<List<Keys>> keys) {
    this.path = Pattern.compile(path);
    this.keys = keys;
  }

  /** The kind of the file at this path below the root; empty where it is none of a pack's. */
  public static Optional<FileKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.matcher(path).matches()).findFirst();
  }

  /** The kind that is called so. */
  public static Optional<FileKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** As it is called on the command line, {@code indicator}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of its schema below {@code schema/}. */
  public String schema() {
    return word() + ".schema.json";
  }

  /** What stands in the file: one mapping, or one for each word of its {@code form}. */
  public List<Keys> keys() {
    return keys.get();
  }

  /** The first line of a file at this path: where an editor finds its schema. */
  public String firstLine(String path) {
    long deep = path.chars().filter(c -> c == '/').count();
    return "# yaml-language-server: $schema=" + "../".repeat((int) deep) + "schema/" + schema();
  }
}
