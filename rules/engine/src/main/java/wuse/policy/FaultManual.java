package wuse.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * 手册: a page for each code, for whoever met it: what it looks like, why it is wrong, how it is
 * mended. The examples are taken from the broken packs that our tests read, so that each really has
 * the fault and its mended twin has none.
 */
public final class FaultManual {
  /** Of packs and of dossiers. */
  public static final FaultManual PACKS = new FaultManual(FaultManual.class);

  private static final String FOLDER = "manual/";

  private final Class<?> beside;

  /**
   * @param beside a class in whose package, under {@code manual}, the pages stand: {@code
   *     why_zh.properties}, {@code why_en.properties} and a text for each code
   */
  public FaultManual(Class<?> beside) {
    this.beside = beside;
  }

  /**
   * @param says the fault as it is met, with its place, in the language asked
   * @param why why it is wrong and what is meant instead
   * @param file where the example stands; empty where no text can show it
   * @param broken the example as it must not be; may be empty
   * @param mended the same mended; empty where the mend is to leave it out
   */
  public record Page(
      String code, String says, String why, String file, String broken, String mended) {}

  /**
   * The page of a code, {@code W0312}; empty where there is no such code.
   *
   * @param language {@code en}, or for all else Chinese
   */
  public Optional<Page> page(String code, String language) {
    String lang = language.equals("en") ? "en" : "zh";
    String why = words("why_" + lang).getProperty(code);
    return why == null ? Optional.empty() : Optional.of(page(code, lang, why));
  }

  /** All codes, in order. */
  public List<String> codes() {
    return words("why_zh").stringPropertyNames().stream().sorted().toList();
  }

  private Page page(String code, String lang, String why) {
    String file = "";
    List<String> part = new ArrayList<>();
    String broken = "";
    String mended = "";
    String says = "";
    String name = "";
    for (String line : (text(FOLDER + code + ".txt") + "\n== end").split("\n", -1)) {
      if (!line.startsWith("== ")) {
        part.add(line);
        continue;
      }
      String whole = String.join("\n", part).strip().isEmpty() ? "" : trimmed(part);
      switch (name) {
        case "broken" -> broken = whole;
        case "mended" -> mended = whole;
        default -> says = name.equals(lang) ? whole : says;
      }
      name = line.substring(3);
      file = name.startsWith("file ") ? name.substring(5) : file;
      part.clear();
    }
    return new Page(code, says, why, file, broken, mended);
  }

  private static String trimmed(List<String> lines) {
    return String.join("\n", lines).stripTrailing();
  }

  private String text(String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Properties words(String name) {
    String file = FOLDER + name + ".properties";
    try (@Nullable InputStream in = beside.getResourceAsStream(file)) {
      Properties words = new Properties();
      words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
