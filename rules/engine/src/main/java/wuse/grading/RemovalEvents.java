package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Standing;
import wuse.policy.RosterTerms;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Given;
import wuse.term.Sheet;

/**
 * 移出情形: what raises a removal: events that somebody gives, those on the day of a date term, those
 * that a condition raises today.
 */
final class RemovalEvents {
  private final int place;
  private final Set<String> names;
  private final List<Raised> raised;

  /** An event that nobody needs to give. */
  private record Raised(String name, @Nullable RosterDate on, @Nullable Check when) {
    static Raised of(RosterTerms.Raised terms, Columns columns) {
      return new Raised(
          terms.name(),
          RosterDate.of(terms.on(), columns),
          terms.when() == null ? null : Check.of(terms.when(), columns, Standing.MANAGED));
    }

    Given.@Nullable Entry since(LocalDate joined, Sheet sheet) {
      LocalDate come = on == null ? null : on.come(sheet);
      if (come != null && !come.isBefore(joined)) {
        return new Given.Entry(name, come);
      }
      return when != null && when.on(sheet) == Check.TRUE ? new Given.Entry(name, null) : null;
    }

    boolean quashed(LocalDate joined, LocalDate removed, Sheet sheet) {
      return on != null
          && on.takenBack(sheet).stream()
              .anyMatch(event -> !event.isBefore(joined) && !event.isAfter(removed));
    }
  }

  RemovalEvents(RosterTerms.Removal removal, Columns columns) {
    this.place = columns.place(removal.term(), Standing.MANAGED);
    this.names = removal.of();
    this.raised = removal.raised().stream().map(one -> Raised.of(one, columns)).toList();
  }

  /** The events since admission; one without a date stands today. */
  List<Given.Entry> since(LocalDate joined, Sheet sheet) {
    List<Given.Entry> events = new ArrayList<>();
    for (Given.Entry given : sheet.entries(place)) {
      if (names.contains(given.name()) && counts(given.on(), joined, sheet.day())) {
        events.add(given);
      }
    }
    for (Raised one : raised) {
      Given.Entry event = one.since(joined, sheet);
      if (event != null) {
        events.add(event);
      }
    }
    return events.stream().distinct().toList();
  }

  private static boolean counts(@Nullable LocalDate on, LocalDate joined, LocalDate day) {
    return on == null || (!on.isBefore(joined) && !on.isAfter(day));
  }

  /** Whether somebody tells all events that there are: given outright, or by terms alone. */
  boolean areTold(RosterDay day) {
    return day.submission().termsOnly() || day.sheet().given(place);
  }

  /** Whether an event between the two days could be the ground of a removal and stands no more. */
  boolean quashed(LocalDate joined, LocalDate removed, Sheet sheet) {
    return raised.stream().anyMatch(one -> one.quashed(joined, removed, sheet));
  }

  /** When the next event that is known comes, as {@link Horizon} counts. */
  long changes(Sheet sheet) {
    long earliest = Horizon.of(null);
    for (Given.Entry given : sheet.entries(place)) {
      earliest = Math.min(earliest, Horizon.ahead(given.on(), sheet.day()));
    }
    for (Raised one : raised) {
      earliest = one.on() == null ? earliest : Math.min(earliest, one.on().changes(sheet));
    }
    return earliest;
  }
}
