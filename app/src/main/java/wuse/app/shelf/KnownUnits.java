package wuse.app.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import wuse.app.store.Before;
import wuse.app.store.Candidate;
import wuse.app.store.Loaded;
import wuse.app.store.NightBook;
import wuse.app.store.PackPlan;
import wuse.app.store.Store;
import wuse.app.store.Vouchings;
import wuse.decision.Carried;
import wuse.facts.Dossier;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.preview.Member;
import wuse.preview.Posed;
import wuse.preview.Source;

/** Everybody in the store, as known at one instant, with what each carries into the day. */
final class KnownUnits implements Source {
  private static final int PAGE = 500;

  private final Store store;
  private final Instant knownAt;
  private final Vouchings vouchings;
  private final Map<PackPlan, String> roles = new HashMap<>();

  /**
   * @param packs whose last decisions are carried on
   */
  KnownUnits(Store store, Reading packs, LocalDate day) {
    this.store = store;
    this.knownAt = store.arrivals().settled();
    this.vouchings = store.dossiers().vouchings(knownAt);
    for (Pack pack : packs.packs()) {
      NightBook.InForce last = new NightBook.InForce(pack.head().path(), "", "");
      roles.put(store.nights().draft(last, day, knownAt), pack.head().role());
    }
  }

  @Override
  public void each(Consumer<Posed> into) {
    int last = store.dossiers().last();
    int after = 0;
    List<Candidate> page = store.dossiers().page(after, last, knownAt, PAGE);
    while (!page.isEmpty()) {
      int to = page.get(page.size() - 1).no();
      Map<Integer, Map<String, Carried>> carried = carried(after, to);
      for (Loaded loaded : store.dossiers().load(page, knownAt, vouchings)) {
        Dossier dossier = loaded.dossier();
        if (dossier != null) {
          into.accept(posed(loaded, dossier, carried));
        }
      }
      after = to;
      page = store.dossiers().page(after, last, knownAt, PAGE);
    }
  }

  private Posed posed(Loaded loaded, Dossier dossier, Map<Integer, Map<String, Carried>> carried) {
    Candidate unit = loaded.candidate();
    Member member = new Member(unit.unit().text(), unit.unit().text(), null, unit.region(), null);
    Map<String, Carried> previous = carried.getOrDefault(unit.no(), Map.of());
    return new Posed(member, new Submission(dossier, Map.of(), previous), loaded.digest());
  }

  /** By number of the unit and role of the pack. */
  private Map<Integer, Map<String, Carried>> carried(int after, int to) {
    Map<Integer, Map<String, Carried>> all = new HashMap<>();
    roles.forEach(
        (plan, role) -> {
          Map<Integer, Long> runs =
              store.precedents().page(plan, after, to).base().entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, KnownUnits::run));
          store
              .precedents()
              .carried(plan, store.precedents().decisions(plan.no(), runs))
              .forEach(
                  (unit, last) ->
                      all.computeIfAbsent(unit, none -> new HashMap<>()).put(role, last));
        });
    return all;
  }

  private static long run(Map.Entry<Integer, Before> before) {
    return before.getValue().run();
  }
}
