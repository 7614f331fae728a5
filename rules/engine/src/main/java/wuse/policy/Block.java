package wuse.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping while it is read: remembers which keys were asked for, so that {@link #close()} can
 * report those nobody knows. What is missing or broken is reported and a stand-in given, so that
 * reading goes on; {@link Faults#gaps()} tells.
 */
public final class Block {
  private final Node.Fields fields;
  private final Scalars scalars;
  private final Faults faults;
  private final boolean absent;
  private final @Nullable Keys keys;
  private final Set<String> known = new LinkedHashSet<>();

  private Block(Node.Fields fields, @Nullable Keys keys, Faults faults, boolean absent) {
    this.fields = fields;
    this.keys = keys;
    this.faults = faults;
    this.scalars = new Scalars(faults);
    this.absent = absent;
  }

  /** A mapping with the keys that are asked of it. */
  public static Block of(Node node, Faults faults) {
    return read(node, null, faults);
  }

  /**
   * A mapping with declared keys.
   *
   * @throws IllegalArgumentException later, where a key is asked that they do not declare
   */
  static Block of(Node node, Keys keys, Faults faults) {
    return read(node, keys, faults);
  }

  private static Block read(Node node, @Nullable Keys keys, Faults faults) {
    if (node instanceof Node.Fields fields) {
      return new Block(fields, keys, faults, false);
    }
    new Scalars(faults).notA("W0203", node);
    return new Block(new Node.Fields(Map.of(), node.place()), keys, faults, true);
  }

  /** Where the mapping begins. */
  public Node.Place place() {
    return fields.place();
  }

  /** Every key as it was written, with its value. */
  public Map<String, Node.Field> all() {
    return fields.of();
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    return fields.of().containsKey(key);
  }

  /** The value, or {@code null} where the key is not there. */
  public @Nullable Node get(String key) {
    if (keys == null) {
      known.add(key);
    } else if (!keys.has(key)) {
      throw new IllegalArgumentException("not declared: " + keys.name() + "." + key);
    }
    return fields.get(key);
  }

  /** The value; a missing one is reported. */
  public Node need(String key) {
    return need(key, "W0202");
  }

  /** The value; a missing one is reported under {@code code}. */
  public Node need(String key, String code) {
    Node value = get(key);
    if (value != null) {
      return value;
    }
    if (absent) {
      faults.gap();
    } else {
      faults.error(code, place(), key);
    }
    return new Node.Nothing(place());
  }

  /** A text; a missing one is reported, as with all that follow without {@code If}. */
  public String text(String key) {
    return scalars.text(need(key));
  }

  /** A text, or {@code null} where the key is not there, as with all that end in {@code If}. */
  public @Nullable String textIf(String key) {
    Node value = get(key);
    return value == null ? null : scalars.text(value);
  }

  /** A decimal number. */
  public BigDecimal number(String key) {
    return scalars.number(need(key));
  }

  /** A whole number, not negative. */
  public int count(String key) {
    return scalars.count(need(key));
  }

  /** Whether it is {@code true}; a missing one is false. */
  public boolean truth(String key) {
    Node value = get(key);
    return value != null && scalars.truth(value);
  }

  /** A day; a missing one is reported under {@code codeWhereMissing}. */
  public LocalDate date(String key, String codeWhereMissing) {
    return scalars.date(need(key, codeWhereMissing));
  }

  /** A day, or {@code null}. */
  public @Nullable LocalDate dateIf(String key) {
    Node value = get(key);
    return value == null ? null : scalars.date(value);
  }

  /** A period as {@code 12 months}. */
  public Period period(String key) {
    return scalars.period(need(key));
  }

  /** A period, or {@code null}. */
  public @Nullable Period periodIf(String key) {
    Node value = get(key);
    return value == null ? null : scalars.period(value);
  }

  /** A text in both languages. */
  public Words words(String key) {
    return scalars.words(need(key));
  }

  /** One of the words that the format knows. */
  public <T> T word(String key, Map<String, T> allowed, T standIn) {
    return scalars.word(need(key), allowed, standIn);
  }

  /** One of the words that the format knows, or {@code null}. */
  public <T> @Nullable T wordIf(String key, Map<String, T> allowed, T standIn) {
    Node value = get(key);
    return value == null ? null : scalars.word(value, allowed, standIn);
  }

  /** One of the words that the format knows; {@code null} where it is none. */
  public <T> @Nullable T wordOrNull(String key, Map<String, T> allowed) {
    return scalars.wordOrNull(need(key), allowed);
  }

  /** Where the key stands; the block's own place where it is not there. */
  public Node.Place keyPlace(String key) {
    Node.Field field = fields.of().get(key);
    return field == null ? place() : field.key().place();
  }

  /** A list, or one item that stands for a list of itself. */
  public List<Node> items(String key) {
    return scalars.items(need(key));
  }

  /** As {@link #items}, empty where the key is not there. */
  public List<Node> itemsIf(String key) {
    Node value = get(key);
    return value == null ? List.of() : scalars.items(value);
  }

  Block block(String key, Keys of) {
    return Block.of(need(key), of, faults);
  }

  @Nullable Block blockIf(String key, Keys of) {
    Node value = get(key);
    return value == null ? null : Block.of(value, of, faults);
  }

  /** Every mapping of a list. */
  List<Block> blocks(String key, Keys of) {
    return items(key).stream().map(item -> Block.of(item, of, faults)).toList();
  }

  /** As {@link #blocks}, none where the key is not there. */
  List<Block> blocksIf(String key, Keys of) {
    return itemsIf(key).stream().map(item -> Block.of(item, of, faults)).toList();
  }

  /**
   * Keys that are there and of which the format says nothing here; {@code close} lets them pass.
   */
  public Map<String, Node.Field> others() {
    Map<String, Node.Field> others = new LinkedHashMap<>(fields.of());
    others.keySet().removeAll(known());
    known.addAll(others.keySet());
    return others;
  }

  /** Lets keys pass that were reported already: each for itself may be there, but not together. */
  void letPass(Collection<String> reported) {
    known.addAll(reported);
  }

  private Set<String> known() {
    Set<String> all = new LinkedHashSet<>();
    if (keys != null) {
      all.addAll(keys.beside(fields.of().keySet()));
    }
    all.addAll(known);
    return all;
  }

  /** Reports every key that is not declared, or where none are, that nobody asked for. */
  public void close() {
    Set<String> known = known();
    for (Node.Field field : fields.of().values()) {
      String key = field.key().text();
      if (!known.contains(key)) {
        String nearest = NearestName.of(key, known.stream().filter(one -> !has(one)).toList());
        if (!nearest.isEmpty()) {
          faults.misspelt(nearest, place());
        }
        faults.error("W0201", field.key().place(), key, nearest, String.join("、", known));
      }
    }
  }
}
