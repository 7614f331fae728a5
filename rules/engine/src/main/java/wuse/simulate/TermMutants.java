package wuse.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wuse.policy.Node;

/**
 * The mutants of one term: its window, what it looks at, what it takes and what stands for none.
 */
final class TermMutants {
  private static final Map<String, String> OPPOSITE =
      Map.of("latest", "earliest", "earliest", "latest", "max", "min", "min", "max");

  private final Sower sower;
  private final List<Object> term;

  /**
   * @param term where in its page it stands
   */
  TermMutants(Sower sower, List<Object> term) {
    this.sower = sower;
    this.term = term;
  }

  void sow() {
    window();
    sower.condition(down("where"), null);
    if (sower.at(down("where")) != null) {
      sower.drop(Mutant.Kind.CONDITION_DROPPED, down("where"));
    }
    take();
    none();
    for (String pair : List.of("difference", "quotient")) {
      turned(down(pair));
    }
    for (List<Object> one : sower.items(down("cases"))) {
      sower.drop(Mutant.Kind.BAND_DROPPED, one);
      sower.condition(Pages.down(one, "when"), null);
    }
  }

  private List<Object> down(String key) {
    return Pages.down(term, key);
  }

  private void window() {
    sower.shiftSpan(Mutant.Kind.SPAN, down("within"));
    sower.drop(Mutant.Kind.SPAN, down("within"));
    sower.drop(Mutant.Kind.DATE, down("on"));
    sower.drop(Mutant.Kind.DATE, down("current"));
    List<Object> until = down("until");
    sower.drop(Mutant.Kind.DATE, until);
    sower.shiftSpan(Mutant.Kind.SPAN, Pages.down(until, "plus"));
  }

  private void take() {
    if (sower.at(down("take")) instanceof Node.Text text && OPPOSITE.containsKey(text.text())) {
      sower.change(Mutant.Kind.VALUE, down("take"), text, OPPOSITE.get(text.text()));
    }
    List<Object> of = down("of");
    turned(Pages.down(of, "days"));
    turned(Pages.down(of, "workdays"));
    turned(Pages.down(of, "ratio"));
    sower.condition(Pages.down(of, "matching"), null);
  }

  /** What stands where a source vouches that there is none. */
  private void none() {
    List<Object> path = down("default");
    sower.drop(Mutant.Kind.MISSING, path);
    if (sower.at(path) instanceof Node.Text text && text.text().matches("-?\\d+(\\.\\d+)?")) {
      sower.shift(Mutant.Kind.MISSING, path, BigDecimal.ONE);
    }
  }

  /** Two of which the order counts, the other way round. */
  private void turned(List<Object> path) {
    if (sower.at(path) instanceof Node.Items items && items.of().size() == 2) {
      List<Node> other = new ArrayList<>(items.of());
      other.add(other.remove(0));
      sower.sow(
          Mutant.Kind.VALUE,
          items.place().at(),
          Sower.written(items),
          Sower.written(new Node.Items(other, items.place())),
          Pages.with(sower.page(), path, new Node.Items(other, items.place())));
    }
  }
}
