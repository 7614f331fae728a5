package wuse.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import wuse.policy.Condition;
import wuse.policy.Pack;
import wuse.policy.Scheme;
import wuse.policy.Versions;

/**
 * Whether two scorecards with the same indicators make the same of their points: colours for every
 * score that points can add up to, caps, what is not rated, how colours move. What follows from a
 * colour is text for people and part of no decision.
 */
final class SameScheme {
  private SameScheme() {}

  /** On every day from the first day of {@code a} on. */
  static boolean of(Pack.Scorecard a, Pack.Scorecard b) {
    if (!a.categories().equals(b.categories()) || b.from().isAfter(a.from())) {
      return false;
    }
    return Stream.of(a, b)
            .flatMap(pack -> pack.versions().all().stream())
            .map(Versions.Version::from)
            .map(day -> day.isBefore(a.from()) ? a.from() : day)
            .distinct()
            .allMatch(day -> on(day, a, b) && version(a, day).equals(version(b, day)))
        && !b.from().isBefore(a.from());
  }

  private static boolean on(LocalDate day, Pack.Scorecard a, Pack.Scorecard b) {
    Scheme first = a.versions().on(day).orElse(null);
    Scheme second = b.versions().on(day).orElse(null);
    return first != null
        && second != null
        && colours(first, second, AttainableScores.of(a, day))
        && caps(first).equals(caps(second))
        && notRated(first).equals(notRated(second))
        && first.upgrade().equals(second.upgrade())
        && first.effective().equals(second.effective());
  }

  /** The day that decisions name as their pack's version. */
  private static LocalDate version(Pack.Scorecard pack, LocalDate day) {
    return Stream.concat(
            Stream.ofNullable(pack.versions().startOf(day)),
            pack.indicators().stream()
                .map(one -> one.versions().startOf(day))
                .filter(Objects::nonNull))
        .max(LocalDate::compareTo)
        .orElse(day);
  }

  private static boolean colours(Scheme a, Scheme b, AttainableScores scores) {
    boolean same = a.colours().size() == b.colours().size();
    for (int i = 0; same && i < a.colours().size(); i++) {
      Scheme.ColourFrom first = a.colours().get(i);
      Scheme.ColourFrom second = b.colours().get(i);
      BigDecimal low = first.min().min(second.min());
      BigDecimal high = first.min().max(second.min());
      same =
          first.colour() == second.colour()
              && (low.compareTo(high) == 0 || scores.noneIn(low, high));
    }
    return same;
  }

  /** The cap of an open veto has the colour of the veto's hold; its own is not looked at. */
  private static List<Object> caps(Scheme scheme) {
    List<Object> caps = new ArrayList<>();
    for (Scheme.Cap cap : scheme.caps()) {
      boolean ofVeto = cap.when() instanceof Scheme.When.OpenVeto;
      caps.add(
          List.of(
              cap.id(),
              ofVeto ? "" : cap.atMost(),
              cap.when(),
              Objects.requireNonNullElse(cap.flag(), "")));
    }
    return caps;
  }

  private static List<Object> notRated(Scheme scheme) {
    List<Object> parts = new ArrayList<>();
    parts.add(scheme.notRated().undecidedPointsAbove());
    parts.addAll(shape(scheme.notRated().when()));
    return parts;
  }

  /** A condition without the places at which it is written. */
  private static List<Object> shape(Condition condition) {
    if (condition instanceof Condition.Cell cell) {
      return List.of(cell.term().key(), cell.test().spans());
    }
    if (condition instanceof Condition.Not not) {
      return List.of("not", shape(not.of()));
    }
    List<Condition> parts =
        condition instanceof Condition.All all ? all.of() : ((Condition.Any) condition).of();
    List<Object> shape = new ArrayList<>(List.of(condition.getClass().getSimpleName()));
    parts.forEach(part -> shape.add(shape(part)));
    return shape;
  }
}
