package wuse.policy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The closed lists of words that the format itself knows, in the order in which a fault names them.
 */
final class Choice {

  private Choice() {}

  /** Constants as packs write them: {@code COUNT_DAYS} is {@code count days}. */
  static <E extends Enum<E>> Map<String, E> of(E[] constants) {
    return of(constants, Choice::spelling);
  }

  /** The constant as packs write it. */
  static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static <T> Map<String, T> of(T[] values, Function<T, String> spelling) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T value : values) {
      words.put(spelling.apply(value), value);
    }
    return words;
  }
}
