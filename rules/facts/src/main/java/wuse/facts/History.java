package wuse.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything ever recorded for one unit, superseded and withdrawn facts included. */
record History(List<Held> all) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static Instant recorded(Held held) {
    return held.fact().known().recorded();
  }

  List<Fact> recorded(FactKind<?> kind, Instant knownAt) {
    return all.stream()
        .filter(held -> held.fact().kind() == kind && !recorded(held).isAfter(knownAt))
        .map(Held::fact)
        .toList();
  }

  boolean onlyUntil(Instant knownAt) {
    return all.stream().noneMatch(held -> recorded(held).isAfter(knownAt));
  }

  boolean correctedAfter(LocalDate day, Instant knownAt) {
    Instant from = day.atStartOfDay(ZONE).toInstant();
    List<Held> late =
        all.stream()
            .filter(held -> !recorded(held).isBefore(from) && !recorded(held).isAfter(knownAt))
            .toList();
    return !late.isEmpty()
        && (late.stream().anyMatch(held -> held.fact() instanceof Withdrawal)
            || supersedes(late, knownAt));
  }

  private boolean supersedes(List<Held> late, Instant knownAt) {
    Set<Place> places = late.stream().map(History::place).collect(Collectors.toSet());
    Map<Place, FactId> seen = new HashMap<>();
    for (Held held : all) {
      Place place = place(held);
      if (places.contains(place) && !recorded(held).isAfter(knownAt)) {
        FactId before = seen.putIfAbsent(place, held.id());
        if (before != null && !before.equals(held.id())) {
          return true;
        }
      }
    }
    return false;
  }

  private record Place(FactKind<?> kind, String key) {}

  private static Place place(Held held) {
    return new Place(held.fact().kind(), held.fact().known().key());
  }

  @Nullable LocalDate nextRecordedDay(LocalDate day) {
    return all.stream()
        .map(held -> recorded(held).atZone(ZONE).toLocalDate())
        .filter(on -> on.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
