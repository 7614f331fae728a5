package wuse.preview;

import java.time.LocalDate;

/** 总体: the units that a draft is tried on, on one day. */
public final class Population {
  private final Source source;
  private final LocalDate day;

  private Population(Source source, LocalDate day) {
    this.source = source;
    this.day = day;
  }

  /** Units as a source gives them. */
  public static Population of(Source source, LocalDate day) {
    return new Population(source, day);
  }

  /** The day on which they are graded. */
  public LocalDate day() {
    return day;
  }

  Source source() {
    return source;
  }
}
