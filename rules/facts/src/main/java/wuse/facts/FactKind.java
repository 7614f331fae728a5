package wuse.facts;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField.Place;
import wuse.facts.UnfitFact.Reason;
import wuse.facts.activity.ActivityFact;
import wuse.facts.enforcement.EnforcementFact;
import wuse.facts.enterprise.EnterpriseFact;
import wuse.facts.monitoring.MonitoringFact;
import wuse.facts.permit.PermitFact;

/**
 * A kind of fact: its record, its Chinese name, its fields. The registry of all kinds is read once
 * from the records that the five families permit, so a new record is a new kind and nothing else
 * needs to be told.
 */
public final class FactKind<F extends Fact> {
  private static final List<FactField> COMMON =
      List.of(
          FactField.common("发生日期", "occurred", LocalDate.class, false, Known::occurred),
          FactField.common("记录时间", "recorded", LocalDateTime.class, false, Known::recorded),
          FactField.common("取得方", "by", Obtainer.class, false, Known::by),
          FactField.common("来源", "source", String.class, false, known -> known.origin().source()),
          FactField.common("事由", "event", String.class, true, Known::event));
  private static final List<FactKind<?>> ALL = load();
  private static final Map<Class<?>, FactKind<?>> BY_TYPE =
      ALL.stream().collect(toMap(FactKind::type, kind -> kind));
  private static final Map<String, FactKind<?>> BY_NAME = byName();

  private final int ordinal;
  private final String zh;
  private final Class<F> type;
  private final List<FactField> own;
  private final List<FactField> fields;
  private final Map<String, FactField> byName;
  private final Constructor<F> constructor;

  private FactKind(int ordinal, Class<F> type) {
    this.ordinal = ordinal;
    this.type = type;
    this.zh = zhOf(type);
    RecordComponent[] components = type.getRecordComponents();
    this.own = Arrays.stream(components).skip(1).map(FactKind::component).toList();
    this.fields =
        Stream.of(own.stream(), derived(type, components), COMMON.stream())
            .flatMap(all -> all)
            .toList();
    this.byName = byName(fields);
    this.constructor = constructor(type, components);
  }

  /** All kinds, in the order in which the families list them. */
  public static List<FactKind<?>> all() {
    return ALL;
  }

  /** The kind with this Chinese name or record name; empty if there is none. */
  public static Optional<FactKind<?>> named(String zhOrRecordName) {
    return Optional.ofNullable(BY_NAME.get(zhOrRecordName));
  }

  /**
   * The kind of a record.
   *
   * @throws IllegalArgumentException if the class is no fact record of ours
   */
  @SuppressWarnings("unchecked") // BY_TYPE maps each class to the kind of that class
  public static <F extends Fact> FactKind<F> of(Class<F> type) {
    FactKind<?> kind = BY_TYPE.get(type);
    if (kind == null) {
      throw new IllegalArgumentException("not a kind of fact: " + type.getName());
    }
    return (FactKind<F>) kind;
  }

  /** Chinese name, as in 行政处罚. */
  public String zh() {
    return zh;
  }

  /** Simple name of the record, as in Penalty. */
  public String name() {
    return type.getSimpleName();
  }

  /** The record whose facts are of this kind. */
  public Class<F> type() {
    return type;
  }

  /** Own fields, then derived ones, then those common to all facts. */
  public List<FactField> fields() {
    return fields;
  }

  /** The fields that {@link #create} takes, in the record's order. */
  public List<FactField> ownFields() {
    return own;
  }

  /** The field with this Chinese name or accessor name; empty if there is none. */
  public Optional<FactField> field(String zhOrName) {
    return Optional.ofNullable(byName.get(zhOrName));
  }

  /**
   * A fact of this kind.
   *
   * @param values own fields by Chinese or accessor name, already typed or in plain form; an absent
   *     or null one is not known
   * @throws UnfitFact naming the first field that cannot be, what was written, what is allowed
   */
  public F create(Known known, Map<String, ? extends @Nullable Object> values) {
    @Nullable Object[] arguments = new @Nullable Object[own.size()];
    values.forEach((name, value) -> arguments[indexOf(name, value)] = value);
    return create(known, arguments);
  }

  /**
   * A fact of this kind, for stores that know the order.
   *
   * @param values of {@link #ownFields()} in their order, typed or in plain form; null where not
   *     known
   * @throws UnfitFact naming the first field that cannot be
   */
  public F create(Known known, @Nullable Object[] values) {
    @Nullable Object[] arguments = new @Nullable Object[own.size() + 1];
    arguments[0] = known;
    for (int i = 0; i < own.size(); i++) {
      arguments[i + 1] = argument(own.get(i), values[i]);
    }
    return construct(arguments);
  }

