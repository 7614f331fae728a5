package wuse.facts.monitoring;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.facts.CodeTable;
import wuse.facts.Fit;
import wuse.facts.Medium;
import wuse.facts.Written;

/**
 * 污染物 or another measured factor, by the one name that we keep for it: COD, CODcr, 化学需氧量 and w01018
 * are all 化学需氧量; 烟尘 and 粉尘 are 颗粒物. A name that no table has is kept as written.
 *
 * @param text the kept name; given may be any of its names or its HJ 212-2017 code
 */
public record Pollutant(String text) implements Written {
  private static final Pattern SIGNED = Pattern.compile("温|压|电位");

  public Pollutant {
    text = Names.kept(Fit.text("污染物", text));
  }

  /**
   * The factor of an HJ 212 code, of 2017 (w01018) or of 2005 (011). The codes of 2005 are digits
   * that a spreadsheet strips of their zeros, so they are read here only and not by the
   * constructor.
   */
  public static Optional<Pollutant> ofCode(String code) {
    return Optional.ofNullable(Names.BY_CODE.get(code)).map(Pollutant::new);
  }

  /** Its HJ 212-2017 code in waste gas or waste water; empty if it has none there. */
  public Optional<String> code(Medium medium) {
    return switch (medium) {
      case AIR, FUGITIVE -> Optional.ofNullable(Names.AIR_CODES.get(text));
      case WATER -> Optional.ofNullable(Names.WATER_CODES.get(text));
      case NOISE, SOLID -> Optional.empty();
    };
  }

  /** True for pH, whose limit is a range and which has no multiple of it. */
  public boolean isPh() {
    return text.equals("pH值");
  }

  /** True if it can be below zero: temperatures, pressures against the air's, redox potential. */
  public boolean signed() {
    return SIGNED.matcher(text).find();
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class Names {
    static final CodeTable FACTORS = CodeTable.read("factors.csv");
    static final CodeTable ALIASES = CodeTable.read("pollutant-names.csv");
    // 悬浮物（SS）, 氨氮（NH3-N）: a symbol behind the name
    private static final Pattern SYMBOL = Pattern.compile("(.+)\\([\\x21-\\x7e]+\\)");
    private static final Map<String, String> KEPT = new HashMap<>();
    static final Map<String, String> BY_CODE = new HashMap<>();
    static final Map<String, String> AIR_CODES = new HashMap<>();
    static final Map<String, String> WATER_CODES = new HashMap<>();

    static {
      ALIASES.rows().forEach(row -> know(row.get(0), row.get(1)));
      FACTORS.rows().stream()
          .filter(row -> row.get(0).matches("[aw]\\d{5}"))
          .forEach(Names::factor);
    }

    private static void know(String alias, String name) {
      KEPT.put(folded(alias), name);
      KEPT.put(folded(name), name);
      KEPT.put(name, name);
    }

    private static void factor(List<String> row) {
      String code = row.get(0);
      String name = kept(row.get(3));
      know(name, name);
      BY_CODE.put(code, name);
      KEPT.put(code, name);
      if (!row.get(1).isEmpty()) {
        BY_CODE.putIfAbsent(row.get(1), name);
      }
      (code.charAt(0) == 'a' ? AIR_CODES : WATER_CODES).putIfAbsent(name, code);
    }

    static String kept(String written) {
      String known = KEPT.get(written);
      if (known != null) {
        return known;
      }
      String folded = folded(written);
      known = KEPT.get(folded);
      return known != null ? known : withoutSymbol(written, folded);
    }

    private static String withoutSymbol(String written, String folded) {
      Matcher symbol = SYMBOL.matcher(folded);
      @Nullable String known = symbol.matches() ? KEPT.get(symbol.group(1)) : null;
      return known == null ? written : known;
    }

    private static String folded(String name) {
      return Normalizer.normalize(name, Normalizer.Form.NFKC)
          .replaceAll("\\s", "")
          .toLowerCase(Locale.ROOT);
    }
  }
}
