package wuse.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wuse.change.PackChanges;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Versions;
import wuse.preview.Part.Kind;

/** 合成: a pack of which some parts are the draft's and the rest stays as it is. */
final class Mix {
  private final LocalDate day;
  private final Set<Kind> kinds;
  private final Set<String> indicators;

  /**
   * @param indicators ids of those that are the draft's
   */
  Mix(LocalDate day, Set<Kind> kinds, Set<String> indicators) {
    this.day = day;
    this.kinds = kinds;
    this.indicators = indicators;
  }

  /** Both of one form. */
  Pack of(Pack before, Pack after) {
    if (kinds.isEmpty() && indicators.isEmpty()) {
      return before;
    }
    return before instanceof Pack.Scorecard a && after instanceof Pack.Scorecard b
        ? scorecard(a, b)
        : roster((Pack.Roster) before, (Pack.Roster) after);
  }

  private <T> T either(Kind kind, T before, T after) {
    return kinds.contains(kind) ? after : before;
  }

  private Pack scorecard(Pack.Scorecard a, Pack.Scorecard b) {
    return new Pack.Scorecard(
        a.head(),
        either(Kind.CATEGORIES, a.categories(), b.categories()),
        indicators(a, b),
        inForce(a.versions(), b.versions(), this::scheme));
  }

  private List<Indicator> indicators(Pack.Scorecard a, Pack.Scorecard b) {
    Map<String, Indicator> now =
        b.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    Map<String, Indicator> mixed = new LinkedHashMap<>();
    for (Indicator indicator : a.indicators()) {
      Indicator other = now.get(indicator.id());
      if (!indicators.contains(indicator.id())) {
        mixed.put(indicator.id(), indicator);
      } else if (other != null) {
        mixed.put(indicator.id(), other);
      }
    }
    for (Indicator indicator : b.indicators()) {
      if (indicators.contains(indicator.id())) {
        mixed.putIfAbsent(indicator.id(), indicator);
      }
    }
    return List.copyOf(mixed.values());
  }

  /** What is in force on the day, mixed; other days stay as they are. */
  private <T> Versions<T> inForce(Versions<T> a, Versions<T> b, Both<T> mixed) {
    T before = a.on(day).orElseThrow();
    T after = b.on(day).orElseThrow();
    List<Versions.Version<T>> all = new ArrayList<>();
    for (Versions.Version<T> version : a.all()) {
      all.add(
          version.value() == before
              ? new Versions.Version<>(
                  version.from(), version.to(), mixed.of(before, after), version.at())
              : version);
    }
    return new Versions<>(all);
  }

  private interface Both<T> {
    T of(T before, T after);
  }

  private Scheme scheme(Scheme a, Scheme b) {
    return new Scheme(
        a.basis(),
        a.reviewed(),
        a.origin(),
        either(Kind.COLOURS, a.colours(), b.colours()),
        either(Kind.CAPS, a.caps(), b.caps()),
        either(Kind.NOT_RATED, a.notRated(), b.notRated()),
        either(Kind.UPGRADE, a.upgrade(), b.upgrade()),
        a.effective(),
        a.consequences(),
        a.workload());
  }

  private Pack roster(Pack.Roster a, Pack.Roster b) {
    return new Pack.Roster(a.head(), inForce(a.versions(), b.versions(), this::terms));
  }

  private RosterTerms terms(RosterTerms a, RosterTerms b) {
    return new RosterTerms(
        a.basis(),
        a.reviewed(),
        a.origin(),
        either(Kind.APPLICATION, a.applied(), b.applied()),
        either(Kind.APPLICATION, a.joinConfirmed(), b.joinConfirmed()),
        either(Kind.APPLICATION, a.removalConfirmed(), b.removalConfirmed()),
        either(Kind.ADMISSION, a.admission(), b.admission()),
        either(Kind.SELECTIVE, a.selective(), b.selective()),
        either(Kind.EXCLUDED, a.excluded(), b.excluded()),
        either(Kind.SUSPENSION, a.suspend(), b.suspend()),
        either(Kind.REMOVAL, a.removal(), b.removal()),
        either(Kind.BAR, a.bar(), b.bar()),
        either(Kind.VALIDITY, a.validity(), b.validity()),
        a.privileges(),
        a.stays());
  }

  /** The parts of what is in force by which two packs of one form differ, indicators aside. */
  static List<Kind> differing(Pack before, Pack after, LocalDate day) {
    Map<Kind, List<Object>> one = parts(before, day);
    Map<Kind, List<Object>> other = parts(after, day);
    return one.keySet().stream().filter(kind -> !same(one, other, kind)).toList();
  }

  private static boolean same(
      Map<Kind, List<Object>> one, Map<Kind, List<Object>> other, Kind kind) {
    List<Object> a = one.getOrDefault(kind, List.of());
    List<Object> b = other.getOrDefault(kind, List.of());
    return IntStream.range(0, a.size()).allMatch(i -> PackChanges.same(a.get(i), b.get(i)));
  }

  private static Map<Kind, List<Object>> parts(Pack pack, LocalDate day) {
    Map<Kind, List<Object>> parts = new EnumMap<>(Kind.class);
    if (pack instanceof Pack.Scorecard scorecard) {
      Scheme scheme = scorecard.versions().on(day).orElseThrow();
      parts.put(Kind.CATEGORIES, List.of(scorecard.categories()));
      parts.put(Kind.COLOURS, List.of(scheme.colours()));
      parts.put(Kind.CAPS, List.of(scheme.caps()));
      parts.put(Kind.NOT_RATED, List.of(scheme.notRated()));
      parts.put(Kind.UPGRADE, List.of(scheme.upgrade()));
      return parts;
    }
    RosterTerms terms = ((Pack.Roster) pack).versions().on(day).orElseThrow();
    parts.put(
        Kind.APPLICATION,
        List.of(terms.applied(), terms.joinConfirmed(), terms.removalConfirmed()));
    parts.put(Kind.ADMISSION, List.of(terms.admission()));
    parts.put(Kind.SELECTIVE, List.of(terms.selective()));
    parts.put(Kind.EXCLUDED, List.of(terms.excluded()));
    parts.put(Kind.SUSPENSION, List.of(terms.suspend()));
    parts.put(Kind.REMOVAL, List.of(terms.removal()));
    parts.put(Kind.BAR, List.of(terms.bar()));
    parts.put(Kind.VALIDITY, List.of(terms.validity()));
    return parts;
  }
}
