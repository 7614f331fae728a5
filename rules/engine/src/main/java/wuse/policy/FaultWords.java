package wuse.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The catalogue of what is said of faults, in one language. */
final class FaultWords {
  private static final FaultWords ZH = load("zh");
  private static final FaultWords EN = load("en");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

  private final Properties words;

  private FaultWords(Properties words) {
    this.words = words;
  }

  /** English for {@code "en"}, for all else Chinese. */
  static FaultWords in(String language) {
    return language.equals("en") ? EN : ZH;
  }

  private static FaultWords load(String language) {
    String name = "faults_" + language + ".properties";
    try (InputStream in = Objects.requireNonNull(FaultWords.class.getResourceAsStream(name))) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new FaultWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong; the code with its arguments where the catalogue says nothing. */
  String sentence(Fault fault) {
    String sentence = words.getProperty(fault.code());
    return sentence == null
        ? fault.code() + " " + Shown.plain(String.join(" ", fault.arguments()))
        : line(fault.code(), fault.arguments())
            .orElseGet(() -> filledWithGaps(sentence, fault.arguments()));
  }

  /**
   * Something is wrong even where the author wrote nothing: then nothing stands between the marks.
   */
  private String filledWithGaps(String sentence, List<String> arguments) {
    return ARGUMENT
        .matcher(sentence)
        .replaceAll(
            place -> {
              int index = Integer.parseInt(place.group(1));
              String text = index < arguments.size() ? arguments.get(index) : "";
              return Matcher.quoteReplacement(listed(text));
            });
  }

  /** What stands beside the marked text. */
  Optional<String> mark(Fault fault) {
    return line(fault.code() + ".mark", fault.arguments());
  }

  /** What to do. */
  Optional<String> hint(Fault fault) {
    return line(fault.code() + ".hint", fault.arguments());
  }

  String severity(Fault fault) {
    return label("severity." + fault.severity().name());
  }

  String label(String key, Object... arguments) {
    List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
    return line(key, texts).orElse(key);
  }

  boolean knows(String code) {
    return words.containsKey(code);
  }

  private Optional<String> line(String key, List<String> arguments) {
    String line = words.getProperty(key);
    if (line == null) {
      return Optional.empty();
    }
    String filled = filled(line, arguments);
    String otherwise = words.getProperty(key + ".else");
    return Optional.ofNullable(
        filled != null || otherwise == null ? filled : filled(otherwise, arguments));
  }

  /** {@code null} where the line names an argument that is empty. */
  private @Nullable String filled(String line, List<String> arguments) {
    StringBuilder filled = new StringBuilder();
    Matcher argument = ARGUMENT.matcher(line);
    while (argument.find()) {
      int index = Integer.parseInt(argument.group(1));
      String text = index < arguments.size() ? arguments.get(index) : "";
      if (text.isEmpty()) {
        return null;
      }
      argument.appendReplacement(filled, Matcher.quoteReplacement(listed(text)));
    }
    return argument.appendTail(filled).toString();
  }

  /** Lists come joined as Chinese joins them. */
  private String listed(String text) {
    return Shown.plain(text).replace("、", words.getProperty("label.comma", "、"));
  }
}
