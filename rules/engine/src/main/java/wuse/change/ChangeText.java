package wuse.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import wuse.change.Change.How;
import wuse.change.Change.Place;

/** Changes in sentences of one language. */
public final class ChangeText {
  /** Components that hold a list: what came and went is said, not the whole. */
  private static final Set<String> LISTS =
      Set.of("basis", "values", "of", "holidays", "workdays", "reads", "personNeeded", "carries");

  /** Characters of a value that are shown. */
  private static final int LONGEST = 119;

  private final Properties words;

  /**
   * @param language {@code en}, or for all else Chinese
   */
  public ChangeText(String language) {
    this.words = load(language.equals("en") ? "en" : "zh");
  }

  private static Properties load(String language) {
    String name = "change_" + language + ".properties";
    try (InputStream in = Objects.requireNonNull(ChangeText.class.getResourceAsStream(name))) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code 第P18项 年度执行报告按时提交：扣分 1→2，自 2026-12-01 起}. */
  public String sentence(Change change) {
    String since = change.since().isEmpty() ? "" : say("since", change.since());
    String where = where(change.where());
    if (change.how() == How.CHANGED) {
      String label = label(change);
      String colon = where.isEmpty() ? "" : say("colon");
      return where + colon + label + " " + values(change) + since;
    }
    return change.kind().equals("Version")
        ? say(change.how().name() + ".version", where, change.since())
        : say(change.how().name(), where) + since;
  }

  private String where(List<Place> where) {
    return where.stream().map(this::title).collect(Collectors.joining(" "));
  }

  private String title(Place place) {
    String names = "title." + place.kind();
    return words.containsKey(names)
        ? say(names, place.names().toArray())
        : String.join(" ", place.names());
  }

  /** The component's name; of a text in both languages with which of them. */
  String label(Change change) {
    String what = change.what();
    for (String language : List.of(".zh", ".en")) {
      if (what.endsWith(language)) {
        String text = what.substring(0, what.length() - language.length());
        String of = text.isEmpty() ? "" : named(change.kind(), text);
        return of + say("language" + language);
      }
    }
    return named(change.kind(), what);
  }

  private String named(String kind, String what) {
    String own = words.getProperty(kind + "." + what);
    return own == null ? words.getProperty("any." + what, what) : own;
  }

  boolean knows(String kind, String what) {
    return words.containsKey(kind + "." + what) || words.containsKey("any." + what);
  }

  private String values(Change change) {
    if (change.before().isEmpty()) {
      return say("written", change.after());
    }
    if (change.after().isEmpty()) {
      return say("gone", change.before());
    }
    int from = firstDifference(change.before(), change.after());
    return LISTS.contains(change.what())
        ? lists(change)
        : say("to", shortened(change.before(), from), shortened(change.after(), from));
  }

  private String lists(Change change) {
    List<String> before = List.of(change.before().split("、"));
    List<String> after = List.of(change.after().split("、"));
    List<String> said = new ArrayList<>();
    String came = joined(after, before);
    String went = joined(before, after);
    if (!came.isEmpty()) {
      said.add(say("came", came));
    }
    if (!went.isEmpty()) {
      said.add(say("went", went));
    }
    return said.isEmpty() ? say("order", change.after()) : String.join(say("comma"), said);
  }

  private static String joined(List<String> of, List<String> without) {
    return of.stream().filter(one -> !without.contains(one)).collect(Collectors.joining("、"));
  }

  /** Long texts in a line would be read by nobody: the part where they begin to differ is. */
  private static String shortened(String text, int differs) {
    int[] points = text.replace('\n', ' ').codePoints().toArray();
    int from = points.length <= LONGEST || differs < LONGEST / 2 ? 0 : differs - LONGEST / 4;
    int start = Math.max(0, Math.min(from, points.length - 1));
    int end = Math.min(points.length, start + LONGEST);
    return (start > 0 ? "…" : "")
        + new String(points, start, end - start)
        + (end < points.length ? "…" : "");
  }

  private static int firstDifference(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int same = Arrays.mismatch(a, b);
    return Math.max(0, same);
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(words.getProperty(key, key), Locale.ROOT).format(arguments);
  }
}
