package wuse.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.term.Given;

/** The positive list on one day, by SEMANTICS §5. */
final class Roster {
  private static final String MANAGED = Scorecard.MANAGED;

  private final Values values;
  private final LocalDate day;
  private final @Nullable Carried previous;
  private final Instant knownAt;
  private final Map<String, Object> terms;

  private Roster(Values values, @Nullable Carried previous, Instant knownAt) {
    this.values = values;
    this.day = values.day;
    this.previous = previous;
    this.knownAt = knownAt;
    this.terms = Packs.inForce(values.packs.roster, day);
  }

  static Outcome grade(Values values, @Nullable Carried previous, Instant knownAt) {
    return new Roster(values, previous, knownAt).grade();
  }

  private Outcome grade() {
    State state = state();
    Carried carried =
        Carried.ofState(day, state.word, state.since, state.until, state.earliestAgain);
    boolean privileges = state.word.equals("在册");
    List<String> listed =
        List.of(
            "since " + state.since,
            "until " + state.until,
            "again " + state.earliestAgain,
            "privileges " + privileges);
    List<String> hits = List.of("state " + state.word, "state " + was() + " → " + state.word);
    return new Outcome(state.word, null, Map.of(), Map.of(), Map.of(), listed, carried, hits);
  }

  private @Nullable String was() {
    return previous == null ? null : previous.state();
  }

  private record State(
      String word,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate earliestAgain) {}

  private State state() {
    LocalDate joined = joined();
    if (joined == null) {
      return outside(null, null);
    }
    LocalDate removed = removed(joined);
    if (removed != null) {
      return outside(removed, "移出");
    }
    LocalDate ends =
        joined.plus(Values.period((String) Objects.requireNonNull(terms.get("validity"))));
    return day.isBefore(ends) ? member(joined, ends.minusDays(1)) : outside(ends, "到期");
  }

  /**
   * Only a proposal can be confirmed, so a confirmation counts that follows the proposal, that made
   * a unit a member which has left since, or that is of the very day; without an earlier decision
   * the record is believed.
   */
  private @Nullable LocalDate joined() {
    LocalDate confirmed = date(terms.get("joinConfirmed"));
    if (confirmed == null || previous == null || previous.state() == null) {
      return confirmed;
    }
    LocalDate since = previous.since() == null ? LocalDate.MIN : previous.since();
    boolean counts =
        switch (previous.state()) {
          case "在册", "暂停", "建议移出" -> true;
          case "建议纳入" -> !confirmed.isBefore(since);
          case "移出", "到期" -> previous.since() == null || !confirmed.isAfter(since);
          default -> false;
        };
    boolean proposedToday = confirmed.equals(day) && outside(null, null).word.equals("建议纳入");
    return counts || proposedToday ? confirmed : null;
  }

  /**
   * Only a proposed removal can be confirmed; a ground that is quashed restores what was before.
   */
  private @Nullable LocalDate removed(LocalDate joined) {
    LocalDate removed = date(terms.get("removalConfirmed"));
    if (removed == null || removed.isBefore(joined)) {
      return null;
    }
    boolean open = was() != null && List.of("在册", "暂停", "到期").contains(was());
    return !events(joined).isEmpty() || (!open && !quashed(joined, removed)) ? removed : null;
  }

