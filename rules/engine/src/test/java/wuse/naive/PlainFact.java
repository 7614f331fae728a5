package wuse.naive;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Written;
import wuse.facts.Zh;

/** A fact as plain values, by the Chinese and by the Java name of each field. */
final class PlainFact {
  private static final Map<Class<?>, List<Method>> READERS = new ConcurrentHashMap<>();

  final String kind;
  final Known known;
  final String id;
  private final Map<String, @Nullable Object> fields = new HashMap<>();

  PlainFact(Fact fact) {
    this.kind = fact.getClass().getAnnotation(Zh.class).value();
    this.known = fact.known();
    this.id = fact.id().toString();
    for (Method reader : READERS.computeIfAbsent(fact.getClass(), PlainFact::readers)) {
      Object value = plain(invoke(reader, fact));
      fields.put(reader.getName(), value);
      fields.put(reader.getAnnotation(Zh.class).value(), value);
    }
    fields.put("occurred", known.occurred());
    fields.put("发生日期", known.occurred());
    fields.put("event", known.event());
    fields.put("取得方", known.by().zh());
  }

  private static List<Method> readers(Class<?> type) {
    List<Method> readers = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Zh.class)) {
        method.setAccessible(true);
        readers.add(method);
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (component.isAnnotationPresent(Zh.class) && !readers.contains(accessor)) {
        throw new IllegalStateException("no name on " + accessor);
      }
    }
    return readers;
  }

  private static @Nullable Object invoke(Method reader, Fact fact) {
    try {
      return reader.invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Named named) {
      return named.zh();
    }
    if (value instanceof Written written) {
      return written.text();
    }
    return value instanceof Integer whole ? BigDecimal.valueOf(whole) : value;
  }

  @Nullable Object get(String field) {
    if (!fields.containsKey(field)) {
      throw new IllegalArgumentException(kind + " has no " + field);
    }
    return fields.get(field);
  }

  @Nullable BigDecimal number(String field) {
    return (BigDecimal) get(field);
  }

  @Nullable String text(String field) {
    return (String) get(field);
  }

  boolean is(String field) {
    return Boolean.TRUE.equals(get(field));
  }

  /** The day of a date or of a time. */
  @Nullable LocalDate day(String field) {
    Object value = get(field);
    return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
  }

  LocalDate occurred() {
    return known.occurred();
  }

  Instant recorded() {
    return known.recorded();
  }

  /** Later recorded; at the same instant the greater id. */
  static int byRecord(PlainFact a, PlainFact b) {
    int order = a.recorded().compareTo(b.recorded());
    return order != 0 ? order : a.id.compareTo(b.id);
  }
}
