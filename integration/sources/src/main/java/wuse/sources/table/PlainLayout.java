package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.enforcement.EnforcementFact;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.monitoring.AutoDevice;
import wuse.facts.monitoring.MonitoredDay;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.Permit;
import wuse.facts.permit.PermittedLimit;
import wuse.facts.permit.Registration;

/**
 * The layout that every kind of fact has without a mapping file: one sheet or csv file per kind,
 * called like the kind, its headers the Chinese names of the fields, beside 排污单位 (or 单位 where no
 * field has that name), 自然键, 发生日期 and, where wanted, 证据等级, 取得方, 来源, 事由.
 */
final class PlainLayout {
  private static final String UNIT = "排污单位";
  private static final String KEY = "自然键";
  private static final String OCCURRED = "发生日期";
  private static final String SOURCE = "通用表";

  private PlainLayout() {}

  static List<Mapping> all() {
    List<Mapping> all = new ArrayList<>();
    FactKind.all().forEach(kind -> all.add(of(kind)));
    all.add(CoverLayout.mapping());
    return all;
  }

  private static Mapping of(FactKind<?> kind) {
    RowLayout layout =
        new RowLayout(
            SOURCE,
            Names.of(List.of("来源")),
            Standing.MANAGED,
            obtainer(kind.type()),
            unit(kind),
            List.of(fact(kind)),
            null);
    return new Mapping(
        SOURCE + "·" + kind.zh(),
        SOURCE,
        required(kind),
        List.of(),
        Set.of(kind.zh(), kind.name()),
        true,
        order(kind.type()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        layout);
  }

  private static UnitRule unit(FactKind<?> kind) {
    Names none = Names.of(List.of());
    List<String> create = kind.type().equals(UnitProfile.class) ? List.of("code") : List.of();
    return create.isEmpty()
        ? new UnitRule(none, none, none, none, unitNames(kind), create)
        : new UnitRule(unitNames(kind), none, none, none, none, create);
  }

  // a limit's unit is mg/m³
  private static Names unitNames(FactKind<?> kind) {
    return Names.of(kind.field("单位").isPresent() ? List.of(UNIT) : List.of(UNIT, "单位"));
  }

  private static FactRule fact(FactKind<?> kind) {
    MeasureRule measure = measure(kind);
    return new FactRule(
        kind,
        List.of(),
        List.of(),
        fields(kind, measure),
        measure,
        key(kind),
        List.of(Source.column(Names.of(List.of(OCCURRED)))),
        List.of(Source.column(Names.of(List.of("证据等级")))),
        List.of(Source.column(Names.of(List.of("取得方")))),
        List.of(KeyPart.written("事由")),
        !kind.type().equals(Outlet.class),
        false);
  }

  // a withdrawal's field of this name is the key of what it takes away
  private static List<KeyPart> key(FactKind<?> kind) {
    return ownKey(kind)
        ? kind.ownFields().stream().limit(2).map(field -> KeyPart.written(field.zh())).toList()
        : List.of(KeyPart.written(KEY));
  }

  private static boolean ownKey(FactKind<?> kind) {
    return kind.field(KEY).isPresent();
  }

  private static List<FieldRule> fields(FactKind<?> kind, @Nullable MeasureRule measure) {
    return kind.ownFields().stream()
        .filter(field -> measure == null || !measures(measure, field))
        .map(
            field ->
                new FieldRule(
                    field,
                    List.of(Source.column(Names.of(List.of(field.zh(), field.name())))),
                    measure != null && field.equals(measure.notDetected()) ? "否" : null,
                    false))
        .toList();
  }

  private static boolean measures(MeasureRule measure, FactField field) {
    return measure.numbers().containsKey(field)
        || field.equals(measure.lower())
        || field.equals(measure.unitField());
  }

  private static @Nullable MeasureRule measure(FactKind<?> kind) {
    FactField unit = own(kind, "单位");
    if (unit == null || own(kind, "污染物") == null) {
      return null;
    }
    Map<FactField, Source> numbers = new TreeMap<>((a, b) -> a.zh().compareTo(b.zh()));
    for (String name : List.of("数值", "均值", "最大值", "限值")) {
      FactField field = own(kind, name);
      if (field != null) {
        numbers.put(field, Source.column(Names.of(List.of(name))));
      }
    }
    FactField lower = own(kind, "下限");
    return new MeasureRule(
        numbers,
        lower,
        lower == null ? null : Source.column(Names.of(List.of("下限"))),
        own(kind, "未检出"),
        unit,
        Source.column(Names.of(List.of("单位"))),
        Map.of("pH", "无量纲"));
  }

  private static @Nullable FactField own(FactKind<?> kind, String name) {
    return kind.field(name).filter(kind.ownFields()::contains).orElse(null);
  }

  private static List<Names> required(FactKind<?> kind) {
    List<Names> required = new ArrayList<>();
    required.add(unitNames(kind));
    required.add(Names.of(List.of(KEY)));
    required.add(Names.of(List.of(OCCURRED)));
    MeasureRule measure = measure(kind);
    for (FactField field : kind.ownFields()) {
      boolean elsewhere =
          measure != null
              && (field.equals(measure.unitField()) || field.equals(measure.notDetected()));
      if (!field.optional() && !elsewhere) {
        required.add(Names.of(List.of(field.zh(), field.name())));
      }
    }
    return required;
  }

  private static Obtainer obtainer(Class<? extends Fact> type) {
    if (EnforcementFact.class.isAssignableFrom(type)) {
      return Obtainer.OFFICER;
    }
    boolean device = type.equals(MonitoredDay.class) || type.equals(AutoDevice.class);
    return device ? Obtainer.DEVICE : Obtainer.FIRM;
  }

  private static int order(Class<? extends Fact> type) {
    if (type.equals(UnitProfile.class)) {
      return 0;
    }
    if (Set.of(Permit.class, Registration.class, Outlet.class).contains(type)) {
      return 1;
    }
    return type.equals(PermittedLimit.class) ? 2 : 3;
  }
}
