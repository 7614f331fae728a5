package wuse.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.grading.Regrading;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.term.Sheaf;
import wuse.term.Sheet;

/**
 * 底册: what is held of every unit so that it can be graded again and again: who it is, what it
 * carries, the values of its terms, and how the packs as they are grade it, by the rule base.
 */
final class Ledger {
  private final Source source;
  private final LocalDate day;
  private final Side side;
  private final Values values;
  private final List<Integer> begins = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final List<Submission> submissions = new ArrayList<>();
  private final List<Map<String, Integer>> said = new ArrayList<>();
  private final Map<Object, Object> shared = new HashMap<>();
  private final Round any;
  private final Set<String> regions = new TreeSet<>();
  private final BitSet broken = new BitSet();
  private final SortedSet<String> digests = new TreeSet<>();
  private String digest = "";
  private @Nullable Integer unlike;

  private Ledger(Source source, LocalDate day, Side side) {
    this.source = source;
    this.day = day;
    this.side = side;
    this.values = new Values(day);
    this.any = side.round(side.bound());
  }

  /**
   * Reads the source once.
   *
   * @param draft another state whose terms are derived on the way
   */
  static Ledger read(Source source, LocalDate day, Side side, Side draft) throws Pack.NotInForce {
    Ledger ledger = new Ledger(source, day, side);
    List<Derived> derived = new ArrayList<>();
    Values seen = new Values(day);
    for (Side one : List.of(side, draft)) {
      Optional<Derived> more = Derived.of(one, day, seen);
      more.ifPresent(derived::add);
      more.ifPresent(each -> each.close(seen));
    }
    Enrolment enrolment = new Enrolment(side, day, derived);
    try (Conveyor<List<Enrolment.Enrolled>> conveyor =
        new Conveyor<>(some -> ledger.enter(some, derived))) {
      source.each(some -> conveyor.add(() -> enrolment.enrolled(some.get())));
      conveyor.finish();
    }
    derived.forEach(one -> one.close(ledger.values));
    ledger.digest = Digest.of(ledger.digests);
    return ledger;
  }

  private void enter(List<Enrolment.Enrolled> some, List<Derived> derived) {
    begins.add(members.size());
    some.forEach(one -> enter(one, derived));
  }

  private void enter(Enrolment.Enrolled one, List<Derived> derived) {
    for (int i = 0; i < derived.size(); i++) {
      derived.get(i).keep(one.values().get(i));
    }
    members.add(one.member());
    regions.add(one.member().region());
    submissions.add(shared(one.submission()));
    Map<String, Integer> verdicts = one.said();
    said.add(shared(verdicts == null ? Map.of() : Map.copyOf(verdicts)));
    if (verdicts == null) {
      broken.set(members.size() - 1);
    }
    digests.add(one.member().unit() + " " + one.digest());
  }

  /** Most units carry and get the same as many others. */
  @SuppressWarnings("unchecked") // what is equal is of the same type
  private <T> T shared(T one) {
    return (T) shared.computeIfAbsent(one, same -> same);
  }

  /** Reads the source again where the draft has terms of which no value is held. */
  void derive(Side draft) throws Pack.NotInForce {
    Derived more = Derived.of(draft, day, values).orElse(null);
    if (more != null) {
      Iterator<Integer> begin = begins.iterator();
      try (Conveyor<List<Sheaf.Entry>> conveyor =
          new Conveyor<>(some -> some.forEach(more::keep))) {
        source.each(
            some -> {
              int first = begin.next();
              conveyor.add(() -> entries(more, first, some.get()));
            });
        conveyor.finish();
      }
      requireSame(more.size() == size());
      more.close(values);
      unlike = null;
    }
  }

  private List<Sheaf.Entry> entries(Derived more, int first, List<Posed> some) {
    List<Sheaf.Entry> entries = new ArrayList<>(some.size());
    for (Posed posed : some) {
      int unit = first + entries.size();
      requireSame(unit < size() && member(unit).equals(posed.member()));
      Sheet sheet = broken.get(unit) ? more.nothing() : more.sheet(posed.submission());
      Dossier dossier = posed.submission().dossier();
      entries.add(more.entry(sheet, dossier, submission(unit).previous().values()));
    }
    return entries;
  }

  // values are found by the number of the unit: of other units they would be another's
  private static void requireSame(boolean same) {
    if (!same) {
      throw new IllegalStateException("the source gave other units than before");
    }
  }

  /**
   * 零差检验: how many units are said otherwise of, asked again from the values held the way that a
   * draft is asked, than the rule base said. Asked anew only where values have come since.
   */
  synchronized int unlike() {
    Integer known = unlike;
    if (known == null) {
      State asIs = State.of(this, side);
      known =
          (int)
              IntStream.range(0, size())
                  .parallel()
                  .filter(unit -> !asIs.grade(unit).equals(said(unit)))
                  .count();
      unlike = known;
    }
    return known;
  }

  /** Whether the unit could not be graded at all. */
  boolean isBroken(int unit) {
    return broken.get(unit);
  }

  Side side() {
    return side;
  }

  LocalDate day() {
    return day;
  }

  int size() {
    return members.size();
  }

  /** Of all units. */
  Set<String> regions() {
    return regions;
  }

  String digest() {
    return digest;
  }

  Values values() {
    return values;
  }

  Member member(int unit) {
    return members.get(unit);
  }

  /** What the rule base said of a unit when it was read, by path of the pack. */
  Map<String, Integer> said(int unit) {
    return said.get(unit);
  }

  /** What decisions read of a unit beside values; its name is nobody's. */
  Submission submission(int unit) {
    return submissions.get(unit);
  }

  /** As {@link #submission}, under the unit's own name. */
  Submission named(int unit) {
    Submission nameless = submissions.get(unit);
    Dossier dossier = nameless.dossier();
    return dossier.size() > 0
        ? nameless
        : new Submission(
            empty(new UnitId(members.get(unit).unit())),
            Map.of(),
            nameless.previous(),
            nameless.termsOnly());
  }

  private static Dossier empty(UnitId unit) {
    return Dossier.of(unit, List.of(), Vouching.everything(), Instant.EPOCH);
  }

  Regrading regrading(Pack pack) {
    try {
      return any.regrading(pack, day);
    } catch (Pack.NotInForce askedBefore) {
      throw new IllegalStateException(askedBefore);
    }
  }
}
