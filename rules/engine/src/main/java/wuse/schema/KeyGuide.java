package wuse.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wuse.facts.FactKind;
import wuse.policy.Content;
import wuse.policy.FileKind;
import wuse.policy.Keys;

/**
 * 指引: what the format allows at a place of a file that is being written, with words for people.
 * From the same keys and the same words as the JSON Schema.
 */
public final class KeyGuide {
  private static final SchemaWords WORDS = new SchemaWords();
  private static final Set<String> COMBINING = Set.of("any", "all", "not");

  private final String language;

  /**
   * @param language {@code en}, or for all else Chinese
   */
  public KeyGuide(String language) {
    this.language = language;
  }

  /**
   * A key or a word that may be written.
   *
   * @param title what it is called
   * @param more sentences that say more; may be empty
   */
  public record Word(String text, String title, String more) {}

  /**
   * What may stand at a place.
   *
   * @param keys where a mapping may stand
   * @param values words that the format knows
   * @param plain what else: names, citations, conditions
   */
  public record Place(List<Word> keys, List<Word> values, Set<Content.Plain> plain) {}

  /**
   * @param form the word at {@code form} of a {@code pack.yaml}; may be empty
   * @param path keys from outside to the value asked about, lists left out; a place that the format
   *     does not know allows nothing
   */
  public Place at(FileKind kind, String form, List<String> path) {
    List<Keys> roots = kind.keys();
    Keys root = roots.get(form.equals("roster") ? roots.size() - 1 : 0);
    List<Content> here = List.of(new Content.Group(() -> root));
    for (String step : path) {
      List<Content> inner = new ArrayList<>();
      flat(here).forEach(content -> inner.addAll(inside(content, step)));
      here = inner;
    }
    return place(flat(here));
  }

  /** Without lists and alternatives. */
  private static List<Content> flat(Collection<Content> contents) {
    List<Content> flat = new ArrayList<>();
    for (Content content : contents) {
      if (content instanceof Content.Many many) {
        flat.addAll(flat(List.of(many.each())));
      } else if (content instanceof Content.Pair pair) {
        flat.addAll(flat(List.of(pair.each())));
      } else if (content instanceof Content.Either either) {
        flat.addAll(flat(either.of()));
      } else {
        flat.add(content);
      }
    }
    return flat;
  }

  private static List<Content> inside(Content content, String step) {
    if (content instanceof Content.Group group) {
      Keys keys = group.keys().get();
      List<Content> found = new ArrayList<>();
      every(keys).values().stream()
          .flatMap(Collection::stream)
          .filter(key -> key.name().equals(step))
          .forEach(key -> found.add(key.content()));
      return found.isEmpty() ? keys.others().stream().toList() : found;
    }
    if (content instanceof Content.Entries entries) {
      return List.of(entries.value());
    }
    boolean condition =
        content == Content.Plain.CONDITION
            || content == Content.Plain.CELL_OR_CONDITION
            || content == Content.Plain.WHERE;
    return condition
        ? List.of(
            COMBINING.contains(step) ? (Content) Content.Plain.CONDITION : Content.Plain.VALUE)
        : List.of();
  }

  /** Keys of the mapping and of every way that it can go, by the name of their mapping. */
  private static Map<String, List<Keys.Key>> every(Keys keys) {
    Map<String, List<Keys.Key>> every = new LinkedHashMap<>();
    every.put(keys.name(), new ArrayList<>(keys.all()));
    for (Keys.Fork fork : keys.forks()) {
      for (Keys way : fork.ways().values()) {
        every(way)
            .forEach(
                (name, some) ->
                    every.computeIfAbsent(name, none -> new ArrayList<>()).addAll(some));
      }
    }
    return every;
  }

  private Place place(List<Content> contents) {
    Map<String, Word> keys = new LinkedHashMap<>();
    List<Word> values = new ArrayList<>();
    Set<Content.Plain> plain = new LinkedHashSet<>();
    for (Content content : contents) {
      if (content instanceof Content.Group group) {
        every(group.keys().get())
            .forEach(
                (mapping, some) ->
                    some.forEach(key -> keys.putIfAbsent(key.name(), word(mapping, key.name()))));
      } else if (content instanceof Content.Word word) {
        word.of().forEach(text -> values.add(new Word(text, "", "")));
      } else if (content instanceof Content.Affirmed) {
        values.add(new Word("true", "", ""));
      } else if (content instanceof Content.Plain one) {
        plain.add(one);
        values.addAll(words(one));
      }
    }
    return new Place(List.copyOf(keys.values()), values, plain);
  }

  private Word word(String mapping, String key) {
    SchemaWords.Said said = WORDS.said(mapping, key, language);
    return new Word(key, said.title(), said.more());
  }

  private static List<Word> words(Content.Plain plain) {
    return switch (plain) {
      case TRUTH -> List.of(new Word("true", "", ""), new Word("false", "", ""));
      case KIND ->
          FactKind.all().stream().map(kind -> new Word(kind.zh(), kind.name(), "")).toList();
      default -> List.of();
    };
  }
}
