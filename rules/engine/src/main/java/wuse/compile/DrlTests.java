package wuse.compile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.compile.DrlScope.Bound;
import wuse.compile.DrlScope.BoundDay;
import wuse.compile.DrlScope.BoundFact;
import wuse.compile.DrlScope.BoundField;
import wuse.compile.DrlScope.BoundTally;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.policy.NearestName;

/** Reads one constraint of a pattern; as it goes, it notes which other objects it must see. */
final class DrlTests {
  private final int slot;
  private final @Nullable BoundFact own;
  private final DrlScope scope;
  private final List<Integer> others = new ArrayList<>();
  private boolean inAny;
  private Constraint.@Nullable Join join;

  /**
   * @param own absent where the constraint is on a tally
   */
  DrlTests(int slot, @Nullable BoundFact own, DrlScope scope) {
    this.slot = slot;
    this.own = own;
    this.scope = scope;
  }

  /** One side of a test, or what a tally is made of. */
  record Side(Reading reading, Sense sense, @Nullable FactField field, int slot, DrlToken at) {

    /** The same, of an object that is seen alone. */
    Reading ofOne() {
      Reading object = Reading.object(0);
      return field != null ? Reading.field(0, field) : sense == Sense.DATE ? object.day() : object;
    }
  }

  /** Empty where it binds and tests nothing. */
  Optional<Constraint> read(Drl.Logic logic) throws DrlFault {
    Check check = check(logic);
    if (check == null) {
      return Optional.empty();
    }
    if (others.size() > Constraint.MOST_OTHERS) {
      throw new DrlFault(
          DrlFault.TOO_MANY, first(logic), "$…", String.valueOf(Constraint.MOST_OTHERS));
    }
    boolean onlyEqual = join != null && logic instanceof Drl.Test && others.size() == 1;
    return Optional.of(new Constraint(check, List.copyOf(others), onlyEqual ? join : null));
  }

  private static DrlToken first(Drl.Logic logic) {
    if (logic instanceof Drl.Test test) {
      return test.field();
    }
    return first(logic instanceof Drl.Any any ? any.of().get(0) : ((Drl.All) logic).of().get(0));
  }

  private @Nullable Check check(Drl.Logic logic) throws DrlFault {
    if (logic instanceof Drl.Any any) {
      List<Check> checks = inside(any.of());
      return Check.any(checks);
    }
    if (logic instanceof Drl.All all) {
      List<Check> checks = inside(all.of());
      return Check.all(checks);
    }
    return test((Drl.Test) logic);
  }

  private List<Check> inside(List<Drl.Logic> parts) throws DrlFault {
    inAny = true;
    List<Check> checks = new ArrayList<>();
    for (Drl.Logic part : parts) {
      Check check = check(part);
      if (check != null) {
        checks.add(check);
      }
    }
    return checks;
  }

  private @Nullable Check test(Drl.Test test) throws DrlFault {
    Side left;
    try {
      left = left(test.field());
    } catch (DrlFault fault) {
      if (test.binding() != null) {
        scope.bind(test.binding(), new DrlScope.Broken(slot));
      }
      throw fault;
    }
    if (test.binding() != null) {
      bind(test.binding(), left);
    }
    if (test.operator() == null || test.value() == null) {
      return null;
    }
    return switch (test.operator().name()) {
      case "in", "not in" -> oneOf(left, test.operator(), test.value());
      case "matches", "not matches" -> matches(left, test.operator(), test.value());
      case "after", "before" -> apart(left, test.operator(), test.value());
      default -> compared(left, test.operator(), test.value());
    };
  }

  private void bind(DrlToken name, Side left) throws DrlFault {
    if (inAny) {
      throw new DrlFault(DrlFault.BINDING_IN_OR, name, name.text());
    }
    if (left.field() != null) {
      scope.bind(name, new BoundField(slot, left.field()));
    } else if (own != null && own.kind() == null && left.sense() == Sense.DATE) {
      scope.bind(name, new BoundDay(slot));
    } else {
      throw new DrlFault(DrlFault.EXPECTED, left.at(), left.at().text(), "$x : field");
    }
  }

