package wuse.app.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.UnitId;
import wuse.sources.Delivery;
import wuse.sources.Fault;
import wuse.sources.Place;
import wuse.sources.Rejected;

/**
 * A delivery sorted into what is kept and what waits in quarantine: facts from the future wait.
 *
 * @param byUnit the facts to keep, in order of the delivery
 * @param rejected what the delivery itself rejects and, after it, the facts from the future
 */
record SortedDelivery(Map<UnitId, List<Held>> byUnit, List<Rejected> rejected) {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /**
   * @param now by our clock, which may be a little behind those of the sources
   */
  static SortedDelivery of(Delivery delivery, Instant now) {
    Map<UnitId, List<Held>> byUnit = new LinkedHashMap<>();
    List<Rejected> rejected = new ArrayList<>(delivery.rejected());
    for (Held held : delivery.facts()) {
      if (isFuture(held.fact().known(), delivery, now)) {
        rejected.add(future(held, delivery));
      } else {
        byUnit.computeIfAbsent(held.fact().known().unit(), none -> new ArrayList<>()).add(held);
      }
    }
    return new SortedDelivery(byUnit, rejected);
  }

  private static boolean isFuture(Known known, Delivery delivery, Instant now) {
    return known.occurred().isAfter(delivery.arrival().day())
        || known.recorded().isAfter(now.plus(CLOCKS_DIFFER));
  }

  private static Rejected future(Held held, Delivery delivery) {
    Known known = held.fact().known();
    Fault fault =
        new Fault(
            "S106",
            held.fact().kind().zh(),
            "发生日期",
            "",
            null,
            known.occurred().toString(),
            List.of(delivery.arrival().day().toString()));
    return new Rejected(
        delivery.source(),
        delivery.mapping(),
        new Place(delivery.file(), null, 0),
        List.of(fault),
        List.of(known.unit()),
        RawFact.of(held.fact()));
  }
}
