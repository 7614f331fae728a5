package wuse.facts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnfitFact.Reason;

/**
 * One readable field of a fact kind: its names, its type, its unit, and how to get its value out of
 * a fact.
 *
 * <p>Values go in and out in plain form: {@code String} (words of closed lists, identifiers and
 * codes too), {@code BigDecimal} (whole numbers too), {@code Boolean}, {@code LocalDate}, {@code
 * LocalDateTime}.
 */
public final class FactField {
  /**
   * Where a field stands: a component of the record, a method on it, or in every fact's {@link
   * Known}.
   */
  enum Place {
    OWN,
    DERIVED,
    COMMON
  }

  private final String zh;
  private final String name;
  private final Place place;
  private final FieldType type;
  private final Class<?> declared;
  private final @Nullable String unit;
  private final boolean optional;
  private final Map<String, Object> words;
  private final List<String> values;
  private final @Nullable Method accessor;
  private final Reading reading;
  private @Nullable Function<Object, @Nullable Object> getter;

  private FactField(
      String zh,
      String name,
      Place place,
      Class<?> declared,
      @Nullable String unit,
      boolean optional,
      List<String> only,
      @Nullable Method accessor,
      @Nullable Function<Object, @Nullable Object> getter) {
    this.zh = zh;
    this.name = name;
    this.place = place;
    this.declared = declared;
    this.type = FieldType.of(declared);
    this.unit = unit;
    this.optional = optional;
    this.words = words(declared);
    this.values = only.isEmpty() ? wordsInOrder(declared) : only;
    this.accessor = accessor;
    this.getter = getter;
    this.reading = Reading.of(this);
  }

  /** A component or a derived accessor of a record. */
  static FactField onRecord(
      Method accessor,
      String zh,
      Place place,
      @Nullable String unit,
      boolean optional,
      List<String> only) {
    return new FactField(
        zh,
        accessor.getName(),
        place,
        accessor.getReturnType(),
        unit,
        optional,
        only,
        accessor,
        null);
  }

  /** A field that every fact has. */
  static FactField common(
      String zh,
      String name,
      Class<?> declared,
      boolean optional,
      Function<Known, @Nullable Object> getter) {
    Function<Object, @Nullable Object> ofFact = fact -> getter.apply(((Fact) fact).known());
    return new FactField(zh, name, Place.COMMON, declared, null, optional, List.of(), null, ofFact);
  }

  private static Map<String, Object> words(Class<?> declared) {
    return constants(declared).collect(toUnmodifiableMap(Named::zh, word -> word));
  }

  private static List<String> wordsInOrder(Class<?> declared) {
    return constants(declared).map(Named::zh).toList();
  }

  private static Stream<Named> constants(Class<?> declared) {
    return declared.isEnum()
        ? Arrays.stream(declared.getEnumConstants()).map(Named.class::cast)
        : Stream.of();
  }

  /** The Chinese name, unique within the kind. */
  public String zh() {
    return zh;
  }

  /** The record's accessor, unique within the kind. */
  public String name() {
    return name;
  }

  /** What its values are. */
  public FieldType type() {
    return type;
  }

  /** The unit of a number as printed; null where it has none. */
  public @Nullable String unit() {
    return unit;
  }

  /** True if a fact may lack it; {@link #get} then gives null. */
  public boolean optional() {
    return optional;
  }

  /** True if it is computed from the other fields, so never given. */
  public boolean derived() {
    return place == Place.DERIVED;
  }

  /** True if it stands in every fact's {@link Known}. */
  public boolean common() {
    return place == Place.COMMON;
  }

  /** The words of the closed list in their order; empty for other types. */
  public List<String> values() {
    return values;
  }

  /**
   * The field's value in plain form; null where absent.
   *
   * @throws ClassCastException if the fact is of another kind
   */
  public @Nullable Object get(Fact fact) {
    Object value = getter().apply(fact);
    return value == null ? null : reading.plain(value);
  }

  /**
   * The field's value as its record declares it, for stores; null where absent.
   *
   * @throws ClassCastException if the fact is of another kind
   */
  public @Nullable Object declaredIn(Fact fact) {
    return getter().apply(fact);
  }

  // bound at first use: a pack reads few of the 340 accessors, and binding all costs a cold start
  // 70 ms
  private Function<Object, @Nullable Object> getter() {
    Function<Object, @Nullable Object> bound = getter;
    if (bound == null) {
      if (accessor == null) {
        throw new IllegalStateException(zh);
      }
      bound = Accessors.bind(accessor);
      getter = bound;
    }
    return bound;
  }

  /**
   * What was written, checked and in plain form: dates as {@code 2026-03-01}, moments as {@code
   * 2026-03-01T08:00}, truth as {@code true}/{@code 是}.
   *
   * @throws UnfitFact naming this field, what was written and what is allowed
   */
  public Object parse(String written) {
    return reading.plain(typed(written));
  }

  /**
   * The value as the record declares it, from plain or typed form.
   *
   * @throws UnfitFact naming this field, what was written and what is allowed
   */
  public Object typed(Object value) {
    Object typed = reading.typed(value);
    if (!values.isEmpty() && typed instanceof Named word && !values.contains(word.zh())) {
      throw new UnfitFact(zh, word.zh(), Reason.NOT_IN_LIST, values);
    }
    return typed;
  }

  Class<?> declared() {
    return declared;
  }

  Map<String, Object> words() {
    return words;
  }

  boolean own() {
    return place == Place.OWN;
  }

  @Override
  public String toString() {
    return zh;
  }
}
