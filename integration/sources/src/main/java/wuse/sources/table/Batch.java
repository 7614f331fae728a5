package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wuse.facts.Held;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.FactSink;
import wuse.sources.Fault;
import wuse.sources.Receipt;
import wuse.sources.Rejected;
import wuse.sources.Vouched;

/** Gathers what the rows of a table say and hands it on some thousand facts at a time. */
final class Batch {
  private static final int SIZE = 2000;

  private final FactSink sink;
  private final Mapping mapping;
  private final String file;
  private final Arrival arrival;
  private final Map<String, Long> kinds = new TreeMap<>();
  private final Map<String, Long> codes = new TreeMap<>();
  private List<Held> facts = new ArrayList<>();
  private List<Rejected> rejected = new ArrayList<>();
  private Receipt receipt = Receipt.NOTHING;
  private long rejectedRows;

  Batch(FactSink sink, Mapping mapping, String file, Arrival arrival) {
    this.sink = sink;
    this.mapping = mapping;
    this.file = file;
    this.arrival = arrival;
  }

  void add(Held held) {
    facts.add(held);
    kinds.merge(held.fact().kind().zh(), 1L, Long::sum);
  }

  void add(Rejected row) {
    rejected.add(row);
    rejectedRows++;
    for (Fault fault : row.faults()) {
      codes.merge(fault.code(), 1L, Long::sum);
    }
  }

  void handOnIfFull() {
    if (facts.size() + rejected.size() >= SIZE) {
      handOn(List.of(), false);
    }
  }

  void handOn(List<Vouched> vouched, boolean last) {
    Delivery delivery =
        new Delivery(
            mapping.source(), mapping.name(), file, arrival, facts, vouched, rejected, last);
    facts = new ArrayList<>();
    rejected = new ArrayList<>();
    receipt = receipt.plus(sink.accept(delivery));
  }

  Map<String, Long> kinds() {
    return kinds;
  }

  Map<String, Long> codes() {
    return codes;
  }

  long rejectedRows() {
    return rejectedRows;
  }

  Receipt receipt() {
    return receipt;
  }
}
