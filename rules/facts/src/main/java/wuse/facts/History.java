package wuse.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything ever recorded for one unit, superseded and withdrawn facts included. */
record History(List<Held> all, Amendments amendments) {
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

  boolean correctedAfter(LocalDate day) {
    Instant last = amendments.last();
    return last != null && !last.isBefore(day.atStartOfDay(ZONE).toInstant());
  }

  @Nullable LocalDate nextRecordedDay(LocalDate day) {
    return all.stream()
        .map(held -> recorded(held).atZone(ZONE).toLocalDate())
        .filter(on -> on.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
