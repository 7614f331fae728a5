package wuse.sources.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wuse.facts.Fact;
import wuse.facts.UnitId;
import wuse.sources.Fault;
import wuse.sources.Vouched;

/** What a row says: facts, what it vouches for, what is wrong with it, and whom it speaks of. */
final class Said {
  private final List<Fact> facts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Vouched> vouched = new ArrayList<>();
  private final Set<UnitId> units = new LinkedHashSet<>();

  List<Vouched> vouched() {
    return vouched;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Fault> faults() {
    return faults;
  }

  Set<UnitId> units() {
    return units;
  }
}
