package wuse.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.grading.RosterState;
import wuse.policy.Block;
import wuse.policy.Colour;
import wuse.policy.Faults;
import wuse.policy.Node;
import wuse.policy.Scalars;

/** Reads what an earlier decision carried; {@code null} stands for what it did not have. */
final class CarriedReader {
  private static final Map<String, String> COLOURS = new LinkedHashMap<>();
  private static final Map<String, String> STATES = new LinkedHashMap<>();

  static {
    for (Colour colour : Colour.values()) {
      COLOURS.put(colour.zh(), colour.zh());
    }
    for (RosterState state : RosterState.values()) {
      STATES.put(state.zh(), state.zh());
    }
  }

  private final Faults faults;
  private final Scalars scalars;

  CarriedReader(Faults faults) {
    this.faults = faults;
    this.scalars = new Scalars(faults);
  }

  static Set<String> colours() {
    return COLOURS.keySet();
  }

  static Set<String> states() {
    return STATES.keySet();
  }

  Carried read(Node node) {
    Block block = Block.of(node, faults);
    Carried carried =
        new Carried(
            scalars.date(block.need("asOf")),
            word(block, "colour", COLOURS),
            word(block, "effectiveColour", COLOURS),
            pending(value(block, "pending")),
            date(block, "lastDowngrade"),
            holds(value(block, "holds")),
            word(block, "state", STATES),
            date(block, "since"),
            date(block, "until"),
            date(block, "earliestAgain"));
    block.close();
    return carried;
  }

  private static @Nullable Node value(Block block, String key) {
    Node value = block.get(key);
    return value instanceof Node.Text text && text.isNull() ? null : value;
  }

  private @Nullable String word(Block block, String key, Map<String, String> allowed) {
    Node value = value(block, key);
    return value == null ? null : scalars.wordOrNull(value, allowed);
  }

  private @Nullable LocalDate date(Block block, String key) {
    Node value = value(block, key);
    return value == null ? null : scalars.date(value);
  }

  private Carried.@Nullable Pending pending(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Block block = Block.of(node, faults);
    Carried.Pending pending =
        new Carried.Pending(
            scalars.word(block.need("colour"), COLOURS, ""),
            scalars.date(block.need("noticed")),
            date(block, "answerBy"),
            date(block, "effectiveOn"));
    block.close();
    return pending;
  }

  private List<Carried.Hold> holds(@Nullable Node node) {
    List<Carried.Hold> holds = new ArrayList<>();
    if (node != null && !(node instanceof Node.Items)) {
      scalars.notA("W0204", node);
    }
    if (node instanceof Node.Items items) {
      items.of().forEach(item -> holds.add(hold(Block.of(item, faults))));
    }
    return holds;
  }

  private Carried.Hold hold(Block block) {
    Node firstSeen = value(block, "firstSeen");
    Carried.Hold hold =
        new Carried.Hold(
            block.text("id"),
            scalars.word(block.need("atMost"), COLOURS, ""),
            scalars.date(block.need("from")),
            scalars.date(block.need("until")),
            date(block, "released"),
            firstSeen != null && scalars.truth(firstSeen));
    block.close();
    return hold;
  }
}