  /** Whether a fact was recorded that could be the ground of a removal, and stands no more. */
  private boolean quashed(LocalDate joined, LocalDate removed) {
    for (Object one : Yaml.list(Yaml.map(terms.get("removal")).get("raised"))) {
      Object on = Yaml.map(one).get("on");
      if (on == null || values.of(on, MANAGED).given()) {
        continue;
      }
      Map<String, Object> term = Yaml.map(values.packs.terms.get(values.packs.key(on)));
      List<LocalDate> standing = dates(term, values.facts(MANAGED));
      for (LocalDate date : dates(term, values.recorded(MANAGED, knownAt))) {
        if (!standing.contains(date) && !date.isBefore(joined) && !date.isAfter(removed)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<LocalDate> dates(Map<String, Object> term, List<PlainFact> facts) {
    List<LocalDate> dates = new ArrayList<>();
    for (PlainFact fact : Values.matching(term, facts)) {
      LocalDate date = fact.day((String) Objects.requireNonNull(term.get("of")));
      if (date != null) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** Not on the list: barred, gone, not applied (since it left), or weighed for admission. */
  private State outside(@Nullable LocalDate left, @Nullable String how) {
    Map<String, Object> bar = Yaml.map(terms.get("bar"));
    LocalDate malicious = date(bar.get("from"));
    if (malicious != null) {
      LocalDate free =
          malicious.plus(Values.period((String) Objects.requireNonNull(bar.get("for"))));
      if (day.isBefore(free)) {
        return new State("禁入", malicious, free.minusDays(1), free);
      }
    }
    LocalDate applied = date(terms.get("applied"));
    if (applied != null && (left == null || !applied.isBefore(left))) {
      return admission();
    }
    return left == null
        ? new State("未申请", firstSeen("未申请"), null, null)
        : new State(Objects.requireNonNull(how), left, null, null);
  }

  /** A date term's value, if it has come. */
  private @Nullable LocalDate date(@Nullable Object term) {
    LocalDate date = (LocalDate) values.of(Objects.requireNonNull(term), MANAGED).is();
    return date == null || date.isAfter(day) ? null : date;
  }

  // ---- on the list

  private State member(LocalDate joined, LocalDate until) {
    List<LocalDate> events = events(joined);
    boolean proposed =
        "建议移出".equals(was())
            && !firstSeen("建议移出").isBefore(joined)
            && !values.dossier.termsOnly()
            && !eventsGiven();
    if (proposed || !events.isEmpty()) {
      events.add(proposed ? firstSeen("建议移出") : day);
      return new State("建议移出", first(events), until, null);
    }
    List<LocalDate> causes = suspended(joined);
    return causes.isEmpty()
        ? new State("在册", joined, until, null)
        : new State("暂停", first(causes), until, null);
  }

  private static LocalDate first(List<LocalDate> days) {
    return days.stream().min(LocalDate::compareTo).orElseThrow();
  }

  private boolean eventsGiven() {
    Object list = Yaml.map(terms.get("removal")).get("term");
    return values.of(Objects.requireNonNull(list), MANAGED).given();
  }

  /** The days of the removal events since the admission. */
  private List<LocalDate> events(LocalDate joined) {
    Map<String, Object> removal = Yaml.map(terms.get("removal"));
    List<LocalDate> events = new ArrayList<>();
    Object list = values.of(Objects.requireNonNull(removal.get("term")), MANAGED).is();
    for (Object one : list == null ? List.of() : (List<?>) list) {
      Given.Entry entry = (Given.Entry) one;
      if (Yaml.texts(removal.get("of")).contains(entry.name())) {
        if (entry.on() == null) {
          events.add(firstSeen("建议移出"));
        }
        happened(entry.on(), joined, events);
      }
    }
    for (Object one : Yaml.list(removal.get("raised"))) {
      Map<String, Object> raised = Yaml.map(one);
      if (raised.containsKey("on")) {
        happened(date(raised.get("on")), joined, events);
      } else if (Boolean.TRUE.equals(values.truth(raised.get("when"), MANAGED).is())) {
        events.add(firstSeen("建议移出"));
      }
    }
    return events;
  }

  private void happened(@Nullable LocalDate on, LocalDate joined, List<LocalDate> events) {
    if (on != null && !on.isBefore(joined) && !on.isAfter(day)) {
      events.add(on);
    }
  }

  /** Since when a state holds that rests on a condition: as carried, else the day itself. */
  private LocalDate firstSeen(String state) {
    return previous != null && state.equals(previous.state()) && previous.since() != null
        ? previous.since()
        : day;
  }

  private List<LocalDate> suspended(LocalDate joined) {
    List<LocalDate> since = new ArrayList<>();
    for (Object one : Yaml.list(terms.get("suspend"))) {
      Map<String, Object> suspend = Yaml.map(one);
      if (suspend.containsKey("when")) {
        if (Boolean.TRUE.equals(values.truth(suspend.get("when"), MANAGED).is())) {
          since.add(firstSeen("暂停"));
        }
        continue;
      }
      LocalDate opened = date(suspend.get("opened"));
      LocalDate closed = date(suspend.get("closed"));
      if (opened != null && (closed == null || closed.isBefore(opened))) {
        since.add(opened.isBefore(joined) ? joined : opened);
      }
    }
    return since;
  }

  // ---- admission

  private State admission() {
    List<@Nullable Boolean> parts = new ArrayList<>();
    List<@Nullable LocalDate> free = new ArrayList<>();
    for (Object one : Yaml.list(terms.get("admission"))) {
      Map<String, Object> item = Yaml.map(one);
      Boolean holds = values.truth(item.get("when"), MANAGED).is();
      parts.add(holds);
      if (Boolean.FALSE.equals(holds)) {
        free.add(free(Yaml.map(item.get("again"))));
      }
    }
    for (Boolean other : java.util.Arrays.asList(selective(), notExcluded())) {
      parts.add(other);
      if (Boolean.FALSE.equals(other)) {
        free.add(null);
      }
    }
    Boolean fit = Kleene.all(parts);
    String word = fit == null ? "待补数据" : fit ? "建议纳入" : "不符合";
    LocalDate again =
        free.isEmpty() || free.contains(null)
            ? null
            : free.stream().max(LocalDate::compareTo).orElseThrow();
    return new State(word, firstSeen(word), null, again);
  }

  /** When a failing condition may hold again; null where nobody can say. */
  private @Nullable LocalDate free(Map<String, Object> again) {
    LocalDate last =
        again.isEmpty()
            ? null
            : (LocalDate) values.of(Objects.requireNonNull(again.get("latest")), MANAGED).is();
    return last == null
        ? null
        : last.plus(Values.period((String) Objects.requireNonNull(again.get("plus"))));
  }

  private @Nullable Boolean selective() {
    Map<String, Object> rule = Yaml.map(terms.get("selective"));
    Object list = values.of(Objects.requireNonNull(rule.get("term")), MANAGED).is();
    if (list == null) {
      return null;
    }
    int count = 0;
    for (String name : Yaml.texts(rule.get("of"))) {
      boolean there = false;
      for (Object one : (List<?>) list) {
        there |= ((Given.Entry) one).name().equals(name);
      }
      count += there ? 1 : 0;
    }
    return BigDecimal.valueOf(count)
            .compareTo(Yaml.number(Objects.requireNonNull(rule.get("atLeast"))))
        >= 0;
  }

  private @Nullable Boolean notExcluded() {
    Map<String, Object> rule = Yaml.map(terms.get("excluded"));
    Object word = values.of(Objects.requireNonNull(rule.get("term")), MANAGED).is();
    return word == null ? null : !Yaml.texts(rule.get("of")).contains(word);
  }
}
