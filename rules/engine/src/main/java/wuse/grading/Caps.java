package wuse.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.decision.Finding;
import wuse.policy.Colour;
import wuse.policy.Indicator;
import wuse.policy.Scheme;
import wuse.policy.Slice;
import wuse.policy.Words;

/**
 * 封顶: every cap that applies, binding or not, in the order of the pack; open vetoes under their
 * indicator's id.
 */
final class Caps {
  private static final int REMEMBERED = 20_000;

  private final Slice.OfScorecard slice;
  private final Map<String, Words> names = new HashMap<>();
  private final Set<String> vetoes = new HashSet<>();
  private final Map<Carried.Hold, Cap> ofHolds = new ConcurrentHashMap<>();
  private final Words belowHalf = Wording.say("cap.category");

  Caps(Slice.OfScorecard slice) {
    this.slice = slice;
    for (Slice.Ruled ruled : slice.indicators()) {
      names.put(ruled.id(), ruled.indicator().name());
      if (ruled.indicator().severity() == Indicator.Severity.VETO) {
        vetoes.add(ruled.id());
      }
    }
  }

  List<Cap> on(Tally tally, List<Finding> found, List<Carried.Hold> open) {
    List<Cap> caps = new ArrayList<>();
    for (Scheme.Cap cap : slice.scheme().caps()) {
      Scheme.When when = cap.when();
      if (when instanceof Scheme.When.OpenVeto veto) {
        for (Carried.Hold hold : open) {
          if (hold.atMost().equals(veto.colour().zh())) {
            add(caps, ofHold(hold));
          }
        }
      } else if (when instanceof Scheme.When.CategoryShareBelow below) {
        if (tally.anyCategoryBelow(below.share())) {
          caps.add(cap(cap, belowHalf));
        }
      } else if (when instanceof Scheme.When.UndecidedShareAbove above) {
        if (tally.undecidedShareAbove(above.share())) {
          caps.add(
              cap(cap, Wording.say("cap.undecidedShare", tally.undecided(), tally.applicable())));
        }
      } else if (when instanceof Scheme.When.UndecidedAny any && tally.undecided() > 0) {
        undecidedAny(any, found)
            .ifPresent(ids -> caps.add(cap(cap, Wording.say("cap.undecidedAny", ids))));
      }
    }
    return caps;
  }

  /** An indicator is one cap, the worst of its holds. */
  private static void add(List<Cap> caps, Cap cap) {
    Optional<Cap> before = caps.stream().filter(c -> c.id().equals(cap.id())).findFirst();
    if (before.isEmpty()) {
      caps.add(cap);
    } else if (colour(cap).worseThan(colour(before.get()))) {
      caps.set(caps.indexOf(before.get()), cap);
    }
  }

  private static Colour colour(Cap cap) {
    return Colour.named(cap.atMost()).orElseThrow();
  }

  /** Units share events of a day less often than a night repeats those of the night before. */
  private Cap ofHold(Carried.Hold hold) {
    Cap known = ofHolds.get(hold);
    if (known == null) {
      if (ofHolds.size() >= REMEMBERED) {
        ofHolds.clear();
      }
      known = said(hold);
      ofHolds.put(hold, known);
    }
    return known;
  }

  private Cap said(Carried.Hold hold) {
    Words name = names.getOrDefault(hold.id(), new Words(hold.id(), hold.id()));
    return new Cap(
        hold.id(),
        hold.atMost(),
        Wording.say("cap.veto", hold.id(), name, hold.from(), hold.until()));
  }

  private static Cap cap(Scheme.Cap cap, Words because) {
    return new Cap(cap.id(), cap.atMost().zh(), because);
  }

  private Optional<String> undecidedAny(Scheme.When.UndecidedAny any, List<Finding> found) {
    List<String> ids =
        found.stream()
            .filter(f -> f.outcome() == Finding.Outcome.UNDECIDED)
            .map(Finding::id)
            .filter(id -> any.indicators().contains(id) || (any.vetoes() && vetoes.contains(id)))
            .toList();
    return ids.isEmpty() ? Optional.empty() : Optional.of(String.join("、", ids));
  }

  /** The colour is held below its score until the rules for moving up let it go. */
  static Cap upgrade(Colour colour, Words because) {
    return new Cap("UPGRADE", colour.zh(), because);
  }

  /** What the caps that apply want said beside the colour. */
  List<String> flags(List<Cap> applied) {
    if (applied.isEmpty()) {
      return List.of();
    }
    return slice.scheme().caps().stream()
        .filter(
            cap -> cap.flag() != null && applied.stream().anyMatch(a -> a.id().equals(cap.id())))
        .map(cap -> String.valueOf(cap.flag()))
        .distinct()
        .toList();
  }

  /** The worst of the caps. */
  static Colour worst(List<Cap> caps, Colour colour) {
    Colour worst = colour;
    for (Cap cap : caps) {
      worst = worst.worse(colour(cap));
    }
    return worst;
  }
}
