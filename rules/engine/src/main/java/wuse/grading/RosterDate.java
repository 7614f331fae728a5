package wuse.grading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Standing;
import wuse.policy.Line;
import wuse.policy.Term;
import wuse.term.Columns;
import wuse.term.Sheet;

/** 日期: a date that moves a roster; on a day it is not known, has come, or still lies ahead. */
final class RosterDate {
  private final int place;

  RosterDate(Term term, Columns columns) {
    this.place = columns.place(term, Standing.MANAGED);
  }

  /** The date of a term that a roster may leave out. */
  static @Nullable RosterDate of(@Nullable Term term, Columns columns) {
    return term == null ? null : new RosterDate(term, columns);
  }

  /** The date, also one that lies ahead. */
  @Nullable LocalDate known(Sheet sheet) {
    return sheet.missing(place) ? null : Line.date(sheet.point(place));
  }

  /** The date, if it has come. */
  @Nullable LocalDate come(Sheet sheet) {
    LocalDate date = known(sheet);
    return date == null || date.isAfter(sheet.day()) ? null : date;
  }

  /** What the date could have been by facts that are taken back since. */
  List<LocalDate> takenBack(Sheet sheet) {
    return sheet.takenBack(place);
  }

  /** When it comes, as {@link Horizon} counts. */
  long changes(Sheet sheet) {
    return Horizon.ahead(known(sheet), sheet.day());
  }
}
