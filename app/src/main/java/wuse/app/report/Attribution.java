package wuse.app.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Cause;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.Cover;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactId;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.Vouching;
import wuse.facts.Withdrawal;
import wuse.grading.Graded;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;

/**
 * 归因: why a unit moved, told by grading it again on tonight's day with only some of what is new.
 *
 * <p>Time always passes. If that alone gives tonight's answer, the cause is time. Else the cause is
 * the first of conduct, late data, pack that together with time gives it; where none does by
 * itself, the first of them without which all the others do not give it; where they make up for
 * each other, the first that is there.
 */
final class Attribution {
  private static final List<Cause> IN_ORDER = List.of(Cause.CONDUCT, Cause.LATE_DATA, Cause.PACK);

  private final Round before;
  private final Round now;
  private final LocalDate from;
  private final LocalDate day;
  private final boolean packChanged;

  /**
   * @param before the packs as they were on {@code from}, in force on {@code day} too
   * @param now the packs as they are
   * @param from the day of the night before
   * @param packChanged whether the two differ
   */
  Attribution(Round before, Round now, LocalDate from, LocalDate day, boolean packChanged) {
    this.before = before;
    this.now = now;
    this.from = from;
    this.day = day;
    this.packChanged = packChanged;
  }

  /**
   * A unit that moved.
   *
   * @param was its dossier as known the night before
   * @param is as known tonight
   * @param previous what tonight's decisions took as previous, by role
   * @param pack path of the pack in which it moved
   * @param to colour or state tonight
   */
  record Moved(Dossier was, Dossier is, Map<String, Carried> previous, String pack, String to) {}

  Cause of(Moved moved) {
    Evidence evidence = new Evidence(moved);
    Set<Cause> there = evidence.there();
    if (there.isEmpty() || evidence.gives(Set.of())) {
      return Cause.TIME;
    }
    if (there.size() == 1) {
      return there.iterator().next();
    }
    return first(there, cause -> evidence.gives(Set.of(cause)))
        .or(() -> first(there, cause -> !evidence.gives(without(there, cause))))
        .orElseGet(() -> there.iterator().next());
  }

  private static Optional<Cause> first(Set<Cause> there, Predicate<Cause> fits) {
    return IN_ORDER.stream().filter(there::contains).filter(fits).findFirst();
  }

  private static Set<Cause> without(Set<Cause> all, Cause one) {
    Set<Cause> others = EnumSet.copyOf(all);
    others.remove(one);
    return others;
  }

  /** What is new about one unit, and what each part of it leads to. */
  private final class Evidence {
    private final Moved moved;
    private final Map<Cause, List<Held>> news = new EnumMap<>(Cause.class);
    private final Vouching routine;

    Evidence(Moved moved) {
      this.moved = moved;
      this.routine = routine(moved.was().vouching(), moved.is().vouching());
      Set<FactId> known = new HashSet<>(moved.was().ids());
      for (Held held : moved.is().held()) {
        if (!known.contains(held.id())) {
          news.computeIfAbsent(kind(held), none -> new ArrayList<>()).add(held);
        }
      }
    }

    private Cause kind(Held held) {
      boolean late = held.fact() instanceof Withdrawal || happened(held.fact()).isBefore(from);
      return late ? Cause.LATE_DATA : Cause.CONDUCT;
    }

    /** In their order. */
    Set<Cause> there() {
      Set<Cause> there = EnumSet.noneOf(Cause.class);
      there.addAll(news.keySet());
      if (!same(routine, moved.is().vouching()) || gone()) {
        there.add(Cause.LATE_DATA);
      }
      if (packChanged) {
        there.add(Cause.PACK);
      }
      return there;
    }

    /** Whether a fact stands no more without a newer one in its place or a withdrawal. */
    private boolean gone() {
      return news.isEmpty() && !moved.is().ids().containsAll(moved.was().ids());
    }

    /** Whether time and these together give tonight's answer. */
    boolean gives(Set<Cause> some) {
      Submission submission = new Submission(dossier(some), Map.of(), moved.previous());
      Round round = some.contains(Cause.PACK) ? now : before;
      return moved.to().equals(answer(round, submission));
    }

    private Dossier dossier(Set<Cause> some) {
      Vouching vouching = some.contains(Cause.LATE_DATA) ? moved.is().vouching() : routine;
      List<Held> facts = new ArrayList<>(moved.was().held());
      some.forEach(cause -> facts.addAll(news.getOrDefault(cause, List.of())));
      return Dossier.held(moved.is().unit(), facts, vouching, Instant.MAX);
    }

    private @Nullable String answer(Round round, Submission submission) {
      for (Graded graded : graded(round, submission)) {
        if (graded instanceof Graded.Done done && done.decision().pack().equals(moved.pack())) {
          return result(done.decision());
        }
      }
      return null;
    }
  }

  private List<Graded> graded(Round round, Submission submission) {
    try {
      return round.grade(List.of(submission), day).get(0);
    } catch (Pack.NotInForce impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String result(Decision decision) {
    return decision.result() instanceof Decision.Coloured coloured
        ? coloured.colour()
        : ((Decision.Listed) decision.result()).state();
  }

  /**
   * The last day up to today that the fact speaks of: a task of spring that is closed today is what
   * the firm did today.
   */
  private LocalDate happened(Fact fact) {
    LocalDate last = fact.known().occurred();
    for (FactField field : fact.kind().ownFields()) {
      LocalDate on = day(field.get(fact));
      last = on != null && on.isAfter(last) && !on.isAfter(day) ? on : last;
    }
    return last;
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return value instanceof LocalDateTime time
        ? time.toLocalDate()
        : value instanceof LocalDate on ? on : null;
  }

  private static boolean same(Vouching a, Vouching b) {
    return vouches(a, b) && vouches(b, a);
  }

  /** Whether one vouches for all that the other does. */
  private static boolean vouches(Vouching one, Vouching other) {
    return other.covers().stream().allMatch(cover -> vouches(one, cover));
  }

  private static boolean vouches(Vouching one, Cover cover) {
    FactKind<?> kind = FactKind.named(cover.kind()).orElseThrow();
    return one.covers(kind, cover.from(), cover.to() == null ? LocalDate.MAX : cover.to());
  }

  /**
   * That sources go on to vouch from the night before on is what time brings; what they vouch for
   * of earlier days is late data.
   */
  private Vouching routine(Vouching was, Vouching is) {
    if (was.isEverything() || is.isEverything()) {
      return is;
    }
    List<Cover> covers = new ArrayList<>(was.covers());
    for (Cover cover : is.covers()) {
      if (cover.to() == null || !cover.to().isBefore(from)) {
        LocalDate start = cover.from().isBefore(from) ? from : cover.from();
        covers.add(new Cover(cover.kind(), start, cover.to(), cover.source()));
      }
    }
    return Vouching.of(covers);
  }
}
