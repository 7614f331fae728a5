package wuse.simulate;

import java.math.BigDecimal;
import java.util.List;
import wuse.policy.Node;

/** The mutants of a {@code pack.yaml}, of a scorecard or of a roster. */
final class PackMutants {
  private final Sower sower;

  PackMutants(Sower sower) {
    this.sower = sower;
  }

  void sow() {
    weights();
    List<List<Object>> versions = sower.items(List.of("versions"));
    for (List<Object> version : versions) {
      if (versions.size() > 1) {
        sower.of("versions").drop(Mutant.Kind.DATE, version);
      }
      sower.of("versions").shiftDate(Pages.down(version, "from"));
      scorecard(version);
      roster(version);
    }
  }

  /** One point from a category to the next: they must go on adding up to a hundred. */
  private void weights() {
    List<List<Object>> all = sower.items(List.of("categories"));
    for (int i = 0; i < all.size() && all.size() > 1; i++) {
      List<Object> less = Pages.down(all.get(i), "weight");
      List<Object> more = Pages.down(all.get((i + 1) % all.size()), "weight");
      if (sower.at(less) instanceof Node.Text a && sower.at(more) instanceof Node.Text b) {
        String lower = new BigDecimal(a.text()).subtract(BigDecimal.ONE).toPlainString();
        String higher = new BigDecimal(b.text()).add(BigDecimal.ONE).toPlainString();
        Node revised = Pages.with(sower.page(), less, Pages.text(a, lower));
        revised = Pages.with(revised, more, Pages.text(b, higher));
        sower.of("categories").sow(Mutant.Kind.WEIGHT, a.place().at(), a.text(), lower, revised);
      }
    }
  }

  private void scorecard(List<Object> version) {
    Sower colours = sower.of("colours");
    for (List<Object> colour : sower.items(Pages.down(version, "colours"))) {
      List<Object> min = Pages.down(colour, "min");
      if (sower.at(min) instanceof Node.Text text && !text.text().equals("0")) {
        colours.shift(Mutant.Kind.COLOUR_EDGE, min, new BigDecimal("0.1"));
        colours.shift(Mutant.Kind.COLOUR_EDGE, min, BigDecimal.ONE);
      }
    }
    Sower caps = sower.of("caps");
    for (List<Object> cap : sower.items(Pages.down(version, "caps"))) {
      caps.drop(Mutant.Kind.CAP, cap);
      caps.shiftColour(Mutant.Kind.CAP, Pages.down(cap, "atMost"));
      List<Object> when = Pages.down(cap, "when");
      caps.shiftShare(Mutant.Kind.CAP, Pages.down(when, "categoryShareBelow"));
      caps.shiftShare(Mutant.Kind.CAP, Pages.down(when, "undecidedShareAbove"));
      caps.dropEach(Mutant.Kind.CAP, Pages.down(when, "undecidedAny"));
    }
    Sower rated = sower.of("notRated");
    List<Object> notRated = Pages.down(version, "notRated");
    rated.shiftShare(Mutant.Kind.CAP, Pages.down(notRated, "undecidedPointsAbove"));
    rated.condition(Pages.down(notRated, "when"), null);
    sower
        .of("upgrade")
        .shiftSpan(
            Mutant.Kind.SPAN, Pages.down(Pages.down(version, "upgrade"), "daysAfterDowngrade"));
    Sower effective = sower.of("effective");
    List<Object> public_ = Pages.down(version, "effective");
    effective.shiftSpan(Mutant.Kind.SPAN, Pages.down(public_, "noticeDays"));
    effective.shiftSpan(Mutant.Kind.SPAN, Pages.down(public_, "answerDays"));
    effective.dropEach(Mutant.Kind.SPAN, Pages.down(public_, "personNeeded"));
  }

  private void roster(List<Object> version) {
    for (String list : List.of("admission", "suspend")) {
      Sower part = sower.of(list);
      for (List<Object> one : sower.items(Pages.down(version, list))) {
        part.drop(Mutant.Kind.ROSTER, one);
        part.condition(Pages.down(one, "when"), null);
        List<Object> again = Pages.down(one, "again");
        part.drop(Mutant.Kind.ROSTER, again);
        part.shiftSpan(Mutant.Kind.SPAN, Pages.down(again, "plus"));
      }
    }
    List<Object> selective = Pages.down(version, "selective");
    sower
        .of("selective")
        .shift(Mutant.Kind.ROSTER, Pages.down(selective, "atLeast"), BigDecimal.ONE);
    sower.of("selective").dropEach(Mutant.Kind.ROSTER, Pages.down(selective, "of"));
    List<Object> excluded = Pages.down(version, "excluded");
    sower.of("excluded").dropEach(Mutant.Kind.ROSTER, Pages.down(excluded, "of"));
    removal(Pages.down(version, "removal"));
    sower.of("bar").shiftSpan(Mutant.Kind.SPAN, Pages.down(Pages.down(version, "bar"), "for"));
    sower.of("validity").shiftSpan(Mutant.Kind.SPAN, Pages.down(version, "validity"));
  }

  private void removal(List<Object> removal) {
    Sower part = sower.of("removal");
    part.dropEach(Mutant.Kind.ROSTER, Pages.down(removal, "of"));
    for (List<Object> raised : sower.items(Pages.down(removal, "raised"))) {
      part.drop(Mutant.Kind.ROSTER, raised);
      part.condition(Pages.down(raised, "when"), null);
    }
  }
}
