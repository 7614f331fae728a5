package wuse.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.facts.Cover;
import wuse.facts.Standing;
import wuse.term.Given;

/**
 * All that was ever said of one unit.
 *
 * @param covers what the sources vouch for; null where the author vouches for everything
 */
record PlainDossier(
    List<PlainFact> everything,
    @Nullable List<Cover> covers,
    Map<String, Given> given,
    Map<String, Carried> previous,
    boolean termsOnly) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The last instant of a day. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  PlainDossier withGiven(String key, Object value) {
    Map<String, Given> more = new HashMap<>(given);
    more.put(key, new Given(value, null));
    return new PlainDossier(everything, covers, more, previous, termsOnly);
  }

  PlainDossier withPrevious(Map<String, Carried> other) {
    return new PlainDossier(everything, covers, given, other, termsOnly);
  }

  /** Whether some source vouches for every day from {@code from} to {@code to}. */
  boolean vouched(String kind, LocalDate from, LocalDate to) {
    LocalDate day = from;
    while (covers != null && !day.isAfter(to)) {
      LocalDate until = null;
      for (Cover cover : covers) {
        LocalDate last = cover.to() == null ? to : cover.to();
        if (cover.kind().equals(kind)
            && !day.isBefore(cover.from())
            && !day.isAfter(last)
            && (until == null || last.isAfter(until))) {
          until = last;
        }
      }
      if (until == null) {
        return false;
      }
      day = until.plusDays(1);
    }
    return true;
  }

  /** What stands at an instant: neither superseded nor withdrawn by then. */
  List<PlainFact> standing(Instant knownAt) {
    List<PlainFact> heads = new ArrayList<>();
    for (List<PlainFact> rivals : rivals(knownAt).values()) {
      PlainFact head = rivals.get(0);
      for (PlainFact rival : rivals) {
        head = PlainFact.byRecord(rival, head) > 0 ? rival : head;
      }
      heads.add(head);
    }
    List<PlainFact> standing = new ArrayList<>();
    List<PlainFact> withdrawals = new ArrayList<>(heads);
    withdrawals.removeIf(head -> !head.kind.equals("撤回"));
    for (PlainFact head : heads) {
      if (!withdrawn(head, withdrawals)) {
        standing.add(head);
      }
    }
    return standing;
  }

  /** By kind and key, the different things said there; of the same thing the first record. */
  private Map<String, List<PlainFact>> rivals(Instant knownAt) {
    Map<String, List<PlainFact>> rivals = new HashMap<>();
    for (PlainFact fact : everything) {
      if (fact.recorded().isAfter(knownAt)) {
        continue;
      }
      List<PlainFact> place = rivals.computeIfAbsent(place(fact), none -> new ArrayList<>());
      PlainFact same = null;
      for (PlainFact other : place) {
        same = other.id.equals(fact.id) ? other : same;
      }
      if (same == null) {
        place.add(fact);
      } else if (fact.recorded().isBefore(same.recorded())) {
        place.set(place.indexOf(same), fact);
      }
    }
    return rivals;
  }

  private static String place(PlainFact fact) {
    return fact.kind + "\n" + fact.known.key();
  }

  /** A withdrawal takes away what was recorded by its own instant, unless it is taken away. */
  private static boolean withdrawn(PlainFact fact, List<PlainFact> withdrawals) {
    for (PlainFact head : withdrawals) {
      if (head != fact
          && fact.kind.equals(head.get("事实类型"))
          && fact.known.key().equals(head.get("自然键"))
          && !fact.recorded().isAfter(head.recorded())
          && !withdrawn(head, withdrawals)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a correction became known from {@code from} to {@code to}: a withdrawal, or other
   * values where something had been said before.
   */
  boolean corrected(Instant from, Instant to) {
    for (PlainFact fact : everything) {
      if (!fact.recorded().isBefore(from)
          && !fact.recorded().isAfter(to)
          && (fact.kind.equals("撤回") || supersedes(fact))) {
        return true;
      }
    }
    return false;
  }

  private boolean supersedes(PlainFact fact) {
    for (PlainFact other : everything) {
      if (other.kind.equals(fact.kind)
          && other.known.key().equals(fact.known.key())
          && !other.id.equals(fact.id)
          && !other.recorded().isAfter(fact.recorded())) {
        return true;
      }
    }
    return false;
  }

  /** The standing facts of at least this standing. */
  static List<PlainFact> atLeast(List<PlainFact> facts, String least) {
    List<PlainFact> enough = new ArrayList<>();
    for (PlainFact fact : facts) {
      int rank = 0;
      for (Standing standing : Standing.values()) {
        rank = standing.zh().equals(least) ? standing.ordinal() : rank;
      }
      if (fact.known.standing().ordinal() >= rank) {
        enough.add(fact);
      }
    }
    return enough;
  }
}