  private Side left(DrlToken name) throws DrlFault {
    if (own != null) {
      return name.is("this")
          ? new Side(Reading.object(0), Sense.FACT, null, slot, name)
          : field(own, name, 0);
    }
    if (scope.required(name) instanceof BoundTally tally && tally.slot() == slot) {
      return new Side(Tally.measure(0, tally.index()), tally.sense(), null, slot, name);
    }
    throw new DrlFault(DrlFault.EXPECTED, name, name.text(), "$n : count($p)");
  }

  private static Side field(BoundFact of, DrlToken name, int place) throws DrlFault {
    FactKind<?> kind = of.kind();
    if (kind == null) {
      if (!name.is("day")) {
        throw new DrlFault(DrlFault.UNKNOWN_FIELD, name, name.text(), "Today", "day");
      }
      return new Side(Reading.object(place).day(), Sense.DATE, null, of.slot(), name);
    }
    Optional<FactField> field = kind.field(name.text());
    if (field.isEmpty()) {
      List<String> names = new ArrayList<>();
      kind.fields().forEach(one -> names.addAll(List.of(one.name(), one.zh())));
      throw new DrlFault(
          DrlFault.UNKNOWN_FIELD,
          name,
          name.text(),
          kind.name() + " " + kind.zh(),
          NearestName.of(name.text(), names));
    }
    FactField found = field.get();
    return new Side(Reading.field(place, found), Sense.of(found.type()), found, of.slot(), name);
  }

  /** What {@code $b} or {@code $b.field} stands for. */
  Side side(Drl.Reference reference) throws DrlFault {
    DrlToken at = reference.at();
    Bound bound = scope.required(at);
    int place = place(bound.slot());
    if (bound instanceof BoundFact fact && reference.field() != null) {
      return field(fact, reference.field(), place);
    }
    if (reference.field() != null) {
      throw new DrlFault(DrlFault.QUALIFIED, at, at.text() + "." + reference.field().text());
    }
    if (bound instanceof BoundField field) {
      FactField of = field.field();
      return new Side(Reading.field(place, of), Sense.of(of.type()), of, bound.slot(), at);
    }
    if (bound instanceof BoundTally tally) {
      return new Side(Tally.measure(place, tally.index()), tally.sense(), null, bound.slot(), at);
    }
    return bound instanceof BoundDay
        ? new Side(Reading.object(place).day(), Sense.DATE, null, bound.slot(), at)
        : new Side(Reading.object(place), Sense.FACT, null, bound.slot(), at);
  }

  private int place(int of) {
    if (of == slot) {
      return 0;
    }
    if (!others.contains(of)) {
      others.add(of);
    }
    return others.indexOf(of) + 1;
  }

  private Check compared(Side left, Drl.Operator operator, Drl.Value value) throws DrlFault {
    boolean equality = operator.name().equals("==") || operator.name().equals("!=");
    if (!equality && (!left.sense().ordered() || value instanceof Drl.Absent)) {
      throw new DrlFault(DrlFault.NO_ORDER, operator.at(), operator.name(), left.at().text());
    }
    if (value instanceof Drl.Absent) {
      return Check.absent(left.reading(), operator.name().equals("=="));
    }
    if (!(value instanceof Drl.Reference reference)) {
      Object literal = literal(left, value);
      return Check.compared(
          left.reading(), Check.Order.of(operator.name()), Reading.constant(literal));
    }
    Side right = side(reference);
    if (right.sense() != left.sense()) {
      throw new DrlFault(
          DrlFault.UNLIKE_SIDES, reference.at(), left.at().text(), right.at().text());
    }
    if (operator.name().equals("==") && left.sense() != Sense.FACT) {
      join = new Constraint.Join(left.reading(), right.reading());
    }
    return Check.compared(left.reading(), Check.Order.of(operator.name()), right.reading());
  }

