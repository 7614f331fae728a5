package wuse.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.decision.Finding;
import wuse.policy.Glossary;
import wuse.policy.Indicator;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.policy.Words;

/**
 * What a finding says to people, from the slice of the pack that made it: a decision keeps ids and
 * values, the sentence is said anew whenever it is read. Works as well years later, from a stored
 * decision and the stored pack.
 */
public final class Sentences {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Words UNKNOWN = Wording.say("value.unknown");

  private final Glossary glossary;
  private final Map<String, Slice.Ruled> indicators = new HashMap<>();

  /**
   * @param slice whose words are said
   */
  public Sentences(Slice slice) {
    this.glossary = slice.head().glossary();
    if (slice instanceof Slice.OfScorecard scorecard) {
      scorecard.indicators().forEach(ruled -> indicators.put(ruled.id(), ruled));
    }
  }

  /** The sentence of a finding that this slice made. */
  public Words of(Finding finding) {
    if (finding instanceof Finding.Missed missed) {
      return missed.band() < 0
          ? Wording.say("finding.worst", missing(missed.read()))
          : missed(missed);
    }
    if (finding instanceof Finding.Undecided undecided) {
      return Wording.say("finding.undecided", missing(undecided.missing()));
    }
    boolean met = finding.outcome() == Finding.Outcome.MET;
    return Wording.say(met ? "finding.met" : "finding.notApplicable", name(finding.id()));
  }

  private Words missed(Finding.Missed missed) {
    Slice.Ruled ruled = Objects.requireNonNull(indicators.get(missed.id()), missed.id());
    List<Indicator.Band> bands = ruled.rule().bands();
    Words says = bands.get(missed.band()).says();
    return says == null
        ? Wording.say("finding.missed", name(missed.id()))
        : new Words(filled(says.zh(), "zh", missed), filled(says.en(), "en", missed));
  }

  private String filled(String says, String language, Finding.Missed missed) {
    return PLACEHOLDER
        .matcher(says)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), missed).in(language)));
  }

  private Words value(String nameOrKey, Finding.Missed missed) {
    Term term = glossary.named(nameOrKey).orElse(null);
    return missed.read().stream()
        .filter(read -> term != null && read.term().equals(term.key()))
        .findFirst()
        .map(this::value)
        .orElse(UNKNOWN);
  }

  private Words missing(List<Finding.Read> missing) {
    List<Words> each =
        missing.stream()
            .map(
                read ->
                    Wording.say(
                        read.vouched() ? "finding.missing.vouched" : "finding.missing.unvouched",
                        term(read.term())))
            .toList();
    return new Words(
        each.stream().map(Words::zh).collect(Collectors.joining("、")),
        each.stream().map(Words::en).collect(Collectors.joining(", ")));
  }

  /** The name of an indicator; its id where the slice has none. */
  public Words name(String indicator) {
    Slice.Ruled ruled = indicators.get(indicator);
    return ruled == null ? new Words(indicator, indicator) : ruled.indicator().name();
  }

  /** The name of a term; its key where the pack has none. */
  public Words term(String key) {
    return glossary
        .named(key)
        .map(term -> new Words(term.name(), term.english()))
        .orElse(new Words(key, key));
  }

  /** A value as people read it: shares in percent, truth in words, all else as it is. */
  public Words value(Finding.Read read) {
    String value = read.value();
    Term term = glossary.named(read.term()).orElse(null);
    if (value == null) {
      return UNKNOWN;
    }
    if (term != null && term.type() == Term.Type.BOOL) {
      return Wording.say("value." + value);
    }
    String plain = isShare(term) ? percent(new BigDecimal(value)) : value;
    return new Words(plain, plain);
  }

  private static boolean isShare(@Nullable Term term) {
    return term != null && "ratio".equals(term.unit());
  }

  /** To two decimals; exact where rounding would show a whole percent that is not reached. */
  private static String percent(BigDecimal share) {
    BigDecimal exact = share.multiply(HUNDRED);
    BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    BigDecimal shown = rounded.scale() <= 0 ? exact.stripTrailingZeros() : rounded;
    return shown.signum() == 0 ? "0%" : shown.toPlainString() + "%";
  }
}
