package wuse.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wuse.compile.WordPattern.Refused;

class WordPatternTest {
  private final long seed = Long.getLong("wuse.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void a_generated_pattern_matches_what_the_library_of_java_says() {
    for (int i = 0; i < 3000; i++) {
      String pattern = either(2, true);
      if (pattern.length() > 200) {
        continue; // refused for its length
      }
      WordPattern ours = read(pattern);
      Pattern theirs = Pattern.compile(pattern);
      for (int j = 0; j < 20; j++) {
        String word = word();
        assertThat(ours.matches(word))
            .as("seed " + seed + ": " + pattern + " on " + word)
            .isEqualTo(theirs.matcher(word).matches());
      }
    }
  }

  private WordPattern read(String pattern) {
    try {
      return WordPattern.of(pattern);
    } catch (Refused refused) {
      throw new AssertionError("seed " + seed + ": " + pattern + " at " + refused.at());
    }
  }

  private String either(int depth, boolean repeats) {
    String row = row(depth, repeats);
    return random.nextInt(3) == 0 ? row + "|" + row(depth, repeats) : row;
  }

  private String row(int depth, boolean repeats) {
    StringBuilder row = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      boolean repeated = repeats && random.nextInt(3) == 0;
      row.append(atom(depth, repeats && !repeated));
      row.append(repeated ? one("*", "+", "?", "{2}", "{1,3}", "{0,2}", "{1,}") : "");
    }
    return row.toString();
  }

  private String atom(int depth, boolean repeats) {
    return depth > 0 && random.nextInt(4) == 0
        ? "(" + either(depth - 1, repeats) + ")"
        : one("a", "b", "气", "𠮷", ".", "[ab]", "[^a]", "[a-c气]", "[.*]", "[^a-b𠮷]", "-");
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      word.append(one("a", "b", "c", "气", "𠮷", ".", "-", "\n"));
    }
    return word.toString();
  }

  private String one(String... of) {
    return List.of(of).get(random.nextInt(of.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a*b)*",
        "(a|b?)+",
        "((a{2}))*",
        "a**",
        "a*+",
        "a*?",
        "a{2}{2}",
        "(?:a)",
        "(?=a)",
        "(?<x>a)",
        "\\d",
        "\\1",
        "^a",
        "a$",
        "a{51}",
        "a{3,2}",
        "a{,2}",
        "a{",
        "*a",
        "+",
        "[",
        "[]",
        "[a",
        "[z-a]",
        "[[a]]",
        "[a&&b]",
        "(",
        ")",
        "(a",
        "a)",
        "]",
        "}",
        "(a{50}b{50}){50}"
      })
  void what_could_take_long_or_mean_something_else_is_refused(String pattern) {
    assertThatThrownBy(() -> WordPattern.of(pattern)).isInstanceOf(Refused.class);
  }

  @Test
  void the_longest_word_takes_no_time_whatever_the_pattern() throws Refused {
    String word = "a".repeat(500);
    for (String pattern :
        List.of(
            "a?".repeat(90) + "a".repeat(15), ".*".repeat(90) + "b", "(a|a)".repeat(39) + ".*b")) {
      long start = System.nanoTime();
      WordPattern.of(pattern).matches(word);
      assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }
  }
}
