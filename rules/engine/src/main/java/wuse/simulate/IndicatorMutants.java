package wuse.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.policy.Node;
import wuse.policy.Term;

/** The mutants of one indicator's page, in all its versions. */
final class IndicatorMutants {
  private final Sower sower;
  private final @Nullable Term first;

  /**
   * @param first the term that its bare cells test
   */
  IndicatorMutants(Sower sower, @Nullable Term first) {
    this.sower = sower;
    this.first = first;
  }

  void sow() {
    List<Object> applies = List.of("applies");
    if (sower.at(applies) != null) {
      sower.drop(Mutant.Kind.CONDITION_DROPPED, applies);
      sower.condition(applies, null);
    }
    List<List<Object>> versions = sower.items(List.of("versions"));
    for (List<Object> version : versions) {
      if (versions.size() > 1) {
        sower.drop(Mutant.Kind.DATE, version);
      }
      sower.shiftDate(Pages.down(version, "from"));
      bands(Pages.down(version, "bands"));
      missing(Pages.down(version, "missing"));
      sower.drop(Mutant.Kind.STANDING, Pages.down(version, "standing"));
      veto(Pages.down(version, "veto"));
    }
  }

  private void missing(List<Object> path) {
    if (sower.at(path) instanceof Node.Text text) {
      String other = text.text().equals("worst") ? "unknown" : "worst";
      sower.change(Mutant.Kind.MISSING, path, text, other);
    }
  }

  private void bands(List<Object> bands) {
    for (List<Object> band : sower.items(bands)) {
      sower.drop(Mutant.Kind.BAND_DROPPED, band);
      sower.condition(Pages.down(band, "when"), first);
      deduction(bands, band);
    }
  }

  private void deduction(List<Object> bands, List<Object> band) {
    if (!(sower.at(Pages.down(band, "deduct")) instanceof Node.Text text)) {
      return;
    }
    BigDecimal points = new BigDecimal(text.text());
    BigDecimal step = points.scale() > 0 ? new BigDecimal("0.1") : BigDecimal.ONE;
    for (BigDecimal other : List.of(points.subtract(step), points.add(step))) {
      if (other.signum() >= 0) {
        deducts(bands, band, text, other);
      }
    }
  }

  /** With the most that the indicator can cost, and a sentence where something now costs. */
  private void deducts(List<Object> bands, List<Object> band, Node.Text text, BigDecimal other) {
    List<Object> path = Pages.down(band, "deduct");
    Node revised = Pages.with(sower.page(), path, Pages.text(text, other.toPlainString()));
    List<Object> says = Pages.down(band, "says");
    if (sower.at(says) == null && other.signum() > 0) {
      revised = Pages.with(revised, says, sentence(text));
    }
    if (other.signum() == 0) {
      revised = Pages.with(revised, says, null);
    }
    List<Object> most = List.of("points");
    if (sower.at(most) instanceof Node.Text written) {
      String worst = worst(bands, band, other).toPlainString();
      revised = Pages.with(revised, most, Pages.text(written, worst));
    }
    sower.sow(
        Mutant.Kind.DEDUCTION, text.place().at(), text.text(), other.toPlainString(), revised);
  }

  private BigDecimal worst(List<Object> bands, List<Object> changed, BigDecimal other) {
    BigDecimal worst = other;
    for (List<Object> band : sower.items(bands)) {
      if (!band.equals(changed) && sower.at(Pages.down(band, "deduct")) instanceof Node.Text t) {
        worst = worst.max(new BigDecimal(t.text()));
      }
    }
    return worst;
  }

  private static Node sentence(Node.Text at) {
    Node.Text words = new Node.Text("-", true, at.place());
    Map<String, Node.Field> both = new java.util.LinkedHashMap<>();
    for (String language : List.of("zh", "en")) {
      both.put(language, new Node.Field(new Node.Text(language, false, at.place()), words));
    }
    return new Node.Fields(both, at.place());
  }

  private void veto(List<Object> veto) {
    sower.drop(Mutant.Kind.VETO, veto);
    sower.shiftSpan(Mutant.Kind.HOLD, Pages.down(veto, "hold"));
    sower.shiftColour(Mutant.Kind.VETO, Pages.down(veto, "atMost"));
    for (List<Object> one : sower.items(Pages.down(veto, "cases"))) {
      sower.drop(Mutant.Kind.VETO, one);
      sower.condition(Pages.down(one, "when"), first);
      sower.shiftColour(Mutant.Kind.VETO, Pages.down(one, "atMost"));
    }
    release(Pages.down(veto, "release"));
  }

  private void release(List<Object> release) {
    if (!(sower.at(release) instanceof Node.Fields fields)) {
      return;
    }
    List<String> ways = new ArrayList<>(fields.of().keySet());
    for (String way : ways) {
      List<Object> path = Pages.down(release, way);
      if (ways.size() > 1) {
        sower.drop(Mutant.Kind.RELEASE, path);
      } else if (fields.get(way) instanceof Node.Text text) {
        other(release, way, text);
      }
      if (way.equals("when")) {
        sower.condition(path, first);
      }
    }
  }

  /** An officer's word instead of time alone, and the other way round. */
  private void other(List<Object> release, String way, Node.Text text) {
    String other = way.equals("officer") ? "timeOnly" : "officer";
    Node without = Pages.with(sower.page(), Pages.down(release, way), null);
    Node with = Pages.with(without, Pages.down(release, other), text);
    sower.sow(Mutant.Kind.RELEASE, text.place().at(), way, other, with);
  }
}
