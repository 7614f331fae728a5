package wuse.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wuse.policy.Glossary;
import wuse.policy.Node;
import wuse.policy.Position;
import wuse.policy.Term;

/** Makes mutants of one page: what is common to indicators, scorecards and rosters. */
final class Sower {
  private static final int SHORT = 40;

  private final String file;
  private final Node page;
  private final String subject;
  private final Glossary glossary;
  private final Resolution resolution;
  private final Consumer<Mutant> each;

  Sower(
      String file,
      Node page,
      String subject,
      Glossary glossary,
      Resolution resolution,
      Consumer<Mutant> each) {
    this.file = file;
    this.page = page;
    this.subject = subject;
    this.glossary = glossary;
    this.resolution = resolution;
    this.each = each;
  }

  /** The same page, another part of it. */
  Sower of(String part) {
    return new Sower(file, page, part, glossary, resolution, each);
  }

  Node page() {
    return page;
  }

  @Nullable Node at(List<Object> path) {
    return Pages.at(page, path);
  }

  /** The places of the entries of a list, each as a path; none where there is no list. */
  List<List<Object>> items(List<Object> path) {
    List<List<Object>> paths = new ArrayList<>();
    if (at(path) instanceof Node.Items items) {
      for (int i = 0; i < items.of().size(); i++) {
        paths.add(Pages.down(path, i));
      }
    }
    return paths;
  }

  /** A mutant of several changes that count as one. */
  void sow(Mutant.Kind kind, Position at, String was, String now, Node revised) {
    Mutant.Change change = new Mutant.OfPage(file, revised);
    each.accept(new Mutant(kind, subject, at, was, now, change));
  }

  void change(Mutant.Kind kind, List<Object> path, Node.Text from, String to) {
    Node revised = Pages.with(page, path, Pages.text(from, to));
    sow(kind, from.place().at(), from.text(), to, revised);
  }

  /** What stands at the path is taken away. */
  void drop(Mutant.Kind kind, List<Object> path) {
    Node node = at(path);
    if (node != null) {
      String key = path.get(path.size() - 1) instanceof String name ? name + ": " : "";
      String was = shortened(key + written(node));
      sow(kind, node.place().at(), was, "", Pages.with(page, path, null));
    }
  }

  void dropEach(Mutant.Kind kind, List<Object> path) {
    items(path).forEach(one -> drop(kind, one));
  }

  /** A number one step less and one step more. */
  void shift(Mutant.Kind kind, List<Object> path, BigDecimal step) {
    if (at(path) instanceof Node.Text text) {
      BigDecimal number = new BigDecimal(text.text());
      change(kind, path, text, number.subtract(step).toPlainString());
      change(kind, path, text, number.add(step).toPlainString());
    }
  }

  /** A share: a tenth of the last place in which it is written. */
  void shiftShare(Mutant.Kind kind, List<Object> path) {
    if (at(path) instanceof Node.Text text) {
      int scale = Math.max(0, new BigDecimal(text.text()).scale());
      shift(kind, path, BigDecimal.ONE.movePointLeft(scale + 1));
    }
  }

  /** {@code 36 months}, {@code 180 days}: one less and one more. */
  void shiftSpan(Mutant.Kind kind, List<Object> path) {
    if (at(path) instanceof Node.Text text) {
      String[] parts = text.text().split(" ", 2);
      int number = Integer.parseInt(parts[0]);
      String unit = parts.length > 1 ? " " + parts[1] : "";
      if (number > 0) {
        change(kind, path, text, (number - 1) + unit);
      }
      change(kind, path, text, (number + 1) + unit);
    }
  }

  /** A day earlier and a day later. */
  void shiftDate(List<Object> path) {
    if (at(path) instanceof Node.Text text) {
      LocalDate day = LocalDate.parse(text.text());
      change(Mutant.Kind.DATE, path, text, day.minusDays(1).toString());
      change(Mutant.Kind.DATE, path, text, day.plusDays(1).toString());
    }
  }

  /** One better and one worse of the five colours. */
  void shiftColour(Mutant.Kind kind, List<Object> path) {
    if (at(path) instanceof Node.Text text) {
      String all = "绿蓝黄橙红";
      int place = all.indexOf(text.text());
      for (int other : new int[] {place - 1, place + 1}) {
        if (place >= 0 && other >= 0 && other < all.length()) {
          change(kind, path, text, all.substring(other, other + 1));
        }
      }
    }
  }

  /**
   * Every cell below a condition, and every part of it left out.
   *
   * @param bare the term that a cell without a name tests
   */
  void condition(List<Object> path, @Nullable Term bare) {
    Node node = at(path);
    if (node instanceof Node.Text text) {
      cell(path, text, bare);
    } else if (node instanceof Node.Fields fields) {
      for (String key : fields.of().keySet()) {
        List<Object> part = Pages.down(path, key);
        if (fields.of().size() > 1) {
          drop(Mutant.Kind.CONDITION_DROPPED, part);
        }
        condition(part, glossary.named(key).orElse(bare));
      }
    } else if (node instanceof Node.Items) {
      dropEach(Mutant.Kind.CONDITION_DROPPED, path);
      items(path).forEach(part -> condition(part, bare));
    }
  }

  private void cell(List<Object> path, Node.Text text, @Nullable Term term) {
    BigDecimal step = term == null ? BigDecimal.ONE : resolution.step(term);
    CellMutants.of(text.text(), step).forEach((other, kind) -> change(kind, path, text, other));
  }

  static String written(Node node) {
    if (node instanceof Node.Text text) {
      return text.text();
    }
    if (node instanceof Node.Items items) {
      return String.join(", ", items.of().stream().map(Sower::written).toList());
    }
    return node instanceof Node.Fields fields
        ? String.join(
            ", ",
            fields.of().values().stream()
                .map(field -> field.key().text() + ": " + written(field.value()))
                .toList())
        : "";
  }

  private static String shortened(String text) {
    return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
  }
}
