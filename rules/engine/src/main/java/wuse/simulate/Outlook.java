package wuse.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wuse.facts.Standing;
import wuse.policy.Condition;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/** One version of an indicator, asked which of its places a box of values comes to. */
final class Outlook {
  private final Indicator.Rule rule;
  private final LocalDate day;
  private final List<Sights.Sight> sights;
  private final Boxes boxes;
  private final Columns columns = new Columns();
  private final Check applies;
  private final List<Check> bands;

  Outlook(Indicator indicator, Indicator.Rule rule, LocalDate day, Sights sights) {
    this.rule = rule;
    this.day = day;
    List<Condition> conditions =
        new ArrayList<>(rule.bands().stream().map(Indicator.Band::when).toList());
    this.sights = sights.of(conditions);
    conditions.add(indicator.applies());
    this.boxes = Boxes.of(conditions, this.sights);
    this.applies = Check.of(indicator.applies(), columns, Standing.MANAGED);
    this.bands =
        rule.bands().stream().map(band -> Check.of(band.when(), columns, rule.standing())).toList();
  }

  /** A place as coverage names it. */
  record Place(Coverage.Kind kind, String what) {
    static Place of(Coverage.Item item) {
      return new Place(item.kind(), item.what());
    }
  }

  Boxes boxes() {
    return boxes;
  }

  /** The places that a case of these values looks at; none where it is open whether it applies. */
  Set<Place> places(List<Boxes.Value> box) {
    Sheet sheet = boxes.sheet(box, columns, rule.standing(), day);
    byte concerned = applies.on(sheet);
    if (concerned != Check.TRUE) {
      return concerned == Check.FALSE
          ? Set.of(new Place(Coverage.Kind.NOT_APPLICABLE, ""))
          : Set.of();
    }
    int band = 0;
    while (band < bands.size() && bands.get(band).on(sheet) == Check.FALSE) {
      band++;
    }
    if (band == bands.size()) {
      return Set.of();
    }
    return bands.get(band).on(sheet) == Check.UNDECIDED
        ? Set.of(new Place(Coverage.Kind.MISSING, ""))
        : decided(box, band);
  }

  private Set<Place> decided(List<Boxes.Value> box, int band) {
    Set<Place> places = new HashSet<>();
    places.add(new Place(Coverage.Kind.BAND, CoverageOfScorecard.what(rule, band)));
    for (Sights.Sight sight : sights) {
      long point = box.get(boxes.terms().indexOf(sight.term())).point();
      if (point != Line.MISSING && sight.in(point)) {
        places.add(new Place(sight.kind(), sight.what()));
      }
    }
    return places;
  }
}
