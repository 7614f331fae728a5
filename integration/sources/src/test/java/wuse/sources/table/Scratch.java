package wuse.sources.table;

import java.nio.file.*;
import java.time.*;
import java.util.*;
import wuse.facts.*;
import wuse.sources.*;

class Scratch {
  public static void main(String[] a) {
    UnitRegister reg = new UnitRegister();
    Set<FactId> ids = new HashSet<>();
    List<Rejected> rej = new ArrayList<>();
    FactSink sink =
        d -> {
          long n = 0, dup = 0;
          List<Fact> f = new ArrayList<>();
          for (Held h : d.facts()) {
            if (ids.add(h.id())) {
              n++;
              f.add(h.fact());
            } else dup++;
          }
          reg.learn(f);
          rej.addAll(d.rejected());
          return new Receipt(n, dup, 0);
        };
    TableReader r = new TableReader(Mappings.load(), reg, sink, FileLimits.usual());
    long t = System.nanoTime();
    new Intake(r)
        .take(
            List.of(Path.of(a[0])),
            new Arrival(Instant.parse("2026-11-20T04:00:00Z")),
            x -> System.out.println(x.text("zh")));
    System.out.println((System.nanoTime() - t) / 1e9);
    Map<String, Integer> shown = new TreeMap<>();
    for (Rejected x : rej) {
      String k = x.mapping() + x.faults().get(0).code();
      if (shown.merge(k, 1, Integer::sum) <= 3)
        System.out.println(x.text(shown.get(k) == 2 ? "en" : "zh"));
    }
  }
}
