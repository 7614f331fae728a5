package wuse.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.policy.Fault;

/** What is wrong with a dossier, in one line a fault: where, what was written, what is allowed. */
public final class FaultSentences {
  /** Nobody mends more in one go. */
  private static final int MOST = 20;

  private final Properties catalogue;

  private FaultSentences(Properties catalogue) {
    this.catalogue = catalogue;
  }

  /** In {@code en} or, for all else, Chinese. */
  public static FaultSentences in(String language) {
    String name = language.equals("en") ? "faults_en.properties" : "faults_zh.properties";
    try (InputStream in = Objects.requireNonNull(FaultSentences.class.getResourceAsStream(name))) {
      Properties catalogue = new Properties();
      catalogue.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new FaultSentences(catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, in order of place, parted by {@code separator}. */
  public String all(List<Fault> faults, String separator) {
    return faults.stream().limit(MOST).map(this::of).collect(Collectors.joining(separator));
  }

  /** With its place. */
  public String of(Fault fault) {
    List<String> arguments = fault.arguments();
    String sentence = format(fault.code(), arguments);
    String near = argument(fault.code() + ".near", arguments);
    String allowed = argument(fault.code() + ".allowed", arguments);
    return fault.at()
        + " "
        + sentence
        + (allowed.isEmpty() ? "" : format("hint.allowed", List.of(allowed)))
        + (near.isEmpty() ? "" : format("hint.near", List.of(near)));
  }

  private String argument(String key, List<String> arguments) {
    @Nullable String index = catalogue.getProperty(key);
    return index == null ? "" : arguments.get(Integer.parseInt(index));
  }

  private String format(String key, List<String> arguments) {
    String pattern = Objects.requireNonNull(catalogue.getProperty(key), key);
    return MessageFormat.format(pattern, arguments.toArray());
  }
}
