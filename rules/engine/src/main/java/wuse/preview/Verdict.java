package wuse.preview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import wuse.grading.Said;

/** 结果: what a pack says of a unit, as one number, so that a million fit. */
final class Verdict {
  private static final List<String> WORDS = new CopyOnWriteArrayList<>();
  private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final int NO_SCORE = 0xffff;

  static final int NONE = of(Effect.NONE, null);
  static final int FAILED = of(Effect.FAILED, null);

  private Verdict() {}

  static int of(Said said) {
    return of(said.word(), said.score());
  }

  private static int of(String word, @Nullable BigDecimal score) {
    int tenths = score == null ? NO_SCORE : score.movePointRight(1).intValueExact();
    return number(word) << 16 | tenths;
  }

  private static int number(String word) {
    Integer known = NUMBERS.get(word);
    return known == null ? newNumber(word) : known;
  }

  private static synchronized int newNumber(String word) {
    return NUMBERS.computeIfAbsent(
        word,
        none -> {
          WORDS.add(word);
          return WORDS.size() - 1;
        });
  }

  static String word(int verdict) {
    return WORDS.get(verdict >>> 16);
  }

  /** Whether two say the same colour or state, whatever the score. */
  static boolean sameWord(int a, int b) {
    return a >>> 16 == b >>> 16;
  }

  static @Nullable BigDecimal score(int verdict) {
    int tenths = verdict & 0xffff;
    return tenths == NO_SCORE ? null : BigDecimal.valueOf(tenths, 1);
  }
}
