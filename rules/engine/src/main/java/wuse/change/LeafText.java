package wuse.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Standing;
import wuse.policy.Citation;
import wuse.policy.Colour;
import wuse.policy.Condition;
import wuse.policy.Derivation;
import wuse.policy.Derivation.Measure;
import wuse.policy.Derivation.Operand;
import wuse.policy.FactRule;
import wuse.policy.FieldCondition;
import wuse.policy.Indicator;
import wuse.policy.Library;
import wuse.policy.Scheme.When;
import wuse.policy.Term;
import wuse.policy.UnaryTest;

/** Values as people read them, and whether two mean the same. */
final class LeafText {

  private LeafText() {}

  /** The leaf; absent where the value has parts of its own. */
  static Part.@Nullable Leaf of(@Nullable Object value) {
    if (value == null) {
      return Part.Leaf.NONE;
    }
    if (value instanceof Condition condition) {
      return new Part.Leaf(text(condition, LeafText::spans), text(condition, UnaryTest::text));
    }
    if (value instanceof FieldCondition condition) {
      return new Part.Leaf(text(condition, LeafText::spans), text(condition, UnaryTest::text));
    }
    if (value instanceof Collection<?> list) {
      return list(list);
    }
    String text = plain(value);
    return text == null ? null : Part.Leaf.of(text);
  }

  private static Part.@Nullable Leaf list(Collection<?> list) {
    List<@Nullable String> texts = new ArrayList<>();
    for (Object item : list) {
      texts.add(item == null ? null : plain(item));
    }
    return texts.contains(null)
        ? null
        : Part.Leaf.of(
            (list instanceof List ? texts.stream() : texts.stream().sorted())
                .map(String::valueOf)
                .collect(Collectors.joining("、")));
  }

  private static @Nullable String plain(Object value) {
    if (value instanceof String || value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof LocalDate || value instanceof Long) {
      return value.toString();
    }
    if (value instanceof Period period) {
      return text(period);
    }
    if (value instanceof Enum<?> word) {
      return word(word);
    }
    return named(value);
  }

  private static String text(Period period) {
    if (period.getYears() > 0) {
      return period.getYears() + " years";
    }
    return period.getMonths() > 0 ? period.getMonths() + " months" : period.getDays() + " days";
  }

  private static String word(Enum<?> word) {
    if (word instanceof Colour colour) {
      return colour.zh();
    }
    if (word instanceof Standing standing) {
      return standing.zh();
    }
    if (word instanceof Indicator.Duty duty) {
      return duty.zh();
    }
    return word instanceof Library.Load load
        ? load.zh()
        : word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What is known by a name, and small arithmetic. */
  private static @Nullable String named(Object value) {
    if (value instanceof Term term) {
      return term.name();
    }
    if (value instanceof FactRule rule) {
      return rule.name();
    }
    if (value instanceof FactField field) {
      return field.zh();
    }
    if (value instanceof FactKind<?> kind) {
      return kind.zh();
    }
    if (value instanceof Citation citation) {
      return citation.text();
    }
    if (value instanceof Operand operand) {
      return text(operand);
    }
    if (value instanceof Measure measure) {
      return text(measure);
    }
    if (value instanceof Derivation.Validity validity) {
      return validity.from().zh() + "–" + validity.to().zh();
    }
    if (value instanceof Derivation.Lapse lapse) {
      return lapse.field().zh() + " + " + text(lapse.plus());
    }
    return value instanceof When when ? text(when) : null;
  }

  private static String text(When when) {
    if (when instanceof When.CategoryShareBelow below) {
      return "categoryShareBelow " + plain(below.share());
    }
    if (when instanceof When.OpenVeto open) {
      return "openVeto " + open.colour().zh();
    }
    if (when instanceof When.UndecidedShareAbove above) {
      return "undecidedShareAbove " + plain(above.share());
    }
    When.UndecidedAny any = (When.UndecidedAny) when;
    String ids = any.indicators().stream().sorted().collect(Collectors.joining("、"));
    return "undecidedAny " + (any.vetoes() ? "veto、" : "") + ids;
  }

  private static String text(Operand operand) {
    if (operand instanceof Operand.OfTerm of) {
      return of.term().name();
    }
    return operand instanceof Operand.Constant constant
        ? String.valueOf(plain(constant.number()))
        : arithmetic(((Operand.Nested) operand).derivation());
  }

  /** A derivation without parts that people name. */
  static String arithmetic(Derivation derivation) {
    if (derivation instanceof Derivation.Difference of) {
      return text(of.left()) + " − " + text(of.right());
    }
    if (derivation instanceof Derivation.Quotient of) {
      return text(of.over()) + " ÷ " + text(of.under());
    }
    if (derivation instanceof Derivation.Minimum of) {
      return "min(" + operands(of.of()) + ")";
    }
    return derivation instanceof Derivation.Maximum of ? "max(" + operands(of.of()) + ")" : "given";
  }

  private static String operands(List<Operand> operands) {
    return operands.stream().map(LeafText::text).collect(Collectors.joining(", "));
  }

  private static String text(Measure measure) {
    if (measure instanceof Measure.OfField of) {
      return of.field().zh();
    }
    if (measure instanceof Measure.Days of) {
      return "days " + of.from().zh() + "–" + of.to().zh();
    }
    if (measure instanceof Measure.Workdays of) {
      return "workdays " + of.from().zh() + "–" + of.to().zh();
    }
    if (measure instanceof Measure.Quotient of) {
      return of.over().zh() + " ÷ " + of.under().zh();
    }
    if (measure instanceof Measure.Sums of) {
      return "sum " + of.over().zh() + " ÷ " + of.under().zh();
    }
    return measure instanceof Measure.Matching of
        ? "matching " + text(of.condition(), UnaryTest::text)
        : passing((Measure.Passing) measure);
  }

  private static String passing(Measure.Passing of) {
    return text(of.days()) + " " + of.test().text();
  }

  /** A test by the points where it is true. */
  private static String spans(UnaryTest test) {
    return test.spans().toString();
  }

  private static String text(Condition condition, Function<UnaryTest, String> test) {
    if (condition instanceof Condition.Cell cell) {
      return cell.term().name() + " " + test.apply(cell.test());
    }
    if (condition instanceof Condition.Not not) {
      return "not(" + text(not.of(), test) + ")";
    }
    boolean any = condition instanceof Condition.Any;
    List<Condition> parts =
        condition instanceof Condition.Any some ? some.of() : ((Condition.All) condition).of();
    return joined(parts.stream().map(part -> text(part, test)).toList(), any);
  }

  private static String text(FieldCondition condition, Function<UnaryTest, String> test) {
    if (condition instanceof FieldCondition.Cell cell) {
      return cell.field().zh() + " " + test.apply(cell.test());
    }
    if (condition instanceof FieldCondition.Present present) {
      return present.field().zh() + (present.present() ? " present" : " absent");
    }
    if (condition instanceof FieldCondition.Not not) {
      return "not(" + text(not.of(), test) + ")";
    }
    boolean any = condition instanceof FieldCondition.Any;
    List<FieldCondition> parts =
        condition instanceof FieldCondition.Any some
            ? some.of()
            : ((FieldCondition.All) condition).of();
    return joined(parts.stream().map(part -> text(part, test)).toList(), any);
  }

  /** All of nothing is always true: nothing is written. */
  private static String joined(List<String> parts, boolean any) {
    String joined = parts.stream().sorted().collect(Collectors.joining(any ? " | " : " + "));
    return any && parts.size() > 1 ? "(" + joined + ")" : joined;
  }
}
