package wuse.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnfitFact.Reason;

/**
 * What every fact record asks of its values; each method throws {@link UnfitFact} naming the field.
 * An absent optional value passes every check but {@link #given} and {@link #text}.
 */
public final class Fit {
  private static final int TEXT = 500;
  private static final int DIGITS = 38;

  private Fit() {}

  /** Refuses an absent value. */
  public static void given(String field, @Nullable Object value) {
    if (value == null) {
      throw new UnfitFact(field, null, Reason.MISSING, List.of());
    }
  }

  /** The text without surrounding blanks; refuses blank text and more than 500 characters. */
  public static String text(String field, @Nullable String value) {
    return text(field, value, TEXT);
  }

  /**
   * The text without surrounding blanks; refuses blank text and more than {@code longest}
   * characters.
   */
  public static String text(String field, @Nullable String value, int longest) {
    String text = textOrNull(field, value, longest);
    if (text == null) {
      throw new UnfitFact(field, value, Reason.MISSING, List.of());
    }
    return text;
  }

  /**
   * The text without surrounding blanks, null if nothing is left; refuses more than 500 characters.
   */
  public static @Nullable String textOrNull(String field, @Nullable String value) {
    return textOrNull(field, value, TEXT);
  }

  private static @Nullable String textOrNull(String field, @Nullable String value, int longest) {
    if (value == null) {
      return null;
    }
    String text = value.strip();
    if (text.length() > longest) {
      throw new UnfitFact(field, text, Reason.TOO_LONG, List.of(String.valueOf(longest)));
    }
    if (unwritable(text)) {
      throw new UnfitFact(field, text, Reason.BAD_CHARACTER, List.of());
    }
    return text.isEmpty() ? null : text;
  }

  // NUL cannot be stored by PostgreSQL; half a surrogate pair has no UTF-8, so two texts would
  // share one id
  private static boolean unwritable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Refuses numbers that no measurement has: more than 38 digits, or an exponent beyond 38. */
  public static void number(String field, @Nullable BigDecimal value) {
    if (value != null && (value.precision() > DIGITS || Math.abs(value.scale()) > DIGITS)) {
      String range = "1E" + DIGITS;
      throw new UnfitFact(field, value, Reason.OUT_OF_RANGE, List.of("-" + range, range));
    }
  }

  /** Refuses what is below zero. */
  public static void notNegative(String field, @Nullable BigDecimal value) {
    number(field, value);
    if (value != null && value.signum() < 0) {
      throw new UnfitFact(field, value, Reason.NEGATIVE, List.of("0"));
    }
  }

  /** Refuses what is below zero. */
  public static void notNegative(String field, int value) {
    if (value < 0) {
      throw new UnfitFact(field, value, Reason.NEGATIVE, List.of("0"));
    }
  }

  /** Refuses what is below zero. */
  public static void notNegative(String field, @Nullable Integer value) {
    if (value != null) {
      notNegative(field, value.intValue());
    }
  }

  /** Refuses what is below {@code least} or above {@code most}. */
  public static void between(String field, @Nullable BigDecimal value, int least, int most) {
    number(field, value);
    if (value != null
        && (value.compareTo(BigDecimal.valueOf(least)) < 0
            || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
      throw outOfRange(field, value, least, most);
    }
  }

  /** Refuses what is below {@code least} or above {@code most}. */
  public static void between(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw outOfRange(field, value, least, most);
    }
  }

  private static UnfitFact outOfRange(String field, Object value, int least, int most) {
    return new UnfitFact(
        field, value, Reason.OUT_OF_RANGE, List.of(String.valueOf(least), String.valueOf(most)));
  }

  /** Refuses a ratio that is no share: below 0 or above 1 (95 % is 0.95). */
  public static void ratio(String field, @Nullable BigDecimal value) {
    between(field, value, 0, 1);
  }

  /** Refuses a deviation in percent below −100. */
  public static void deviation(String field, @Nullable BigDecimal value) {
    between(field, value, -100, Integer.MAX_VALUE);
  }

  /** Refuses years that no permit can speak of. */
  public static void year(String field, int value) {
    between(field, value, 1979, 2199);
  }

  /** Refuses hours that a day does not have. */
  public static void hoursOfDay(String field, int value) {
    between(field, value, 0, 24);
  }

  /** Refuses an end before its beginning. */
  public static void ordered(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw new UnfitFact(field, to, Reason.DATE_ORDER, List.of(from.toString()));
    }
  }

  /** Refuses an end before its beginning. */
  public static void ordered(
      String field, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw new UnfitFact(field, to, Reason.DATE_ORDER, List.of(from.toString()));
    }
  }

  /** Refuses a word of a shared list that this field does not take. */
  public static void only(String field, @Nullable Named value, Named... allowed) {
    if (value != null && !List.of(allowed).contains(value)) {
      List<String> words = List.of(allowed).stream().map(Named::zh).toList();
      throw new UnfitFact(field, value.zh(), Reason.NOT_IN_LIST, words);
    }
  }
}
