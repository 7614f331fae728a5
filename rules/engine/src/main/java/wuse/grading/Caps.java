package wuse.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wuse.decision.Cap;
import wuse.decision.Carried;
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
  private final Map<Carried.Hold, Words> ofHolds = new ConcurrentHashMap<>();
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

  /**
   * A cap that applies.
   *
   * @param because said only where somebody reads it: saying it costs more than finding it
   */
  record Applied(String id, Colour atMost, Supplier<Words> because) {
    Cap said() {
      return new Cap(id, atMost.zh(), because.get());
    }
  }

  List<Applied> on(Tally tally, Endings endings, List<Carried.Hold> open) {
    List<Applied> caps = new ArrayList<>();
    for (Scheme.Cap cap : slice.scheme().caps()) {
      Scheme.When when = cap.when();
      if (when instanceof Scheme.When.OpenVeto veto) {
        for (Carried.Hold hold : open) {
          if (hold.atMost().equals(veto.colour().zh())) {
            add(caps, new Applied(hold.id(), veto.colour(), () -> ofHold(hold)));
          }
        }
      } else if (when instanceof Scheme.When.CategoryShareBelow below) {
        if (tally.anyCategoryBelow(below.share())) {
          caps.add(applied(cap, () -> belowHalf));
        }
      } else if (when instanceof Scheme.When.UndecidedShareAbove above) {
        if (tally.undecidedShareAbove(above.share())) {
          caps.add(applied(cap, () -> undecidedShare(tally)));
        }
      } else if (when instanceof Scheme.When.UndecidedAny any && tally.undecided() > 0) {
        String ids = undecidedAny(any, endings);
        if (!ids.isEmpty()) {
          caps.add(applied(cap, () -> Wording.say("cap.undecidedAny", ids)));
        }
      }
    }
    return caps;
  }

  private static Applied applied(Scheme.Cap cap, Supplier<Words> because) {
    return new Applied(cap.id(), cap.atMost(), because);
  }

  private static Words undecidedShare(Tally tally) {
    return Wording.say("cap.undecidedShare", tally.undecided(), tally.applicable());
  }

  /** An indicator is one cap, the worst of its holds. */
  private static void add(List<Applied> caps, Applied cap) {
    for (int i = 0; i < caps.size(); i++) {
      Applied before = caps.get(i);
      if (before.id.equals(cap.id)) {
        caps.set(i, cap.atMost.worseThan(before.atMost) ? cap : before);
        return;
      }
    }
    caps.add(cap);
  }

  /** Units share events of a day less often than a night repeats those of the night before. */
  private Words ofHold(Carried.Hold hold) {
    Words known = ofHolds.get(hold);
    if (known == null) {
      if (ofHolds.size() >= REMEMBERED) {
        ofHolds.clear();
      }
      Words name = names.getOrDefault(hold.id(), new Words(hold.id(), hold.id()));
      known = Wording.say("cap.veto", hold.id(), name, hold.from(), hold.until());
      ofHolds.put(hold, known);
    }
    return known;
  }

  private String undecidedAny(Scheme.When.UndecidedAny any, Endings endings) {
    return endings.undecided().stream()
        .filter(id -> any.indicators().contains(id) || (any.vetoes() && vetoes.contains(id)))
        .collect(Collectors.joining("、"));
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
  static Colour worst(List<Applied> caps, Colour colour) {
    Colour worst = colour;
    for (Applied cap : caps) {
      worst = worst.worse(cap.atMost);
    }
    return worst;
  }
}