  private Check apart(Side left, Drl.Operator operator, Drl.Value value) throws DrlFault {
    if (!(value instanceof Drl.Reference reference)) {
      throw new DrlFault(DrlFault.NO_DAYS, value.at(), value.at().text());
    }
    Side right = side(reference);
    Drl.Range range = operator.range() == null ? new Drl.Range(1, null) : operator.range();
    boolean after = operator.name().equals("after");
    Reading one = days(left);
    Reading other = days(right);
    return Check.apart(after ? one : other, after ? other : one, range);
  }

  private static Reading days(Side side) throws DrlFault {
    if (side.sense() != Sense.DATE && side.sense() != Sense.TIME && side.sense() != Sense.FACT) {
      throw new DrlFault(DrlFault.NO_DAYS, side.at(), side.at().text());
    }
    return side.reading().day();
  }

  private Check matches(Side left, Drl.Operator operator, Drl.Value value) throws DrlFault {
    if (left.sense() != Sense.WORD || !(value instanceof Drl.Text text)) {
      throw new DrlFault(DrlFault.NO_WORD, value.at(), value.at().text());
    }
    try {
      WordPattern pattern = WordPattern.of(text.at().text());
      return Check.matches(left.reading(), pattern, operator.name().equals("matches"));
    } catch (WordPattern.Refused refused) {
      String at = String.valueOf(refused.at() + 1);
      throw new DrlFault(DrlFault.BAD_PATTERN, text.at(), text.at().text(), at);
    }
  }

  private Check oneOf(Side left, Drl.Operator operator, Drl.Value value) throws DrlFault {
    Set<Object> values = new HashSet<>();
    for (Drl.Value one : ((Drl.Choices) value).of()) {
      if (one instanceof Drl.Reference || one instanceof Drl.Absent) {
        throw new DrlFault(DrlFault.EXPECTED, one.at(), one.at().text(), "\"…\"");
      }
      values.add(Reading.keyOf(literal(left, one)));
    }
    return Check.oneOf(left.reading(), Set.copyOf(values), operator.name().equals("in"));
  }

  private static Object literal(Side left, Drl.Value value) throws DrlFault {
    DrlToken at = value.at();
    return switch (left.sense()) {
      case NUMBER -> {
        if (value instanceof Drl.Digits number) {
          yield new BigDecimal(number.digits());
        }
        throw new DrlFault(DrlFault.NO_NUMBER, at, left.at().text(), at.text());
      }
      case TRUTH -> {
        if (value instanceof Drl.Truth truth) {
          yield truth.truth();
        }
        throw new DrlFault(DrlFault.NO_TRUTH, at, left.at().text(), at.text());
      }
      case WORD -> word(left, value);
      case DATE, TIME -> moment(left, value);
      case FACT -> throw new DrlFault(DrlFault.UNLIKE_SIDES, at, left.at().text(), at.text());
    };
  }

  private static String word(Side left, Drl.Value value) throws DrlFault {
    DrlToken at = value.at();
    if (!(value instanceof Drl.Text)) {
      throw new DrlFault(DrlFault.NO_WORD, at, at.text());
    }
    List<String> words = left.field() == null ? List.of() : left.field().values();
    if (!words.isEmpty() && !words.contains(at.text())) {
      throw new DrlFault(
          DrlFault.UNKNOWN_WORD,
          at,
          at.text(),
          NearestName.of(at.text(), words),
          String.join("、", words));
    }
    return at.text();
  }

  private static Object moment(Side left, Drl.Value value) throws DrlFault {
    DrlToken at = value.at();
    try {
      if (value instanceof Drl.Text) {
        return left.sense() == Sense.DATE
            ? LocalDate.parse(at.text())
            : LocalDateTime.parse(at.text());
      }
    } catch (DateTimeException noSuchDay) {
      // refused below
    }
    String example = left.sense() == Sense.DATE ? "2026-08-15" : "2026-08-15T08:00:00";
    throw new DrlFault(DrlFault.NO_DATE, at, at.text(), "\"" + example + "\"");
  }
}
