package wuse.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a pack is in force on one day: dates are resolved here, once, before anything is matched.
 * Two days with the same slice have the same {@link #digest()}.
 */
public sealed interface Slice {

  Pack.Head head();

  /**
   * SHA-256, hexadecimal, over the canonical form of what is in force: model, terms, tables,
   * articles.
   */
  String digest();

  /** The first day on which what is in force came into force: the version's name. */
  LocalDate from();

  /**
   * The first day after the one asked on which the slice is another one; absent when it stays for
   * good.
   */
  @Nullable LocalDate until();

  /** A scorecard's slice. */
  record OfScorecard(
      Pack.Head head,
      List<Pack.Category> categories,
      List<Ruled> indicators,
      Scheme scheme,
      LocalDate from,
      @Nullable LocalDate until,
      String digest)
      implements Slice {}

  /** An indicator with the rule in force. */
  record Ruled(Indicator indicator, Indicator.Rule rule) {
    public String id() {
      return indicator.id();
    }
  }

  /** A roster's slice. */
  record OfRoster(
      Pack.Head head, RosterTerms terms, LocalDate from, @Nullable LocalDate until, String digest)
      implements Slice {}

  /**
   * As {@link Pack#inForce}, without a digest: for drafts that are graded a few times and thrown
   * away.
   */
  static Slice undigested(Pack pack, LocalDate day) throws Pack.NotInForce {
    return pack instanceof Pack.Scorecard scorecard
        ? undigested(scorecard, day)
        : undigested((Pack.Roster) pack, day);
  }

  static OfScorecard of(Pack.Scorecard pack, LocalDate day) throws Pack.NotInForce {
    OfScorecard slice = undigested(pack, day);
    return new OfScorecard(
        slice.head,
        slice.categories,
        slice.indicators,
        slice.scheme,
        slice.from,
        slice.until,
        SliceDigest.of(slice));
  }

  private static OfScorecard undigested(Pack.Scorecard pack, LocalDate day) throws Pack.NotInForce {
    Scheme scheme = pack.versions().on(day).orElseThrow(() -> new Pack.NotInForce(pack));
    List<Ruled> ruled = new ArrayList<>();
    for (Indicator indicator : inOrder(pack)) {
      Optional<Indicator.Rule> rule = indicator.versions().on(day);
      rule.ifPresent(r -> ruled.add(new Ruled(indicator, r)));
    }
    LocalDate until =
        earliest(
            Stream.concat(
                Stream.ofNullable(pack.versions().changesAfter(day)),
                pack.indicators().stream()
                    .map(i -> i.versions().changesAfter(day))
                    .filter(Objects::nonNull)));
    LocalDate from =
        Stream.concat(
                Stream.of(pack.versions().startOf(day)),
                pack.indicators().stream().map(i -> i.versions().startOf(day)))
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(day);
    return new OfScorecard(
        pack.head(), pack.categories(), List.copyOf(ruled), scheme, from, until, "");
  }

  static OfRoster of(Pack.Roster pack, LocalDate day) throws Pack.NotInForce {
    OfRoster slice = undigested(pack, day);
    return new OfRoster(slice.head, slice.terms, slice.from, slice.until, SliceDigest.of(slice));
  }

  private static OfRoster undigested(Pack.Roster pack, LocalDate day) throws Pack.NotInForce {
    RosterTerms terms = pack.versions().on(day).orElseThrow(() -> new Pack.NotInForce(pack));
    LocalDate from = Objects.requireNonNull(pack.versions().startOf(day));
    return new OfRoster(pack.head(), terms, from, pack.versions().changesAfter(day), "");
  }

  /**
   * By category in the order of the pack, then by id: the order of findings, whatever the folders
   * are called.
   */
  private static List<Indicator> inOrder(Pack.Scorecard pack) {
    List<String> categories = pack.categories().stream().map(Pack.Category::id).toList();
    return pack.indicators().stream()
        .sorted(
            Comparator.comparingInt((Indicator i) -> categories.indexOf(i.category()))
                .thenComparing(Indicator::id))
        .toList();
  }

  private static @Nullable LocalDate earliest(Stream<LocalDate> days) {
    return days.min(LocalDate::compareTo).orElse(null);
  }
}
