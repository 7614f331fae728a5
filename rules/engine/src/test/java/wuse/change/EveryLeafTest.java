package wuse.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.policy.Indicator;
import wuse.policy.Manuscript;
import wuse.policy.Node;
import wuse.policy.Pack;
import wuse.policy.PackReader;

/** Every value of the shipped eco-code, changed once: one sentence, and it says old and new. */
class EveryLeafTest {
  private static final String PACK = "zhejiang/tongxiang/eco-code";
  private static final Manuscript SHIPPED =
      new PackReader(new FeelCells(), new DrlReader()).open(Path.of("..", "packs"), List.of());
  private static final Pack.Scorecard ECO =
      (Pack.Scorecard) SHIPPED.reading().pack(PACK).orElseThrow();
  private static final ChangeText ZH = new ChangeText("zh");
  private static final ChangeText EN = new ChangeText("en");

  @Test
  void a_changed_value_of_an_indicator_is_one_sentence_that_names_it() {
    int tried = 0;
    List<String> wrong = new ArrayList<>();
    for (String file : SHIPPED.files(PACK + "/indicators", ".yaml")) {
      Node page = SHIPPED.page(file);
      for (Node.Text leaf : leaves(page)) {
        Optional<Indicator> changed = changed(file, page, leaf);
        if (changed.isPresent()) {
          tried++;
          check(leaf, with(changed.get()), wrong);
        }
      }
    }
    assertThat(wrong.stream().limit(25)).as(wrong.size() + " of " + tried).isEmpty();
    assertThat(tried).isGreaterThan(2_500);
  }

  @Test
  void a_changed_value_of_the_pack_file_is_one_sentence_that_names_it() {
    String file = PACK + "/pack.yaml";
    int tried = 0;
    List<String> wrong = new ArrayList<>();
    for (Node.Text leaf : leaves(SHIPPED.page(file))) {
      for (String other : others(leaf)) {
        Optional<Pack> changed =
            SHIPPED.with(file, replaced(SHIPPED.page(file), leaf, other)).pack(PACK);
        if (changed.isPresent()) {
          tried++;
          check(leaf, changed.get(), wrong);
          break;
        }
      }
    }
    assertThat(wrong.stream().limit(25)).as(wrong.size() + " of " + tried).isEmpty();
    assertThat(tried).isGreaterThan(150);
  }

  @Test
  void every_part_of_the_model_has_a_name_in_both_languages() {
    List<String> silent = new ArrayList<>();
    for (Pack pack : SHIPPED.reading().packs()) {
      collect("", "", PackParts.of(pack), silent);
      pack.head().glossary().all().forEach(t -> collect("", "", PackParts.term(t).part(), silent));
    }
    collect("", "", LawParts.of(SHIPPED.reading().library()), silent);
    assertThat(silent.stream().distinct()).isEmpty();
  }

  private static void collect(String kind, String what, Part part, List<String> silent) {
    if (part instanceof Part.Group group) {
      boolean words = group.kind().equals("Words");
      group
          .of()
          .forEach(
              (key, of) -> collect(words ? kind : group.kind(), words ? what : key, of, silent));
    } else if (part instanceof Part.Row row) {
      row.of().forEach(item -> collect("", "", item.part(), silent));
    } else if (!what.isEmpty() && !(ZH.knows(kind, what) && EN.knows(kind, what))) {
      silent.add(kind + "." + what);
    }
  }

  private static Optional<Indicator> changed(String file, Node page, Node.Text leaf) {
    for (String other : others(leaf)) {
      Node revised = replaced(page, leaf, other);
      Optional<Indicator> read = SHIPPED.indicator(PACK, ECO.categories(), file, revised);
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  /** Values that may stand in the place of one. */
  private static List<String> others(Node.Text leaf) {
    String text = leaf.text();
    List<String> others = new ArrayList<>();
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      others.add(text.substring(0, 8) + (text.endsWith("-01") ? "02" : "01"));
    } else if (text.matches("\\d+(\\.\\d+)?")) {
      others.add(text + "1");
      others.add("7");
    } else if (text.matches("\\d+ days")) {
      others.add("9" + text);
    } else {
      for (String[] pair :
          new String[][] {
            {"true", "false"}, {"false", "true"}, {"worst", "unknown"}, {"unknown", "worst"},
            {"general", "serious"}, {"serious", "general"}, {"红", "橙"}, {"橙", "红"}
          }) {
        if (text.equals(pair[0])) {
          others.add(pair[1]);
        }
      }
      others.add(text.replaceFirst("(\\d+)", "9$1"));
      others.add(text + "改");
    }
    others.removeIf(text::equals);
    return others;
  }

  private static Pack with(Indicator changed) {
    List<Indicator> all =
        ECO.indicators().stream()
            .map(one -> one.at().file().equals(changed.at().file()) ? changed : one)
            .toList();
    return new Pack.Scorecard(ECO.head(), ECO.categories(), all, ECO.versions());
  }

  private static void check(Node.Text leaf, Pack changed, List<String> wrong) {
    List<Change> changes = PackChanges.between((Pack) ECO, changed);
    String zh = changes.stream().map(ZH::sentence).reduce("", (a, b) -> a + "\n  " + b);
    if (changes.size() != 1) {
      wrong.add(leaf.place().at() + " " + leaf.text() + " → " + changes.size() + zh);
      return;
    }
    Change change = changes.get(0);
    boolean named =
        (change.before() + change.after()).contains(leaf.text().replace(" days", ""))
            || change.before().contains(leaf.text().replace("\"", ""));
    boolean both = !EN.sentence(change).equals(ZH.sentence(change));
    if (!named && !leaf.text().equals("true") || !both) {
      wrong.add(leaf.place().at() + " " + leaf.text() + " is not named:" + zh);
    }
  }

  private static List<Node.Text> leaves(Node node) {
    List<Node.Text> leaves = new ArrayList<>();
    if (node instanceof Node.Text text) {
      leaves.add(text);
    } else if (node instanceof Node.Items items) {
      items.of().forEach(item -> leaves.addAll(leaves(item)));
    } else if (node instanceof Node.Fields fields) {
      fields.of().values().forEach(field -> leaves.addAll(leaves(field.value())));
    }
    return leaves;
  }

  private static Node replaced(Node node, Node.Text leaf, String by) {
    if (node == leaf) {
      return new Node.Text(by, leaf.quoted(), leaf.place());
    }
    if (node instanceof Node.Items items) {
      return new Node.Items(
          items.of().stream().map(item -> replaced(item, leaf, by)).toList(), items.place());
    }
    if (node instanceof Node.Fields fields) {
      Map<String, Node.Field> all = new LinkedHashMap<>();
      fields
          .of()
          .forEach(
              (key, field) ->
                  all.put(key, new Node.Field(field.key(), replaced(field.value(), leaf, by))));
      return new Node.Fields(all, fields.place());
    }
    return node;
  }
}
