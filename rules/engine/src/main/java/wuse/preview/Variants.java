package wuse.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.preview.Part.Atom;
import wuse.preview.Part.Kind;

/** 组合: the states in which some parts of a draft are in force and the others are not. */
final class Variants {
  private final Ledger ledger;
  private final Side before;
  private final Side after;

  Variants(Ledger ledger, Side before, Side after) {
    this.ledger = ledger;
    this.before = before;
    this.after = after;
  }

  /** The packs as they are, but for these parts. */
  State with(Collection<Part> parts) {
    List<Atom> on = parts.stream().flatMap(part -> part.atoms().stream()).toList();
    Set<String> terms = new HashSet<>();
    on.stream().filter(atom -> atom.kind() == Kind.TERMS).forEach(atom -> terms.add(atom.id()));
    Map<String, Pack> mixed = new HashMap<>();
    Map<String, List<Pack>> byRegion = new HashMap<>();
    State.Packs packs =
        region -> {
          synchronized (byRegion) {
            return byRegion.computeIfAbsent(region, each -> packs(each, on, mixed));
          }
        };
    Values.Sense sense = term -> sense(term, terms);
    Values.Sense otherwise =
        term -> sense(term, terms).equals(own(before, term)) ? own(after, term) : own(before, term);
    return new State(ledger, packs, sense, otherwise);
  }

  private static String own(Side side, Term term) {
    return side.meaning().of(term);
  }

  private String sense(Term term, Set<String> ofDraft) {
    return own(ofDraft.contains(term.key()) ? after : before, term);
  }

  private List<Pack> packs(String region, List<Atom> on, Map<String, Pack> mixed) {
    boolean bindings = on.stream().anyMatch(atom -> atom.kind() == Kind.BINDING);
    Set<String> paths = paths((bindings ? after : before).packs(region));
    for (Atom atom : on) {
      if (atom.kind() == Kind.PACK) {
        boolean held = paths(after.packs(region)).contains(atom.pack());
        paths.removeIf(path -> path.equals(atom.pack()) && !held);
        if (held) {
          paths.add(atom.pack());
        }
      }
    }
    List<Pack> packs = new ArrayList<>();
    for (String path : inOrder(paths)) {
      Pack pack = mixed.computeIfAbsent(path, none -> pack(path, on));
      if (pack != null) {
        packs.add(pack);
      }
    }
    return List.copyOf(packs);
  }

  private static Set<String> paths(List<Pack> packs) {
    Set<String> paths = new LinkedHashSet<>();
    packs.forEach(pack -> paths.add(pack.head().path()));
    return paths;
  }

  /** Those that are read come first on both sides. */
  private List<String> inOrder(Set<String> paths) {
    Set<String> order = paths(after.bound());
    order.addAll(paths(before.bound()));
    return order.stream().filter(paths::contains).toList();
  }

  private @Nullable Pack pack(String path, List<Atom> on) {
    Pack a = before.pack(path).orElse(null);
    Pack b = after.pack(path).orElse(null);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Set<String> indicators = new HashSet<>();
    for (Atom atom : on) {
      if (atom.pack().equals(path) && atom.kind() == Kind.INDICATOR) {
        indicators.add(atom.id());
      } else if (atom.pack().equals(path)) {
        kinds.add(atom.kind());
      }
    }
    if (kinds.contains(Kind.PACK)) {
      return b;
    }
    return a == null || b == null || a.getClass() != b.getClass()
        ? a
        : new Mix(ledger.day(), kinds, indicators).of(a, b);
  }
}
