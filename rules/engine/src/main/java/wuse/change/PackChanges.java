package wuse.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import wuse.change.Change.How;
import wuse.change.Change.Place;
import wuse.policy.FactRule;
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
    changes.addAll(Comparison.of("", terms(before), terms(after)));
    changes.addAll(Comparison.of("", rules(before), rules(after)));
    changes.addAll(Comparison.of("", LawParts.of(before.library()), LawParts.of(after.library())));
    return List.copyOf(changes);
  }

  /** What changed in a pack itself: its head, its indicators or conditions, its dated versions. */
  public static List<Change> between(Pack before, Pack after) {
    return Comparison.of(before.head().path(), PackParts.of(before), PackParts.of(after));
  }

  /**
   * Whether two parts of a model, or two lists of such parts, say the same, wherever they stand and
   * however they are spelt.
   */
  public static boolean same(Object before, Object after) {
    return Comparison.of("", PackParts.of(before), PackParts.of(after)).isEmpty();
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
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Pack pack : reading.drafts()) {
      pack.head().glossary().all().forEach(term -> terms.putIfAbsent(term.key(), term));
    }
    return new Part.Row(terms.values().stream().map(PackParts::term).toList());
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
