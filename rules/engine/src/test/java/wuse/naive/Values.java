package wuse.naive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.term.Given;

/** The values of the terms on one day, from what was known at one instant. */
final class Values {
  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

  final Packs packs;
  final PlainDossier dossier;
  final LocalDate day;
  private final List<PlainFact> standing;
  private final Map<String, List<PlainFact>> byStanding = new HashMap<>();
  private final Map<String, Value> known = new HashMap<>();

  Values(Packs packs, PlainDossier dossier, List<PlainFact> standing, LocalDate day) {
    this.packs = packs;
    this.dossier = dossier;
    this.standing = standing;
    this.day = day;
  }

  List<PlainFact> facts(String least) {
    return byStanding.computeIfAbsent(least, l -> PlainDossier.atLeast(standing, l));
  }

  private List<PlainFact> facts(String least, Object kind) {
    List<PlainFact> all = facts(least);
    return byStanding.computeIfAbsent(
        least + kind, l -> all.stream().filter(fact -> fact.kind.equals(kind)).toList());
  }

  /** All facts ever recorded by an instant, of at least this standing. */
  List<PlainFact> recorded(String least, Instant knownAt) {
    List<PlainFact> recorded = new ArrayList<>();
    for (PlainFact fact : dossier.everything()) {
      if (!fact.recorded().isAfter(knownAt)) {
        recorded.add(fact);
      }
    }
    return PlainDossier.atLeast(recorded, least);
  }

  /** A term by key or Chinese name, from facts of at least this standing. */
  Value of(Object written, String least) {
    String key = packs.key(written);
    Value value = known.get(least + key);
    if (value == null) {
      value = derive(key, least);
      known.put(least + key, value);
    }
    return value;
  }

  private Value derive(String key, String least) {
    Given outright = dossier.given().get(key);
    if (outright != null) {
      return new Value(outright.value(), true, true);
    }
    Map<String, Object> term = Yaml.map(packs.terms.get(key));
    if (term.containsKey("cases")) {
      return cases(term, least);
    }
    for (String how : List.of("difference", "quotient", "minimum", "maximum")) {
      if (term.containsKey(how)) {
        return arithmetic(how, Yaml.list(term.get(how)), least);
      }
    }
    if (dossier.termsOnly() || term.containsKey("given")) {
      return Value.missing(dossier.covers() == null);
    }
    return term.containsKey("rule") ? ruled(key, term, least) : fromFacts(term, least);
  }

  // ---- of other terms

  private Value cases(Map<String, Object> term, String least) {
    for (Object one : Yaml.list(term.get("cases"))) {
      Map<String, Object> line = Yaml.map(one);
      if (line.containsKey("otherwise")) {
        return Value.of(plain(line.get("otherwise")), true);
      }
      Truth truth = truth(line.get("when"), least);
      if (truth.is() == null) {
        return Value.missing(truth.vouched());
      }
      if (truth.is()) {
        return Value.of(plain(line.get("value")), true);
      }
    }
    return Value.missing(true);
  }

  private static Object plain(@Nullable Object written) {
    return written instanceof Boolean truth ? truth : String.valueOf(written);
  }

  private Value arithmetic(String how, List<Object> operands, String least) {
    BigDecimal result = null;
    boolean missing = false;
    boolean vouched = true;
    for (Object operand : operands) {
      Value value = operand(operand, least);
      missing |= value.absent();
      vouched &= !value.absent() || value.vouched();
      if (!missing) {
        result = combined(how, result, number(value));
        missing = result == null;
      }
    }
    return missing ? Value.missing(vouched) : Value.of(result, true);
  }

  private static BigDecimal number(Value value) {
    return value.is() instanceof LocalDate date
        ? BigDecimal.valueOf(date.toEpochDay())
        : (BigDecimal) Objects.requireNonNull(value.is());
  }

  private static @Nullable BigDecimal combined(
      String how, @Nullable BigDecimal left, BigDecimal right) {
    if (left == null) {
      return right;
    }
    return switch (how) {
      case "difference" -> left.subtract(right);
      case "minimum" -> left.min(right);
      case "maximum" -> left.max(right);
      default -> right.signum() == 0 ? null : left.divide(right, EXACT_ENOUGH);
    };
  }

