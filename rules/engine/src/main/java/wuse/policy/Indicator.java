package wuse.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.facts.Standing;

/**
 * 指标: one scored requirement of a scorecard, in all its dated versions.
 *
 * @param category the id of its category
 * @param points the most it can cost
 * @param reads the terms that its bands read; a bare band cell tests the first
 */
public record Indicator(
    String id,
    Words name,
    String category,
    Severity severity,
    Condition applies,
    List<Term> reads,
    BigDecimal points,
    Versions<Rule> versions,
    Position at) {

  /** How grave a breach is. */
  public enum Severity {
    GENERAL,
    SERIOUS,
    VETO
  }

  /** What missing data mean. */
  public enum Missing {
    UNKNOWN,
    WORST
  }

  /** Who lays down what the indicator asks. */
  public enum Duty {
    STATUTORY("法定"),
    OWN("自拟");

    private final String zh;

    Duty(String zh) {
      this.zh = zh;
    }

    public String zh() {
      return zh;
    }
  }

  /**
   * What an indicator says from one day on.
   *
   * @param standing the least standing of a fact that may cost points
   * @param bands tried in order, the first that is true holds
   * @param duty whether the law itself lays down the duty; absent where nobody has said
   * @param reviewed the day on which a person last held it against the law
   */
  public record Rule(
      List<Citation> basis,
      LocalDate reviewed,
      String origin,
      @Nullable String note,
      @Nullable Duty duty,
      Standing standing,
      List<Band> bands,
      Missing missing,
      @Nullable Veto veto) {

    /** The points of the worst band. */
    public BigDecimal worst() {
      return bands.stream().map(Band::deduct).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
  }

  /**
   * 档: what a value costs.
   *
   * @param says the sentence with 「{术语}」 placeholders; absent where nothing is deducted
   */
  public record Band(Condition when, BigDecimal deduct, @Nullable Words says, Position at) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    public boolean costs() {
      return deduct.signum() > 0;
    }

    /** The terms, by name or key, whose values its sentence says. */
    public Set<String> named() {
      Set<String> named = new LinkedHashSet<>();
      Words words = says;
      if (words != null) {
        Matcher placeholder = PLACEHOLDER.matcher(words.zh() + words.en());
        while (placeholder.find()) {
          named.add(placeholder.group(1));
        }
      }
      return named;
    }
  }
}
