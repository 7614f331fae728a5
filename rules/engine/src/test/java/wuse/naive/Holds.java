package wuse.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;

/** The vetoes that are open on one day, by SEMANTICS §1 and §3. */
final class Holds {
  private final Values values;
  private final LocalDate day;
  private final Instant knownAt;
  private final List<Carried.Hold> before;
  private final List<Carried.Hold> all = new ArrayList<>();
  private final Map<String, String> caps = new LinkedHashMap<>();

  Holds(Values values, @Nullable Carried previous, Instant knownAt) {
    this.values = values;
    this.day = values.day;
    this.knownAt = knownAt;
    this.before = previous == null ? List.of() : previous.holds();
  }

  List<Carried.Hold> all() {
    return all;
  }

  Map<String, String> caps() {
    return caps;
  }

  /** The worst colour of an open one; −1 where none is open. */
  int worst() {
    int worst = -1;
    for (String atMost : caps.values()) {
      worst = Math.max(worst, Scorecard.COLOURS.indexOf(atMost));
    }
    return worst;
  }

  /**
   * @param band the band reached where it costs; −1 where none is
   */
  void judge(String id, Map<String, Object> rule, String least, int band) {
    Map<String, Object> veto = Yaml.map(rule.get("veto"));
    if (veto.isEmpty()) {
      return;
    }
    List<Carried.Hold> holds = new ArrayList<>();
    for (Carried.Hold hold : before) {
      if (hold.id().equals(id) && !quashed(hold, veto, least)) {
        holds.add(hold);
      }
    }
    String raised = band < 0 ? null : raised(id, veto, least);
    if (raised != null) {
      open(id, raised, veto, least, holds);
    }
    holds.replaceAll(hold -> released(hold, veto, least));
    holds.removeIf(hold -> raised == null && !open(hold, veto));
    for (Carried.Hold hold : holds) {
      if (open(hold, veto)) {
        caps.merge(id, hold.atMost(), Holds::worse);
      }
    }
    all.addAll(holds);
  }

  private static String worse(String a, String b) {
    return Scorecard.COLOURS.indexOf(a) > Scorecard.COLOURS.indexOf(b) ? a : b;
  }

  private @Nullable String raised(String id, Map<String, Object> veto, String least) {
    if (veto.containsKey("atMost")) {
      return (String) veto.get("atMost");
    }
    Map<String, Object> indicator =
        values.packs.indicators.stream().filter(i -> id.equals(i.get("id"))).findFirst().get();
    for (Object one : Yaml.list(veto.get("cases"))) {
      Map<String, Object> line = Yaml.map(one);
      String cell = String.valueOf(line.get("when"));
      if (Boolean.TRUE.equals(values.cell(Scorecard.firstTerm(indicator), cell, least).is())) {
        return (String) line.get("atMost");
      }
    }
    return null;
  }

  private static int days(Map<String, Object> veto) {
    return Integer.parseInt(String.valueOf(veto.get("hold")).replace(" days", ""));
  }

  /** Opens on the day of the event; where that is not known, on the day first seen. */
  private void open(
      String id, String atMost, Map<String, Object> veto, String least, List<Carried.Hold> holds) {
    LocalDate event = (LocalDate) values.of(Objects.requireNonNull(veto.get("opens")), least).is();
    if (event != null && !event.isAfter(day)) {
      holds.removeIf(hold -> hold.firstSeen() || hold.from().equals(event));
      holds.add(new Carried.Hold(id, atMost, event, event.plusDays(days(veto)), null, false));
      return;
    }
    for (Carried.Hold hold : holds) {
      if (worse(hold.atMost(), atMost).equals(hold.atMost())) {
        return;
      }
    }
    holds.add(new Carried.Hold(id, atMost, day, day.plusDays(days(veto)), null, true));
  }

  private Carried.Hold released(Carried.Hold hold, Map<String, Object> veto, String least) {
    Map<String, Object> release = Yaml.map(veto.get("release"));
    LocalDate on = null;
    if (Boolean.TRUE.equals(release.get("officer"))) {
      on = releasedByOfficer(hold);
    }
    if (on == null && release.containsKey("when")) {
      boolean now = Boolean.TRUE.equals(values.truth(release.get("when"), least).is());
      on = hold.released() != null ? hold.released() : now ? day : null;
    }
    return new Carried.Hold(
        hold.id(), hold.atMost(), hold.from(), hold.until(), on, hold.firstSeen());
  }

  private @Nullable LocalDate releasedByOfficer(Carried.Hold hold) {
    LocalDate first = null;
    for (PlainFact fact : values.facts(Scorecard.MANAGED)) {
      if (fact.kind.equals("否决解除")
          && hold.id().equals(fact.get("指标"))
          && !fact.occurred().isBefore(hold.from())
          && !fact.occurred().isAfter(day)
          && (first == null || fact.occurred().isBefore(first))) {
        first = fact.occurred();
      }
    }
    return first;
  }

  private boolean open(Carried.Hold hold, Map<String, Object> veto) {
    boolean timeOnly = Boolean.TRUE.equals(Yaml.map(veto.get("release")).get("timeOnly"));
    return !day.isAfter(hold.until()) || (!timeOnly && hold.released() == null);
  }

  /**
   * Whether the event that a hold rests on is gone: a source says what there is and the event is
   * not among it. What was given outright, and what was only first seen, cannot be quashed.
   */
  private boolean quashed(Carried.Hold hold, Map<String, Object> veto, String least) {
    String opens = values.packs.key(Objects.requireNonNull(veto.get("opens")));
    Map<String, Object> indicator =
        values.packs.indicators.stream()
            .filter(i -> hold.id().equals(i.get("id")))
            .findFirst()
            .get();
    if (hold.firstSeen() || values.dossier.termsOnly() || given(opens)) {
      return false;
    }
    for (Object read : Yaml.list(indicator.get("reads"))) {
      if (given(values.packs.key(Objects.requireNonNull(Yaml.map(read).get("term"))))) {
        return false;
      }
    }
    Map<String, Object> term = Yaml.map(values.packs.terms.get(opens));
    return !among(values.facts(least), hold, term)
        && (values.dossier.vouched((String) Objects.requireNonNull(term.get("from")), day, day)
            || among(values.recorded(least, knownAt), hold, term));
  }

  private static boolean among(List<PlainFact> facts, Carried.Hold hold, Map<String, Object> term) {
    for (PlainFact fact : Values.matching(term, facts)) {
      if (hold.from().equals(fact.day((String) Objects.requireNonNull(term.get("of"))))) {
        return true;
      }
    }
    return false;
  }

  private boolean given(String key) {
    return values.dossier.given().containsKey(key);
  }
}
