package wuse.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.grading.Round;
import wuse.policy.Block;
import wuse.policy.Faults;
import wuse.policy.NearestName;
import wuse.policy.Node;
import wuse.policy.Scalars;

/**
 * Reads one fact. What a file may leave out: recorded at the start of the day it occurred, the file
 * as its source, standing as administrative data, obtained by a system, and a key made of what it
 * says, so that the same entry twice is one fact.
 */
final class FactReader {
  private static final Map<String, Standing> STANDINGS = words(Standing.values());
  private static final Map<String, Obtainer> OBTAINERS = words(Obtainer.values());
  private static final List<String> COMMON =
      List.of("kind", "occurred", "recorded", "key", "source", "standing", "by", "event");
  private static final Map<String, String> CHINESE =
      Map.of(
          "occurred", "发生日期",
          "recorded", "记录时间",
          "source", "来源",
          "standing", "证据等级",
          "by", "取得方",
          "event", "事由");
  private static final String NO_KEY = "-";

  private final UnitId unit;
  private final String source;
  private final LocalDate day;
  private final Faults faults;
  private final Scalars scalars;

  FactReader(UnitId unit, String source, LocalDate day, Faults faults) {
    this.unit = unit;
    this.source = source;
    this.day = day;
    this.faults = faults;
    this.scalars = new Scalars(faults);
  }

  private static <T extends Named> Map<String, T> words(T[] all) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T one : all) {
      words.put(one.zh(), one);
    }
    return words;
  }

  /** What every fact may say of itself, by both names. */
  static Map<String, Object> commonSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name : COMMON.subList(1, COMMON.size())) {
      Object value =
          switch (name) {
            case "standing" -> DossierSchema.ordered("enum", List.copyOf(STANDINGS.keySet()));
            case "by" -> DossierSchema.ordered("enum", List.copyOf(OBTAINERS.keySet()));
            case "occurred" -> DossierSchema.date();
            default -> DossierSchema.ordered("type", List.of("string", "number"));
          };
      properties.put(name, value);
      properties.put(CHINESE.getOrDefault(name, name), value);
    }
    return properties;
  }

  /** {@code null} where it is none, which is reported. */
  @Nullable Fact read(Node node) {
    int before = faults.gaps();
    Block block = Block.of(node, faults);
    FactKind<?> kind = kind(block.need("kind"));
    Known known = known(block);
    if (kind == null) {
      return null;
    }
    Map<String, Object> values = values(block, kind, COMMON);
    return faults.gaps() == before ? fact(kind, known, values, block) : null;
  }

  private @Nullable FactKind<?> kind(Node node) {
    if (node instanceof Node.Nothing) {
      return null;
    }
    String name = scalars.text(node);
    FactKind<?> kind = FactKind.named(name).orElse(null);
    if (kind == null && !name.isEmpty()) {
      List<String> names = FactKind.all().stream().map(FactKind::zh).toList();
      faults.error("W0404", node.place(), name, NearestName.of(name, names));
    }
    return kind;
  }

  private Known known(Block block) {
    LocalDate occurred = occurred(block);
    Node recorded = common(block, "recorded");
    Node standing = common(block, "standing");
    Node by = common(block, "by");
    String key = text(block.get("key"));
    String from = text(common(block, "source"));
    return new Known(
        unit,
        key == null ? NO_KEY : key,
        occurred,
        recorded == null ? startOf(occurred) : instant(recorded),
        new Origin(from == null ? source : from, block.place().at().toString()),
        standing == null ? Standing.MANAGED : scalars.word(standing, STANDINGS, Standing.MANAGED),
        by == null ? Obtainer.SYSTEM : scalars.word(by, OBTAINERS, Obtainer.SYSTEM),
        text(common(block, "event")));
  }

  private LocalDate occurred(Block block) {
    Node node = common(block, "occurred");
    LocalDate occurred = scalars.date(node == null ? block.need("occurred") : node);
    if (node != null && occurred.isAfter(day)) {
      faults.error("W0805", node.place(), occurred, day);
    }
    return occurred;
  }

  /** By its English name or its Chinese one; {@code null} where it is not there. */
  private static @Nullable Node common(Block block, String name) {
    Node english = block.get(name);
    Node chinese = block.get(CHINESE.getOrDefault(name, name));
    Node node = english == null ? chinese : english;
    return node instanceof Node.Text text && text.isNull() ? null : node;
  }

  private @Nullable String text(@Nullable Node node) {
    return node == null || (node instanceof Node.Text text && text.isNull())
        ? null
        : scalars.text(node);
  }

  private Instant instant(Node node) {
    String text = scalars.text(node).replace(' ', 'T');
    try {
      if (text.length() <= 10) {
        return startOf(LocalDate.parse(text));
      }
      return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(Round.ZONE).toInstant();
    } catch (DateTimeException e) {
      faults.error("W0806", node.place(), text);
      return Instant.EPOCH;
    }
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Round.ZONE).toInstant();
  }

  /**
   * The kind's own fields among those that nobody asked for; the rest is reported.
   *
   * @param besides what else may stand there
   */
  Map<String, Object> values(Block block, FactKind<?> kind, List<String> besides) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Node.Field field : block.others().values()) {
      FactField known = kind.field(field.key().text()).orElse(null);
      if (known == null || !kind.ownFields().contains(known)) {
        unknown(kind, field.key(), known != null, besides);
      } else {
        Object value = value(known, field.value());
        if (value != null) {
          values.put(known.name(), value);
        }
      }
    }
    return values;
  }

  private void unknown(FactKind<?> kind, Node.Text key, boolean derived, List<String> besides) {
    if (derived) {
      faults.error("W0822", key.place(), kind.zh(), key.text());
      return;
    }
    List<String> names = new ArrayList<>(kind.ownFields().stream().map(FactField::zh).toList());
    names.addAll(besides);
    List<String> all = new ArrayList<>(names);
    kind.ownFields().forEach(field -> all.add(field.name()));
    faults.error(
        "W0405",
        key.place(),
        kind.zh(),
        key.text(),
        NearestName.of(key.text(), all),
        String.join("、", names));
  }

  private @Nullable Object value(FactField field, Node node) {
    if (!(node instanceof Node.Text text)) {
      faults.error("W0205", node.place(), "");
      return null;
    }
    if (text.isNull()) {
      return null;
    }
    try {
      return field.parse(text.text());
    } catch (UnfitFact unfit) {
      new Unfit(faults).report(unfit, node.place());
      return null;
    }
  }

  @Nullable Fact fact(FactKind<?> kind, Known known, Map<String, Object> values, Block block) {
    try {
      Fact fact = kind.create(known, values);
      return known.key().equals(NO_KEY) ? kind.create(keyed(known, fact), values) : fact;
    } catch (UnfitFact unfit) {
      new Unfit(faults).report(unfit, place(kind, unfit.field(), block));
      return null;
    }
  }

  private static Known keyed(Known known, Fact fact) {
    return new Known(
        known.unit(),
        fact.id().toString(),
        known.occurred(),
        known.recorded(),
        known.origin(),
        known.standing(),
        known.by(),
        known.event());
  }

  /** Where the field stands; the whole fact where it is not there. */
  private static Node.Place place(FactKind<?> kind, String field, Block block) {
    for (Node.Field one : block.all().values()) {
      String name = one.key().text();
      if (name.equals(field)
          || kind.field(name).map(FactField::zh).filter(field::equals).isPresent()) {
        return one.value().place();
      }
    }
    return block.place();
  }
}