  private Value operand(Object operand, String least) {
    if (operand instanceof Map<?, ?> nested) {
      String how = String.valueOf(nested.keySet().iterator().next());
      return arithmetic(how, Yaml.list(nested.get(how)), least);
    }
    return operand instanceof Number number
        ? Value.of(Yaml.number(number), true)
        : of(operand, least);
  }

  // ---- conditions over terms

  /**
   * @param is null for undecided
   * @param vouched of an undecided one: whether nothing that it lacks is unvouched
   */
  record Truth(@Nullable Boolean is, boolean vouched, List<String> lacks) {}

  Truth truth(@Nullable Object condition, String least) {
    List<@Nullable Boolean> parts = new ArrayList<>();
    boolean vouched = true;
    List<String> lacks = new ArrayList<>();
    for (Map.Entry<String, Object> one : Yaml.map(condition).entrySet()) {
      Truth part = part(one.getKey(), one.getValue(), least);
      parts.add(part.is());
      vouched &= part.vouched();
      lacks.addAll(part.lacks());
    }
    return new Truth(Kleene.all(parts), vouched, lacks);
  }

  private Truth part(String word, Object of, String least) {
    if (word.equals("not")) {
      Truth inner = truth(of, least);
      return new Truth(Kleene.not(inner.is()), inner.vouched(), inner.lacks());
    }
    if (word.equals("any") || word.equals("all")) {
      List<@Nullable Boolean> parts = new ArrayList<>();
      boolean vouched = true;
      List<String> lacks = new ArrayList<>();
      for (Object one : Yaml.list(of)) {
        Truth part = truth(one, least);
        parts.add(part.is());
        vouched &= part.vouched();
        lacks.addAll(part.lacks());
      }
      return new Truth(word.equals("any") ? Kleene.any(parts) : Kleene.all(parts), vouched, lacks);
    }
    return cell(word, String.valueOf(of), least);
  }

  Truth cell(String term, String cell, String least) {
    Value value = of(term, least);
    return value.is() == null
        ? new Truth(null, value.vouched(), List.of(packs.key(term)))
        : new Truth(Cell.holds(cell, value.is()), true, List.of());
  }

  // ---- from rules over several facts

  private Value ruled(String key, Map<String, Object> term, String least) {
    for (Map.Entry<String, Integer> kind : Rules.looksBack(key).entrySet()) {
      if (!dossier.vouched(kind.getKey(), day.minusDays(kind.getValue()), day)) {
        return Value.missing(false);
      }
    }
    int found = Rules.found(key, facts(least), day);
    return Value.of(
        "exists".equals(term.get("take")) ? (Object) (found > 0) : BigDecimal.valueOf(found), true);
  }

  // ---- from the facts of one kind

  private Value fromFacts(Map<String, Object> term, String least) {
    String kind = (String) term.get("from");
    String take = (String) term.get("take");
    boolean vouched = dossier.vouched(kind, lookingBackTo(term), day);
    if (!vouched && Set.of("count", "count days", "exists", "sum").contains(take)) {
      return Value.missing(false);
    }
    List<PlainFact> counted = counted(term, least);
    Object value = taken(take, term, counted);
    if (value == null && vouched && term.containsKey("default")) {
      Object fallback = term.get("default");
      value = fallback instanceof Number number ? Yaml.number(number) : fallback;
    }
    return Value.of(value, vouched);
  }

  /** The first day whose events still count; the day itself where a term has no window. */
  private LocalDate lookingBackTo(Map<String, Object> term) {
    String within = Yaml.text(term.get("within"));
    if (within == null || dossier.covers() == null) {
      return day;
    }
    LocalDate first = day.minus(period(within)).minusDays(3);
    while (!day.isBefore(first.plus(period(within)))) {
      first = first.plusDays(1);
    }
    return first;
  }

