package wuse.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults as people meet them, and the same for programs. */
public final class FaultPage {
  /** More than these nobody reads at once. */
  private static final int MOST = 50;

  private final String folder;
  private final Map<String, Live> live;

  /**
   * The version of a pack that is in force while its draft has faults.
   *
   * @param from its first day
   */
  public record Live(LocalDate from, String digest) {}

  /** Names files by their path below the root of the packs. */
  public FaultPage() {
    this("");
  }

  /**
   * @param folder stands before each file's path, for example {@code packs/}
   */
  public FaultPage(String folder) {
    this(folder, Map.of());
  }

  /**
   * @param live what is in force in the meantime, by the path of its pack
   */
  public FaultPage(String folder, Map<String, Live> live) {
    this.folder = folder;
    this.live = Map.copyOf(live);
  }

  /**
   * A fault in words, for other formats than ours.
   *
   * @param file with the folder before it
   * @param mark what was most likely meant; may be empty
   * @param hint what to do; may be empty
   */
  public record Said(String file, String sentence, String mark, String hint) {
    /** Sentence, mark and hint, each on a line of its own; what is empty has none. */
    public String lines() {
      return Stream.of(sentence, mark, hint)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * @param lang {@code zh} or {@code en}
   */
  public Said said(Fault fault, String lang) {
    FaultWords words = FaultWords.in(lang);
    return new Said(
        folder + fault.at().file(),
        words.sentence(fault),
        words.mark(fault).orElse(""),
        words.hint(fault).orElse(""));
  }

  /**
   * A page of text, each fault with its line, ordered by place; empty where there are none.
   *
   * @param files the files by path, as {@link Reading#files()} has them; an excerpt is left out
   *     where the file is not among them
   * @param lang {@code en}, or for all else Chinese
   */
  public String text(List<Fault> faults, Map<String, byte[]> files, String lang) {
    FaultWords words = FaultWords.in(lang);
    StringBuilder page = new StringBuilder();
    List<Fault> sorted = faults.stream().sorted().toList();
    for (Fault fault : sorted.subList(0, Math.min(MOST, sorted.size()))) {
      append(page, fault, source(fault.at().file(), files), words);
    }
    if (sorted.size() > MOST) {
      page.append(words.label("label.more", sorted.size() - MOST, sorted.size())).append('\n');
    }
    return page.toString();
  }

  private static @Nullable SourceText source(String file, Map<String, byte[]> files) {
    byte[] bytes = files.get(file);
    return bytes == null ? null : SourceText.of(file, bytes);
  }

  private void append(
      StringBuilder page, Fault fault, @Nullable SourceText source, FaultWords words) {
    page.append(folder)
        .append(Shown.plain(fault.at().toString()))
        .append(' ')
        .append(words.severity(fault))
        .append(' ')
        .append(fault.code())
        .append(' ')
        .append(words.sentence(fault))
        .append('\n');
    if (source != null) {
      new Excerpt(source, fault).append(page, words.mark(fault));
    }
    Position related = fault.related();
    if (related != null) {
      line(page, words.label("label.see"), place(fault, related, words));
    }
    words.hint(fault).ifPresent(hint -> line(page, words.label("label.hint"), hint));
    liveBeside(fault)
        .ifPresent(
            one ->
                line(
                    page,
                    words.label("label.now"),
                    words.label("label.live", one.from(), one.digest().substring(0, 4))));
  }

  private Optional<Live> liveBeside(Fault fault) {
    return fault.severity() == Fault.Severity.ERROR
        ? live.entrySet().stream()
            .filter(pack -> fault.at().file().startsWith(pack.getKey() + "/"))
            .map(Map.Entry::getValue)
            .findFirst()
        : Optional.empty();
  }

  private String place(Fault fault, Position related, FaultWords words) {
    return related.file().equals(fault.at().file())
        ? words.label("label.sameFile", related.line())
        : folder + Shown.plain(related.toString());
  }

  private static void line(StringBuilder page, String label, String text) {
    page.append("  ").append(label).append(' ').append(text).append('\n');
  }

  /** One line: place, code, what is wrong, what was most likely meant, what to do. */
  public String line(Fault fault, String lang) {
    FaultWords words = FaultWords.in(lang);
    StringBuilder line = new StringBuilder(folder).append(Shown.plain(fault.at().toString()));
    line.append(' ').append(fault.code()).append(' ').append(words.sentence(fault));
    words.mark(fault).ifPresent(mark -> line.append(words.label("label.then")).append(mark));
    words
        .hint(fault)
        .ifPresent(
            hint ->
                line.append(words.label(isAsked(line) ? "label.asked" : "label.then"))
                    .append(hint));
    return line.toString();
  }

  private static boolean isAsked(CharSequence line) {
    return "？?".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /**
   * One JSON object: {@code
   * {"errors","warnings","advice","faults":[{"file","line","column","length","code","severity","says","mark",
   * "hint","live":{"from","digest"},"related":{"file","line","column"}}]}}; all faults, in order of
   * place; {@code mark}, {@code hint}, {@code live} and {@code related} only where there are such.
   */
  public String toJson(List<Fault> faults, String lang) {
    FaultWords words = FaultWords.in(lang);
    StringBuilder json = new StringBuilder("{");
    for (Fault.Severity severity : Fault.Severity.values()) {
      long number = faults.stream().filter(fault -> fault.severity() == severity).count();
      json.append('"').append(plural(severity)).append("\":").append(number).append(',');
    }
    json.append("\"faults\":[");
    List<Fault> sorted = faults.stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      json.append(i == 0 ? "" : ",");
      append(json, sorted.get(i), words);
    }
    return json.append("]}").toString();
  }

  private static String plural(Fault.Severity severity) {
    return switch (severity) {
      case ERROR -> "errors";
      case WARNING -> "warnings";
      case ADVICE -> "advice";
    };
  }

  private void append(StringBuilder json, Fault fault, FaultWords words) {
    json.append('{');
    append(json, fault.at());
    json.append(",\"length\":").append(fault.length());
    field(json, "code", fault.code());
    field(json, "severity", Choice.spelling(fault.severity()));
    field(json, "says", words.sentence(fault));
    words.mark(fault).ifPresent(mark -> field(json, "mark", mark));
    words.hint(fault).ifPresent(hint -> field(json, "hint", hint));
    liveBeside(fault)
        .ifPresent(
            one -> {
              json.append(",\"live\":{\"from\":\"").append(one.from()).append('"');
              field(json, "digest", one.digest());
              json.append('}');
            });
    Position related = fault.related();
    if (related != null) {
      json.append(",\"related\":{");
      append(json, related);
      json.append('}');
    }
    json.append('}');
  }

  private void append(StringBuilder json, Position at) {
    json.append("\"file\":");
    JsonText.append(json, folder + at.file());
    json.append(",\"line\":").append(at.line()).append(",\"column\":").append(at.column());
  }

  private static void field(StringBuilder json, String name, String text) {
    json.append(",\"").append(name).append("\":");
    JsonText.append(json, text);
  }
}
