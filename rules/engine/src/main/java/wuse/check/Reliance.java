package wuse.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.policy.Citation;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Position;
import wuse.policy.Reading;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Versions;
import wuse.policy.Words;

/**
 * A dated rule that rests on an instrument of law.
 *
 * @param pack the path of its pack
 * @param rule the indicator's id; the pack's role where the pack itself cites
 * @param last the last day on which the rule holds; absent where it holds for good
 * @param followed whether a later version takes its place the day after
 */
public record Reliance(
    String pack,
    String rule,
    Words name,
    Citation citation,
    LocalDate from,
    @Nullable LocalDate last,
    boolean followed,
    Position at) {

  /** Whether the rule still holds on some day after {@code day}. */
  public boolean holdsAfter(LocalDate day) {
    return last == null || last.isAfter(day);
  }

  /** Every rule of the packs that cites the instrument, in order of pack, rule and day. */
  public static List<Reliance> on(String instrument, Reading reading) {
    List<Reliance> found = new ArrayList<>();
    for (Pack pack : reading.drafts()) {
      Collector collector = new Collector(instrument, pack, found);
      if (pack instanceof Pack.Scorecard scorecard) {
        Pack.Head head = pack.head();
        collector.collect(head.role(), head.name(), scorecard.versions(), Scheme::cited);
        for (Indicator one : scorecard.indicators()) {
          collector.collect(one.id(), one.name(), one.versions(), Indicator.Rule::basis);
        }
      } else if (pack instanceof Pack.Roster roster) {
        Pack.Head head = pack.head();
        collector.collect(head.role(), head.name(), roster.versions(), RosterTerms::basis);
      }
    }
    return List.copyOf(found);
  }

  private record Collector(String instrument, Pack pack, List<Reliance> found) {

    <T> void collect(
        String rule, Words name, Versions<T> versions, Function<T, List<Citation>> basis) {
      List<Versions.Version<T>> all = versions.all();
      for (int i = 0; i < all.size(); i++) {
        Versions.Version<T> version = all.get(i);
        LocalDate next = i + 1 < all.size() ? all.get(i + 1).from() : null;
        LocalDate last = version.to() != null || next == null ? version.to() : next.minusDays(1);
        boolean followed = last != null && last.plusDays(1).equals(next);
        for (Citation citation : basis.apply(version.value())) {
          if (citation.instrument().equals(instrument)) {
            found.add(
                new Reliance(
                    pack.head().path(),
                    rule,
                    name,
                    citation,
                    version.from(),
                    last,
                    followed,
                    citation.at()));
          }
        }
      }
    }
  }
}
