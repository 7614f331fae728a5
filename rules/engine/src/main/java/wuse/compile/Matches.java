package wuse.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wuse.facts.Fact;

/** What the rules find in one dossier, and how much they have tried. */
final class Matches {
  private static final Comparator<List<Fact>> ORDER =
      byEach(Comparator.comparing((Fact fact) -> fact.known().occurred()))
          .thenComparing(byEach(Comparator.comparing(Fact::id)));

  private final List<String> rules;
  private final long[] tried;
  private final long[] joined;
  private final long[] matched;
  private final Map<String, Set<List<Fact>>> found = new TreeMap<>();

  Matches(List<String> rules) {
    this.rules = rules;
    this.tried = new long[rules.size()];
    this.joined = new long[rules.size()];
    this.matched = new long[rules.size()];
  }

  /** Counts one more object held against what was matched before it; always true. */
  boolean trying(int rule) {
    return counted(rule, tried, RuleSet.MOST_TRIED);
  }

  /** Counts one more partial match; always true. */
  boolean joining(int rule) {
    return counted(rule, joined, RuleSet.MOST_JOINED);
  }

  /** Counts one more match of the whole rule. */
  void matching(int rule) {
    counted(rule, matched, RuleSet.MOST_MATCHES);
  }

  private boolean counted(int rule, long[] counts, long most) {
    if (++counts[rule] > most) {
      throw new TooManyMatches(rules.get(rule), most);
    }
    return true;
  }

  void add(String key, List<Fact> facts) {
    found.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(facts);
  }

  /** Each distinct match once: by the facts' days one after the other, then by their ids. */
  Map<String, List<List<Fact>>> inOrder() {
    Map<String, List<List<Fact>>> ordered = new TreeMap<>();
    found.forEach((key, matches) -> ordered.put(key, sorted(matches)));
    return ordered;
  }

  private static List<List<Fact>> sorted(Set<List<Fact>> matches) {
    List<List<Fact>> sorted = new ArrayList<>(matches);
    sorted.sort(ORDER);
    return List.copyOf(sorted);
  }

  private static Comparator<List<Fact>> byEach(Comparator<Fact> order) {
    return (one, other) -> {
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        int difference = order.compare(one.get(i), other.get(i));
        if (difference != 0) {
          return difference;
        }
      }
      return Integer.compare(one.size(), other.size());
    };
  }
}
