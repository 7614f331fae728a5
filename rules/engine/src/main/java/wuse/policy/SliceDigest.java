package wuse.policy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of a slice: what its records hold, each term that is
 * reached once and in full, each article that is cited with its dates, the calendars. Places,
 * comments, file names and versions not in force are left out, so a moved file or a new comment
 * changes nothing, and a moved threshold does.
 *
 * <p>The JSON is written in canonical form at once, keys sorted and no number with a fraction:
 * sending it through a canonicalizer took five times as long. A test holds it against one.
 */
final class SliceDigest {
  private static final String KIND = "is";

  /**
   * Components that are not part of what is in force: the rest of the pack, what follows from the
   * slice itself, and what no decision and no page about one rests on.
   */
  private static final Map<Class<?>, Set<String>> LEFT_OUT =
      Map.of(
          Indicator.class, Set.of("versions"),
          Indicator.Rule.class, Set.of("duty"),
          Library.Article.class, Set.of("carries"),
          Pack.Head.class, Set.of("glossary", "library", "care"),
          Scheme.class, Set.of("workload"),
          Slice.OfScorecard.class, Set.of("until", "digest"),
          Slice.OfRoster.class, Set.of("until", "digest"),
          UnaryTest.class, Set.of("text"));

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          Set<String> leftOut = LEFT_OUT.getOrDefault(type, Set.of());
          return Stream.of(type.getRecordComponents())
              .filter(c -> c.getType() != Position.class && !leftOut.contains(c.getName()))
              .sorted(Comparator.comparing(RecordComponent::getName))
              .toArray(RecordComponent[]::new);
        }
      };

  private final Deque<Term> unwritten = new ArrayDeque<>();
  private final Set<String> reached = new HashSet<>();
  private final Map<String, Citation> cited = new TreeMap<>();
  private StringBuilder json = new StringBuilder();

  private SliceDigest() {}

  static String of(Slice slice) {
    return sha256(canonical(slice).getBytes(StandardCharsets.UTF_8));
  }

  /** The text that is digested. */
  static String canonical(Slice slice) {
    return new SliceDigest().json(slice);
  }

  private String json(Slice slice) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("slice", written(slice));
    parts.put("terms", written(terms()));
    parts.put("articles", written(articles(slice.head().library())));
    parts.put("calendars", written(slice.head().library().calendars()));
    parts.put("bindings", written(bindings(slice.head())));
    return written(texts(parts));
  }

  /** Text that is JSON already. */
  private record Json(String text) {}

  private static Map<String, Json> texts(Map<String, String> parts) {
    Map<String, Json> texts = new TreeMap<>();
    parts.forEach((key, text) -> texts.put(key, new Json(text)));
    return texts;
  }

  private String written(Object value) {
    return apart(() -> value(value));
  }

  private String apart(Runnable write) {
    StringBuilder outer = json;
    json = new StringBuilder(1 << 10);
    write.run();
    String text = json.toString();
    json = outer;
    return text;
  }

  /** A term's declaration may reach further terms, which then wait in turn. */
  private Map<String, Json> terms() {
    Map<String, Json> terms = new TreeMap<>();
    while (!unwritten.isEmpty()) {
      Term term = unwritten.removeFirst();
      terms.put(term.key(), new Json(apart(() -> record(term))));
    }
    return terms;
  }

  /** What a cited article is: in force from and to when, and where. */
  private record Cited(LocalDate from, String region, Words title, @Nullable LocalDate to) {}

  private Map<String, Cited> articles(Library library) {
    Map<String, Cited> articles = new TreeMap<>();
    for (Citation citation : cited.values()) {
      Library.Instrument instrument = library.instruments().get(citation.instrument());
      if (instrument != null) {
        articles.put(citation.text(), cited(instrument, citation.article()));
      }
    }
    return articles;
  }

  private static Cited cited(Library.Instrument instrument, @Nullable String number) {
    Library.Article article = number == null ? null : instrument.articles().get(number);
    return article == null
        ? new Cited(instrument.from(), instrument.region(), instrument.title(), instrument.to())
        : new Cited(article.from(), instrument.region(), instrument.title(), article.to());
  }

  /** Who holds the roles whose results are read. */
  private static Collection<Library.Binding> bindings(Pack.Head head) {
    Set<String> roles = new TreeSet<>();
    head.reads().forEach(read -> roles.add(read.role()));
    return head.library().bindings().stream()
        .filter(binding -> roles.contains(binding.role()))
        .toList();
  }

  private void value(Object value) {
    if (value instanceof Term term) {
      if (reached.add(term.key())) {
        unwritten.addLast(term);
      }
      text(term.key());
    } else if (value instanceof Json done) {
      json.append(done.text());
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof Collection<?> many) {
      items(many);
    } else if (value instanceof Map<?, ?> map) {
      entries(map);
    } else {
      scalar(value);
    }
  }

  private void scalar(Object value) {
    if (value instanceof Boolean || value instanceof Integer) {
      json.append(value);
    } else if (value instanceof BigDecimal number) {
      text(plain(number));
    } else if (value instanceof FactKind<?> kind) {
      text(kind.zh());
    } else if (value instanceof FactField field) {
      text(field.zh());
    } else if (value instanceof Enum<?> constant) {
      text(constant.name());
    } else {
      text(value.toString());
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The record's own name tells the alternatives of a sealed type apart. */
  private void record(Record record) {
    if (record instanceof Citation citation) {
      cited.putIfAbsent(citation.text(), citation);
    }
    json.append('{');
    boolean first = true;
    boolean named = false;
    for (RecordComponent component : COMPONENTS.get(record.getClass())) {
      Object value = component(record, component);
      if (value == null) {
        continue;
      }
      if (!named && component.getName().compareTo(KIND) > 0) {
        kind(record, first);
        first = false;
        named = true;
      }
      key(component.getName(), first);
      value(value);
      first = false;
    }
    if (!named) {
      kind(record, first);
    }
    json.append('}');
  }

  private void kind(Record record, boolean first) {
    key(KIND, first);
    text(record.getClass().getSimpleName());
  }

  private static @Nullable Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  /** A list in its order, a set in the order of its texts. */
  private void items(Collection<?> many) {
    Collection<?> ordered =
        many instanceof Set<?> set
            ? set.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList()
            : many;
    json.append('[');
    boolean first = true;
    for (Object item : ordered) {
      if (!first) {
        json.append(',');
      }
      value(item);
      first = false;
    }
    json.append(']');
  }

  private void entries(Map<?, ?> map) {
    json.append('{');
    boolean first = true;
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      key(entry.getKey(), first);
      value(entry.getValue());
      first = false;
    }
    json.append('}');
  }

  private void key(String key, boolean first) {
    if (!first) {
      json.append(',');
    }
    text(key);
    json.append(':');
  }

  private void text(String text) {
    JsonText.append(json, text);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
