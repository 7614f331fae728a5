package wuse.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wuse.change.Change.How;
import wuse.change.Change.Place;
import wuse.policy.FactRule;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.policy.Term;

/** The door of this package: what changed from one reading of the packs to another. */
public final class PackChanges {

  private PackChanges() {}

  /**
   * Every change, pack by pack in order of path, then terms, rules, law, calendars and bindings.
   * What only stands elsewhere, is laid out or commented otherwise, or is spelt otherwise and means
   * the same, is none.
   */
  public static List<Change> between(Reading before, Reading after) {
    Map<String, Pack> old = packs(before);
    Map<String, Pack> now = packs(after);
    List<Change> changes = new ArrayList<>();
    for (String path : new TreeSet<>(both(old, now))) {
      Pack was = old.get(path);
      Pack is = now.get(path);
      if (was != null && is != null) {
        changes.addAll(between(was, is));
      } else {
        Place place = new Place("Pack", List.of(path));
        How how = was == null ? How.ADDED : How.REMOVED;
        changes.add(new Change(path, how, List.of(place), "", "", "", "", ""));
      }
    }
    if (!alike(declared(before), declared(after))) {
      changes.addAll(Comparison.of("", terms(before), terms(after)));
    }
    changes.addAll(Comparison.of("", rules(before), rules(after)));
    if (!before.library().equals(after.library())) {
      changes.addAll(
          Comparison.of("", LawParts.of(before.library()), LawParts.of(after.library())));
    }
    return List.copyOf(changes);
  }

  /** What changed in a pack itself: its head, its indicators or conditions, its dated versions. */
  public static List<Change> between(Pack before, Pack after) {
    Pack was = before;
    Pack is = after;
    if (before instanceof Pack.Scorecard a && after instanceof Pack.Scorecard b) {
      was = without(a, Set.copyOf(b.indicators()));
      is = without(b, Set.copyOf(a.indicators()));
    }
    return Comparison.of(before.head().path(), PackParts.of(was), PackParts.of(is));
  }

  /** What is the same to the last place need not be taken apart, and most is. */
  private static Pack without(Pack.Scorecard pack, Set<Indicator> known) {
    List<Indicator> rest =
        pack.indicators().stream().filter(indicator -> !known.contains(indicator)).toList();
    return new Pack.Scorecard(pack.head(), pack.categories(), rest, pack.versions());
  }

  /**
   * Whether two parts of a model, or two lists of such parts, say the same, wherever they stand and
   * however they are spelt.
   */
  public static boolean same(Object before, Object after) {
    return before.equals(after)
        || Comparison.of("", PackParts.of(before), PackParts.of(after)).isEmpty();
  }

  private static Map<String, Pack> packs(Reading reading) {
    Map<String, Pack> packs = new TreeMap<>();
    reading.drafts().forEach(pack -> packs.put(pack.head().path(), pack));
    return packs;
  }

  private static List<String> both(Map<String, Pack> one, Map<String, Pack> other) {
    List<String> paths = new ArrayList<>(one.keySet());
    paths.addAll(other.keySet());
    return paths;
  }

  private static Part terms(Reading reading) {
    return new Part.Row(declared(reading).values().stream().map(PackParts::term).toList());
  }

  private static Map<String, Term> declared(Reading reading) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Pack pack : reading.drafts()) {
      pack.head().glossary().all().forEach(term -> terms.putIfAbsent(term.key(), term));
    }
    return terms;
  }

  /** Terms are equal when their keys are: here they are held against each other in full. */
  private static boolean alike(Map<String, Term> before, Map<String, Term> after) {
    return before.keySet().equals(after.keySet())
        && before.values().stream().allMatch(term -> alike(term, after.get(term.key())));
  }

  private static boolean alike(Term one, @Nullable Term other) {
    return other != null
        && one.name().equals(other.name())
        && one.english().equals(other.english())
        && one.type() == other.type()
        && Objects.equals(one.unit(), other.unit())
        && one.values().equals(other.values())
        && one.derivation().equals(other.derivation());
  }

  private static Part rules(Reading reading) {
    Map<String, FactRule> rules = new TreeMap<>();
    for (Pack pack : reading.drafts()) {
      pack.head().glossary().rules().forEach(rule -> rules.putIfAbsent(rule.name(), rule));
    }
    return new Part.Row(rules.values().stream().map(PackChanges::rule).toList());
  }

  private static Part.Item rule(FactRule rule) {
    Part text = Part.Leaf.of(RuleText.canonical(rule.text()));
    Part.Group group = new Part.Group("FactRule", Map.of("text", text));
    return new Part.Item(rule.name(), "FactRule", List.of(rule.name()), "", group);
  }
}
