package wuse.sources.table;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Cover;
import wuse.facts.Region;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.sources.Vouched;

/**
 * What a table vouches for when it has been read to its end.
 *
 * @param kind Chinese name
 * @param from first day: a constant, what stands above the header, or the first day that a row
 *     names
 * @param to last day, the same way; the day of arrival where it says so
 * @param of for whom
 * @param region where {@code of} is the region: a constant or what stands above the header
 */
record CoverRule(String kind, Bound from, Bound to, Scope of, @Nullable Source region) {
  /** For whom a table vouches. */
  enum Scope {
    /** The units that its rows name. */
    NAMED,
    /** All units of a region. */
    REGION,
    /** Every unit there is. */
    ALL
  }

  /** An end of the span; exactly one is given. */
  record Bound(@Nullable Source source, @Nullable Word word) {
    /** What an end may be besides a day. */
    enum Word {
      FIRST,
      LAST,
      ARRIVAL
    }
  }

  /** What is known when the table has ended. */
  record Ended(
      Line anyLine,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      LocalDate arrival,
      Set<UnitId> units) {}

  /** Null where the table does not say enough: then nothing is vouched for. */
  @Nullable Vouched vouched(Ended ended, String source) {
    LocalDate begin = day(from, ended);
    LocalDate end = day(to, ended);
    if (begin == null || end == null || end.isBefore(begin)) {
      return null;
    }
    Cover cover = new Cover(kind, begin, end, source);
    return switch (of) {
      case ALL -> new Vouched(cover, null, Set.of());
      case NAMED -> ended.units().isEmpty() ? null : new Vouched(cover, null, ended.units());
      case REGION -> inRegion(cover, ended);
    };
  }

  private @Nullable Vouched inRegion(Cover cover, Ended ended) {
    String written = region == null ? null : text(region, ended.anyLine());
    try {
      return written == null ? null : new Vouched(cover, Region.reading(written), Set.of());
    } catch (UnfitFact unknownRegion) {
      return null;
    }
  }

  private static @Nullable LocalDate day(Bound bound, Ended ended) {
    if (bound.word() != null) {
      return switch (bound.word()) {
        case FIRST -> ended.first();
        case LAST -> ended.last();
        case ARRIVAL -> ended.arrival();
      };
    }
    return bound.source() == null ? null : day(bound.source(), ended.anyLine());
  }

  private static @Nullable LocalDate day(Source source, Line line) {
    String text = text(source, line);
    if (text == null) {
      return null;
    }
    try {
      Object said = source.form().of(text);
      return said instanceof LocalDate day ? day : Value.day(said.toString());
    } catch (Unread unread) {
      return null;
    }
  }

  private static @Nullable String text(Source source, Line line) {
    if (source.constant() != null) {
      return source.constant();
    }
    Entry entry = line.entry(source.names());
    return entry == null ? null : entry.text();
  }
}
