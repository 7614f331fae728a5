package wuse.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.change.Change.How;
import wuse.change.Change.Place;

/** Holds two parts against each other. */
final class Comparison {
  private final String pack;
  private final List<Place> where;
  private final String since;
  private final List<Change> changes;

  private Comparison(String pack, List<Place> where, String since, List<Change> changes) {
    this.pack = pack;
    this.where = where;
    this.since = since;
    this.changes = changes;
  }

  static List<Change> of(String pack, Part before, Part after) {
    List<Change> changes = new ArrayList<>();
    new Comparison(pack, List.of(), "", changes).compare("", "", before, after);
    return changes;
  }

  private void compare(String kind, String what, Part before, Part after) {
    if (before instanceof Part.Leaf a && after instanceof Part.Leaf b) {
      if (!a.same().equals(b.same())) {
        add(How.CHANGED, kind, what, a.shown(), b.shown());
      }
    } else if (before instanceof Part.Group a
        && after instanceof Part.Group b
        && a.kind().equals(b.kind())) {
      compare(kind, what, a, b);
    } else if (before instanceof Part.Row a && after instanceof Part.Row b) {
      rows(what, a.of(), b.of());
    } else if (before.equals(Part.Leaf.NONE) && after instanceof Part.Row b) {
      rows(what, List.of(), b.of());
    } else if (before instanceof Part.Row a && after.equals(Part.Leaf.NONE)) {
      rows(what, a.of(), List.of());
    } else if (!before.equals(after)) {
      add(How.CHANGED, kind, what, shortly(before), shortly(after));
    }
  }

  /** A text in both languages is named by what it is the text of. */
  private void compare(String kind, String what, Part.Group before, Part.Group after) {
    boolean words = before.kind().equals("Words");
    for (Map.Entry<String, Part> part : before.of().entrySet()) {
      Part other = after.of().getOrDefault(part.getKey(), Part.Leaf.NONE);
      String name = words ? what + "." + part.getKey() : part.getKey();
      compare(words ? kind : before.kind(), name, part.getValue(), other);
    }
  }

  private static String shortly(Part part) {
    if (part instanceof Part.Leaf leaf) {
      return leaf.shown();
    }
    return part instanceof Part.Group group
        ? group.of().values().stream()
            .map(Comparison::shortly)
            .filter(text -> !text.isEmpty())
            .reduce((a, b) -> a + " " + b)
            .orElse("")
        : "";
  }

  private void rows(String what, List<Part.Item> before, List<Part.Item> after) {
    Map<String, Part.Item> old = byKey(before);
    Map<String, Part.Item> now = byKey(after);
    if (inOrder(before) && before.size() == after.size() && !old.keySet().equals(now.keySet())) {
      for (int i = 0; i < before.size(); i++) {
        inside(before.get(i), before.get(i)).compareItems(before.get(i), after.get(i));
      }
      return;
    }
    Set<String> gone = new LinkedHashSet<>(old.keySet());
    gone.removeAll(now.keySet());
    Map<Part.Item, Part.Item> renamed = renamed(gone, old, now);
    boolean citations = what.equals("marks");
    for (Map.Entry<String, Part.Item> item : old.entrySet()) {
      Part.Item same = now.get(item.getKey());
      Part.Item again = same == null ? renamed.get(item.getValue()) : same;
      if (again != null && !(citations && same == null)) {
        inside(again, item.getValue()).compareItems(item.getValue(), again);
      } else if (!citations) {
        inside(item.getValue(), item.getValue())
            .add(How.REMOVED, version(item.getValue()), "", "", "");
      }
    }
    for (Map.Entry<String, Part.Item> item : now.entrySet()) {
      boolean known = old.containsKey(item.getKey()) || renamed.containsValue(item.getValue());
      if (!known && !citations) {
        added(item.getValue(), after);
      }
    }
  }

  /** Bands and cases are told apart by their conditions, and by their place where those change. */
  private static boolean inOrder(List<Part.Item> row) {
    return !row.isEmpty()
        && List.of("Band", "Case", "VetoCase", "ColourFrom").contains(row.get(0).kind());
  }

  private void compareItems(Part.Item before, Part.Item after) {
    compare("", "", before.part(), after.part());
  }

  /** A dated version that was added is held against the one before it: that is what will change. */
  private void added(Part.Item item, List<Part.Item> row) {
    Part.Item last = item.since().isEmpty() ? null : before(item, row);
    Comparison inside = inside(item, item);
    if (last == null) {
      inside.add(How.ADDED, version(item), "", "", "");
      return;
    }
    int known = changes.size();
    inside.compareItems(withoutDays(last), withoutDays(item));
    if (changes.size() == known) {
      inside.add(How.SAME_AGAIN, version(item), "", "", "");
    }
  }

  private static String version(Part.Item item) {
    return item.kind().equals("Version") ? "Version" : "";
  }

  private static Part.@Nullable Item before(Part.Item item, List<Part.Item> row) {
    int index = row.indexOf(item);
    return index > 0 ? row.get(index - 1) : null;
  }

  private static Part.Item withoutDays(Part.Item version) {
    Map<String, Part> parts = new LinkedHashMap<>(((Part.Group) version.part()).of());
    parts.remove("from");
    parts.remove("to");
    Part.Group rest = new Part.Group(((Part.Group) version.part()).kind(), parts);
    return new Part.Item(version.key(), version.kind(), version.names(), version.since(), rest);
  }

  private static Map<String, Part.Item> byKey(List<Part.Item> row) {
    Map<String, Part.Item> items = new LinkedHashMap<>();
    for (Part.Item item : row) {
      String key = item.key();
      while (items.containsKey(key)) {
        key += "'";
      }
      items.put(key, item);
    }
    return items;
  }

  /** What is gone and what is new, where the two are alike but for a few values. */
  private static Map<Part.Item, Part.Item> renamed(
      Set<String> gone, Map<String, Part.Item> old, Map<String, Part.Item> now) {
    Map<Part.Item, Part.Item> renamed = new LinkedHashMap<>();
    Set<Part.Item> taken = new LinkedHashSet<>();
    for (String key : gone) {
      Part.Item before = old.get(key);
      for (Part.Item item : now.values()) {
        if (before != null
            && !old.containsKey(item.key())
            && !taken.contains(item)
            && alike(before, item)) {
          renamed.put(before, item);
          taken.add(item);
          break;
        }
      }
    }
    return renamed;
  }

  private static boolean alike(Part.Item before, Part.Item after) {
    if (!before.kind().equals(after.kind())) {
      return false;
    }
    int differences = Comparison.of("", before.part(), after.part()).size();
    return differences * 2 <= Math.max(2, before.part().size());
  }

  private Comparison inside(Part.Item item, Part.Item named) {
    if (item.kind().equals("Version")) {
      return new Comparison(pack, where, item.since(), changes);
    }
    List<Place> inner = new ArrayList<>(where);
    inner.add(new Place(named.kind(), named.names()));
    return new Comparison(pack, List.copyOf(inner), since, changes);
  }

  private void add(How how, String kind, String what, String before, String after) {
    changes.add(new Change(pack, how, where, kind, what, before, after, since));
  }
}