  static Period period(String written) {
    String[] parts = written.split(" ");
    int count = Integer.parseInt(parts[0]);
    return switch (parts[1]) {
      case "days" -> Period.ofDays(count);
      case "months" -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }

  List<PlainFact> counted(Map<String, Object> term, String least) {
    String within = Yaml.text(term.get("within"));
    List<Object> current = Yaml.list(term.get("current"));
    Map<String, Object> until = Yaml.map(term.get("until"));
    List<PlainFact> counted = new ArrayList<>();
    List<PlainFact> ofKind = facts(least, Objects.requireNonNull(term.get("from")));
    for (PlainFact fact : matching(term, ofKind)) {
      LocalDate event = event(term, fact);
      boolean counts =
          event != null
              && !event.isAfter(day)
              && (within == null || day.isBefore(event.plus(period(within))));
      if (!current.isEmpty()) {
        LocalDate from = fact.day((String) current.get(0));
        LocalDate to = fact.day((String) current.get(1));
        counts &= from != null && !from.isAfter(day) && (to == null || !day.isAfter(to));
      }
      LocalDate lapses = until.isEmpty() ? null : fact.day((String) until.get("field"));
      if (lapses != null) {
        counts &= day.isBefore(lapses.plus(period((String) until.get("plus"))));
      }
      if (counts) {
        counted.add(fact);
      }
    }
    return counted;
  }

  /** The facts that the term asks for, of whatever day. */
  static List<PlainFact> matching(Map<String, Object> term, List<PlainFact> facts) {
    List<PlainFact> matching = new ArrayList<>();
    for (PlainFact fact : facts) {
      if (fact.kind.equals(term.get("from"))
          && !isNoInspection(fact)
          && passes(fact, term.get("where"))) {
        matching.add(fact);
      }
    }
    return matching;
  }

  /** Grid workers' and third parties' visits never make an inspection fact (国办发〔2024〕54号). */
  private static boolean isNoInspection(PlainFact fact) {
    return fact.kind.equals("现场检查") && List.of("网格员", "第三方").contains(fact.known.by().zh());
  }

  private static @Nullable LocalDate event(Map<String, Object> term, PlainFact fact) {
    String on = Yaml.text(term.get("on"));
    return on == null ? fact.occurred() : fact.day(on);
  }

  /** A field that is absent matches nothing but {@code absent}. */
  private static boolean passes(PlainFact fact, @Nullable Object where) {
    for (Map.Entry<String, Object> one : Yaml.map(where).entrySet()) {
      boolean passes =
          switch (one.getKey()) {
            case "any" -> Yaml.list(one.getValue()).stream().anyMatch(w -> passes(fact, w));
            case "all" -> Yaml.list(one.getValue()).stream().allMatch(w -> passes(fact, w));
            case "not" -> !passes(fact, one.getValue());
            default -> fieldPasses(fact.get(one.getKey()), String.valueOf(one.getValue()));
          };
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  private static boolean fieldPasses(@Nullable Object value, String test) {
    if (test.equals("absent") || test.equals("present")) {
      return (value == null) == test.equals("absent");
    }
    return value != null && Cell.holds(test, value);
  }

  private @Nullable Object taken(String take, Map<String, Object> term, List<PlainFact> counted) {
    return switch (take) {
      case "count" -> BigDecimal.valueOf(counted.size());
      case "exists" -> !counted.isEmpty();
      case "count days" -> countDays(term, counted);
      case "sum" -> sum(counted, String.valueOf(term.get("of")));
      case "max", "min", "mean" -> ofAll(take, term, counted);
      case "worst" -> worst(term, counted);
      case "ratio" -> ratio(Yaml.map(term.get("of")), counted);
      case "list" -> entries(term, counted);
      default -> ofOne(take, term, counted);
    };
  }

  private static BigDecimal countDays(Map<String, Object> term, List<PlainFact> counted) {
    Set<@Nullable LocalDate> days = new HashSet<>();
    counted.forEach(fact -> days.add(event(term, fact)));
    return BigDecimal.valueOf(days.size());
  }

  private static BigDecimal sum(List<PlainFact> counted, String field) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlainFact fact : counted) {
      BigDecimal value = fact.number(field);
      sum = value == null ? sum : sum.add(value);
    }
    return sum;
  }

  private @Nullable BigDecimal ofAll(String take, Map<String, Object> term, List<PlainFact> facts) {
    BigDecimal result = null;
    int count = 0;
    for (PlainFact fact : facts) {
      BigDecimal value = (BigDecimal) measured(term, fact);
      if (value != null) {
        count++;
        result =
            result == null
                ? value
                : switch (take) {
                  case "max" -> result.max(value);
                  case "min" -> result.min(value);
                  default -> result.add(value);
                };
      }
    }
    return result == null || !take.equals("mean")
        ? result
        : result.divide(BigDecimal.valueOf(count), EXACT_ENOUGH);
  }

  private static @Nullable String worst(Map<String, Object> term, List<PlainFact> counted) {
    List<String> order = Yaml.texts(term.get("values"));
    int worst = -1;
    for (PlainFact fact : counted) {
      worst = Math.max(worst, order.indexOf(fact.text((String) term.get("of"))));
    }
    return worst < 0 ? null : order.get(worst);
  }

  private @Nullable BigDecimal ratio(Map<String, Object> of, List<PlainFact> counted) {
    if (of.containsKey("sum")) {
      BigDecimal over = sum(counted, (String) of.get("sum"));
      BigDecimal under = sum(counted, (String) of.get("over"));
      return under.signum() == 0 ? null : over.divide(under, EXACT_ENOUGH);
    }
    Map<String, Object> matching = Yaml.map(of.get("matching"));
    int matches = 0;
    for (PlainFact fact : counted) {
      Boolean match =
          matching.containsKey("is")
              ? inTime(matching, fact)
              : Boolean.valueOf(passes(fact, matching));
      if (match == null) {
        return null;
      }
      matches += match ? 1 : 0;
    }
    return counted.isEmpty()
        ? null
        : BigDecimal.valueOf(matches).divide(BigDecimal.valueOf(counted.size()), EXACT_ENOUGH);
  }

  private @Nullable Boolean inTime(Map<String, Object> matching, PlainFact fact) {
    Object measured = measure(matching, fact);
    return measured == null
        ? null
        : Boolean.valueOf(Cell.holds((String) matching.get("is"), measured));
  }

  private static List<Given.Entry> entries(Map<String, Object> term, List<PlainFact> counted) {
    List<Given.Entry> entries = new ArrayList<>();
    for (PlainFact fact : counted) {
      String name = fact.text((String) term.get("of"));
      if (name != null) {
        entries.add(new Given.Entry(name, event(term, fact)));
      }
    }
    return entries;
  }

  /** Of the fact with the latest or earliest date; of several the one recorded last, then by id. */
  private @Nullable Object ofOne(String take, Map<String, Object> term, List<PlainFact> counted) {
    PlainFact chosen = null;
    for (PlainFact fact : counted) {
      if (chosen == null || before(take, term, chosen, fact)) {
        chosen = fact;
      }
    }
    if (chosen == null) {
      return null;
    }
    if (take.equals("latest") || take.equals("earliest")) {
      return measured(term, chosen);
    }
    LocalDate date =
        term.containsKey("of") ? chosen.day((String) term.get("of")) : event(term, chosen);
    if (date == null) {
      return null;
    }
    return BigDecimal.valueOf(
        switch (take) {
          case "days since" -> ChronoUnit.DAYS.between(date, day);
          case "days until" -> ChronoUnit.DAYS.between(day, date);
          case "months since" -> ChronoUnit.MONTHS.between(date, day);
          default -> ChronoUnit.YEARS.between(date, day);
        });
  }

  private static boolean before(
      String take, Map<String, Object> term, PlainFact chosen, PlainFact fact) {
    LocalDate was = Objects.requireNonNull(event(term, chosen));
    LocalDate is = Objects.requireNonNull(event(term, fact));
    int order = take.equals("earliest") ? was.compareTo(is) : is.compareTo(was);
    return order > 0 || (order == 0 && PlainFact.byRecord(fact, chosen) > 0);
  }

  private @Nullable Object measured(Map<String, Object> term, PlainFact fact) {
    Object of = term.get("of");
    if (of instanceof Map<?, ?>) {
      return measure(Yaml.map(of), fact);
    }
    return of == null ? event(term, fact) : fact.get((String) of);
  }

  /** A measure of one fact: days, working days or a quotient; null where it cannot be said. */
  private @Nullable BigDecimal measure(Map<String, Object> of, PlainFact fact) {
    if (of.containsKey("ratio")) {
      List<Object> pair = Yaml.list(of.get("ratio"));
      BigDecimal over = fact.number((String) pair.get(0));
      BigDecimal under = fact.number((String) pair.get(1));
      return over == null || under == null || under.signum() == 0
          ? null
          : over.divide(under, EXACT_ENOUGH);
    }
    boolean working = of.containsKey("workdays");
    List<Object> pair = Yaml.list(of.get(working ? "workdays" : "days"));
    LocalDate from = fact.day((String) pair.get(0));
    LocalDate to = fact.day((String) pair.get(1));
    if (from == null) {
      return null;
    }
    LocalDate end = to == null ? day : to;
    if (!working) {
      return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, end));
    }
    Integer days = packs.workdays(from, end);
    return days == null ? null : BigDecimal.valueOf(days);
  }
}
