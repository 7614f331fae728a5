package wuse.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of a dossier vouch for, kind by kind and day by day: the union of their covers.
 * Without it nothing found would pass for nothing there; a count over a span that is not wholly
 * vouched for is undecided.
 */
public final class Vouching {
  private static final Vouching EVERYTHING = new Vouching(List.of(), true);
  private static final Comparator<Cover> ORDER =
      Comparator.comparing(Cover::kind)
          .thenComparing(Cover::from)
          .thenComparing(Vouching::lastDay)
          .thenComparing(Cover::source);

  private final List<Cover> covers;
  private final boolean everything;
  private final Spans[] byKind;

  private Vouching(List<Cover> covers, boolean everything) {
    this.covers = covers;
    this.everything = everything;
    this.byKind = new Spans[FactKind.all().size()];
    Arrays.setAll(byKind, ordinal -> Spans.of(covers, FactKind.all().get(ordinal)));
  }

  /** The author vouches for every kind and day: a dossier file without {@code covers}. */
  public static Vouching everything() {
    return EVERYTHING;
  }

  /** Only what these covers say; none vouches for nothing. */
  public static Vouching of(Collection<Cover> covers) {
    return new Vouching(covers.stream().distinct().sorted(ORDER).toList(), false);
  }

  /** True if every day of the span, both ends included, is vouched for; an empty span always is. */
  public boolean covers(FactKind<?> kind, LocalDate from, LocalDate to) {
    return lastGap(kind, from, to) == null;
  }

  /**
   * The latest day of the span that nobody vouches for; null if there is none. A window that slides
   * past it may become decided, which is what a horizon needs to know.
   */
  public @Nullable LocalDate lastGap(FactKind<?> kind, LocalDate from, LocalDate to) {
    return everything || to.isBefore(from) ? null : byKind[kind.ordinal()].lastGap(from, to);
  }

  /**
   * The first day after {@code day} that is not vouched for, for horizons; null if that day never
   * comes, or if {@code day} itself is not vouched for.
   */
  public @Nullable LocalDate endsAfter(FactKind<?> kind, LocalDate day) {
    return everything ? null : byKind[kind.ordinal()].endsAfter(day);
  }

  /**
   * The first day after {@code day} on which a span begins that is vouched for; null if none does.
   */
  public @Nullable LocalDate startsAfter(FactKind<?> kind, LocalDate day) {
    return everything ? null : byKind[kind.ordinal()].startsAfter(day);
  }

  /**
   * The covers as given, without repeats, in order of kind, first day, last day, source; none for
   * everything.
   */
  public List<Cover> covers() {
    return covers;
  }

  /** Whether it vouches for every kind of fact on every day. */
  public boolean isEverything() {
    return everything;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vouching vouching
        && everything == vouching.everything
        && covers.equals(vouching.covers);
  }

  @Override
  public int hashCode() {
    return covers.hashCode() + Boolean.hashCode(everything);
  }

  @Override
  public String toString() {
    return everything ? "everything" : covers.toString();
  }

  private static LocalDate lastDay(Cover cover) {
    LocalDate to = cover.to();
    return to == null ? LocalDate.MAX : to;
  }

  /** The merged spans of one kind, in order, with a day or more between them. */
  private record Spans(List<Span> spans) {
    private static final Spans NONE = new Spans(List.of());

    static Spans of(List<Cover> covers, FactKind<?> kind) {
      List<Span> merged = new ArrayList<>();
      for (Cover cover : covers) {
        if (cover.kind().equals(kind.zh())) {
          add(merged, new Span(cover.from(), lastDay(cover)));
        }
      }
      return merged.isEmpty() ? NONE : new Spans(merged);
    }

    private static void add(List<Span> merged, Span next) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).touches(next)) {
        merged.set(last, merged.get(last).with(next));
      } else {
        merged.add(next);
      }
    }

    @Nullable LocalDate lastGap(LocalDate from, LocalDate to) {
      Span span = spanAtOrBefore(to);
      if (span == null || span.to().isBefore(to)) {
        return to;
      }
      return span.from().isAfter(from) ? span.from().minusDays(1) : null;
    }

    @Nullable LocalDate endsAfter(LocalDate day) {
      Span span = spanAtOrBefore(day);
      return span == null || span.to().isBefore(day) || span.to().equals(LocalDate.MAX)
          ? null
          : span.to().plusDays(1);
    }

    @Nullable LocalDate startsAfter(LocalDate day) {
      return spans.stream().map(Span::from).filter(day::isBefore).findFirst().orElse(null);
    }

    private @Nullable Span spanAtOrBefore(LocalDate day) {
      Span found = null;
      for (Span span : spans) {
        if (span.from().isAfter(day)) {
          break;
        }
        found = span;
      }
      return found;
    }
  }

  private record Span(LocalDate from, LocalDate to) {
    // the next one begins no earlier than this one; a span that begins the day after goes on
    // without a gap
    boolean touches(Span next) {
      return to.equals(LocalDate.MAX) || !next.from().isAfter(to.plusDays(1));
    }

    Span with(Span next) {
      return next.to().isAfter(to) ? new Span(from, next.to()) : this;
    }
  }
}
