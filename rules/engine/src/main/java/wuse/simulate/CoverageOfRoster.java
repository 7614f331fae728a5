package wuse.simulate;

import static wuse.simulate.Coverage.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import wuse.decision.Decision;
import wuse.facts.Standing;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Citation;
import wuse.policy.Condition;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Versions;
import wuse.term.Check;

/** What of a roster cases look at: nights on which a case expects a state. */
final class CoverageOfRoster implements Trial.Witness {
  private final Pack.Roster pack;
  private final Round round;
  private final Sights sights;
  private final Map<LocalDate, Map<String, Seen>> seen = new HashMap<>();

  CoverageOfRoster(Pack.Roster pack, Round round) {
    this.pack = pack;
    this.round = round;
    this.sights = new Sights(Resolution.of(pack));
  }

  /** What was seen of one condition. */
  private static final class Seen {
    private final Set<Byte> answers = new HashSet<>();
    private final Map<String, TreeSet<Long>> values = new HashMap<>();
  }

  @Override
  public void saw(Case.Night night, Submission submission, Decision decision) {
    LocalDate from = pack.versions().startOf(night.day());
    if (from == null || night.expected().stream().noneMatch(e -> e.aspect() == Aspect.STATE)) {
      return;
    }
    Map<String, Seen> of = seen.computeIfAbsent(from, key -> new HashMap<>());
    try {
      View view = View.of(round, pack, submission, night.day());
      conditions(pack.versions().on(night.day()).orElseThrow())
          .forEach((id, when) -> saw(of.computeIfAbsent(id, key -> new Seen()), when, view));
    } catch (Pack.NotInForce cannotBe) {
      throw new IllegalStateException(cannotBe);
    }
  }

  private static void saw(Seen of, Condition when, View view) {
    of.answers.add(view.on(when, Standing.MANAGED));
    view.collect(when, Standing.MANAGED, of.values);
  }

  /** Every condition of the roster, under its name. */
  private static Map<String, Condition> conditions(RosterTerms terms) {
    Map<String, Condition> all = new LinkedHashMap<>();
    terms.admission().forEach(one -> all.put("admission." + one.id(), one.when()));
    terms.suspend().stream()
        .filter(one -> one.when() != null)
        .forEach(one -> all.put("suspend." + one.id(), Objects.requireNonNull(one.when())));
    terms.removal().raised().stream()
        .filter(one -> one.when() != null)
        .forEach(one -> all.put("removal." + one.name(), Objects.requireNonNull(one.when())));
    return all;
  }

  List<Coverage.Item> items() {
    List<Coverage.Item> items = new ArrayList<>();
    for (Versions.Version<RosterTerms> version : pack.versions().all()) {
      Map<String, Seen> of = seen.getOrDefault(version.from(), Map.of());
      conditions(version.value())
          .forEach((id, when) -> items(id, when, version, of.getOrDefault(id, new Seen()), items));
    }
    return items;
  }

  private void items(
      String id,
      Condition when,
      Versions.Version<RosterTerms> version,
      Seen of,
      List<Coverage.Item> items) {
    List<String> articles = version.value().basis().stream().map(Citation::text).toList();
    LocalDate from = version.from();
    var at = Cells.of(when).isEmpty() ? version.at() : Cells.of(when).get(0).at();
    Map.of(
            Kind.CONDITION_HOLDS, Check.TRUE,
            Kind.CONDITION_FAILS, Check.FALSE,
            Kind.CONDITION_OPEN, Check.UNDECIDED)
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            e ->
                new Coverage.Item(
                    e.getKey(), id, "", articles, from, at, of.answers.contains(e.getValue())))
        .forEach(items::add);
    for (Sights.Sight sight : sights.of(List.of(when))) {
      boolean in = sight.in(of.values.getOrDefault(sight.term().key(), new TreeSet<>()));
      items.add(
          new Coverage.Item(
              sight.edge() ? Kind.EDGE : Kind.VALUE,
              id,
              sight.term().name() + " " + sight.text(),
              articles,
              from,
              sight.at(),
              in));
    }
  }
}