  /**
   * A fact of this kind from what {@link FactField#declaredIn} and {@link FactField#typed} gave,
   * for stores: nothing is converted, the record still checks.
   *
   * @param values of {@link #ownFields()} in their order; null where not known
   * @throws UnfitFact naming the first field that cannot be
   */
  public F restore(Known known, @Nullable Object[] values) {
    @Nullable Object[] arguments = new @Nullable Object[own.size() + 1];
    arguments[0] = known;
    System.arraycopy(values, 0, arguments, 1, own.size());
    return construct(arguments);
  }

  private F construct(@Nullable Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof UnfitFact unfit) {
        throw unfit;
      }
      throw new IllegalStateException(zh, refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(zh, impossible);
    }
  }

  private static @Nullable Object argument(FactField field, @Nullable Object value) {
    boolean blank = value instanceof String text && text.isBlank();
    if (value != null && !blank) {
      return field.typed(value);
    }
    if (!field.optional()) {
      throw new UnfitFact(field.zh(), null, Reason.MISSING, field.values());
    }
    return null;
  }

  private int indexOf(String name, @Nullable Object value) {
    FactField field = byName.get(name);
    if (field == null || !field.own()) {
      Reason reason = field == null ? Reason.UNKNOWN_FIELD : Reason.NOT_SETTABLE;
      throw new UnfitFact(name, value, reason, own.stream().map(FactField::zh).toList());
    }
    return own.indexOf(field);
  }

  /** Position in {@link #all()}, for arrays by kind. */
  int ordinal() {
    return ordinal;
  }

  @Override
  public String toString() {
    return zh;
  }

  private static List<FactKind<?>> load() {
    List<FactKind<?>> kinds = new ArrayList<>();
    Stream.of(
            EnterpriseFact.class,
            PermitFact.class,
            MonitoringFact.class,
            EnforcementFact.class,
            ActivityFact.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .forEach(type -> kinds.add(new FactKind<>(kinds.size(), type.asSubclass(Fact.class))));
    kinds.add(new FactKind<>(kinds.size(), Withdrawal.class));
    return List.copyOf(kinds);
  }

  private static Map<String, FactKind<?>> byName() {
    Map<String, FactKind<?>> names = new HashMap<>();
    for (FactKind<?> kind : ALL) {
      names.put(kind.zh(), kind);
      names.put(kind.name(), kind);
    }
    return names;
  }

  private static Map<String, FactField> byName(List<FactField> fields) {
    Map<String, FactField> names = new HashMap<>();
    for (FactField field : fields) {
      putOnce(names, field.zh(), field);
      putOnce(names, field.name(), field);
    }
    return names;
  }

  private static void putOnce(Map<String, FactField> names, String name, FactField field) {
    if (names.put(name, field) != null) {
      throw new IllegalStateException("two fields named " + name);
    }
  }

  private static String zhOf(Class<?> type) {
    Zh zh = type.getAnnotation(Zh.class);
    if (zh == null) {
      throw new IllegalStateException("no @Zh on " + type.getName());
    }
    return zh.value();
  }

  private static FactField component(RecordComponent component) {
    Zh zh = component.getAnnotation(Zh.class);
    if (zh == null) {
      throw new IllegalStateException("no @Zh on " + component);
    }
    Unit unit = component.getAnnotation(Unit.class);
    Only only = component.getAnnotation(Only.class);
    return FactField.onRecord(
        component.getAccessor(),
        zh.value(),
        Place.OWN,
        unit == null ? null : unit.value(),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        only == null ? List.of() : List.of(only.value()));
  }

  // a component's annotations stand on its accessor too, so those are left out; methods have no
  // order of their own
  private static Stream<FactField> derived(Class<?> type, RecordComponent[] components) {
    List<String> own = Arrays.stream(components).map(RecordComponent::getName).toList();
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Zh.class) && !own.contains(method.getName()))
        .sorted(Comparator.comparing(Method::getName))
        .map(FactKind::derivedField);
  }

  private static FactField derivedField(Method method) {
    Unit unit = method.getAnnotation(Unit.class);
    return FactField.onRecord(
        method,
        method.getAnnotation(Zh.class).value(),
        Place.DERIVED,
        unit == null ? null : unit.value(),
        method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class),
        List.of());
  }

  private static <F> Constructor<F> constructor(Class<F> type, RecordComponent[] components) {
    try {
      return type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
