package wuse.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.compile.DrlScope.Bound;
import wuse.compile.DrlScope.BoundFact;
import wuse.facts.FactKind;
import wuse.policy.NearestName;

/** Looks up every name of a rule and holds the two sides of every test against each other. */
final class DrlMeaning {
  private static final int MOST_PATTERNS = 10;
  private static final String TODAY = "Today";
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_]{1,60}");

  private final Consumer<DrlFault> faults;
  private boolean sound = true;
  private final Set<Integer> days = new HashSet<>(); // slots of patterns of the day asked
  private int slots;

  private DrlMeaning(Consumer<DrlFault> faults) {
    this.faults = faults;
  }

  /** The rule's plan; empty where it has a fault, which is reported. */
  static Optional<Plan> of(Drl.Rule rule, Consumer<DrlFault> faults) {
    DrlMeaning meaning = new DrlMeaning(faults);
    List<Plan.Way> ways = new ArrayList<>();
    try {
      for (List<Drl.Item> way : DrlAlternatives.of(rule)) {
        ways.add(meaning.way(way, rule));
      }
    } catch (DrlFault fault) {
      meaning.report(fault);
    }
    return meaning.sound ? Optional.of(new Plan(rule.name().text(), ways)) : Optional.empty();
  }

  void report(DrlFault fault) {
    sound = false;
    if (!fault.code().equals(DrlFault.FOLLOWS)) {
      faults.accept(fault);
    }
  }

  private Plan.Way way(List<Drl.Item> items, Drl.Rule rule) {
    slots = 1;
    days.clear();
    DrlScope scope = DrlScope.outermost();
    List<Plan.Step> steps = steps(items, scope);
    if (slots > MOST_PATTERNS + 1) {
      String most = String.valueOf(MOST_PATTERNS);
      report(new DrlFault(DrlFault.TOO_MANY, rule.name(), "Problem(…)", most));
    }
    List<Plan.Yield> yields = rule.then().stream().map(found -> yielded(found, scope)).toList();
    return new Plan.Way(steps, yields, slots);
  }

  private Plan.Yield yielded(Drl.Found found, DrlScope scope) {
    if (!KEY.matcher(found.key().text()).matches()) {
      report(new DrlFault(DrlFault.BAD_KEY, found.key(), found.key().text()));
    }
    List<Integer> facts = new ArrayList<>();
    for (DrlToken name : found.facts()) {
      Bound bound = scope.bound(name.text());
      if (bound instanceof BoundFact fact && fact.kind() != null) {
        facts.add(fact.slot());
      } else if (!(bound instanceof DrlScope.Broken)) {
        String nearest = NearestName.of(name.text(), scope.facts());
        report(new DrlFault(DrlFault.NO_FACT, name, name.text(), nearest));
      }
    }
    return new Plan.Yield(found.key().text(), facts);
  }

  private List<Plan.Step> steps(List<Drl.Item> items, DrlScope scope) {
    List<Plan.Step> steps = new ArrayList<>();
    for (Drl.Item item : items) {
      try {
        steps.add(step(item, scope));
      } catch (DrlFault fault) {
        report(fault);
      }
    }
    return steps;
  }

  private Plan.Step step(Drl.Item item, DrlScope scope) throws DrlFault {
    if (item instanceof Drl.Pattern pattern) {
      return match(pattern, scope);
    }
    if (item instanceof Drl.Not not) {
      return new Plan.None(steps(parts(not.of()), scope.inner()));
    }
    if (item instanceof Drl.Exists exists) {
      return new Plan.Some(steps(parts(exists.of()), scope.inner()));
    }
    if (item instanceof Drl.Accumulate accumulate) {
      return tallied(accumulate, scope);
    }
    throw new IllegalStateException(item.toString()); // groups and `or` are gone by now
  }

  private static List<Drl.Item> parts(Drl.Item group) {
    return group instanceof Drl.And and ? and.of() : List.of(group);
  }

  private Plan.Match match(Drl.Pattern pattern, DrlScope scope) throws DrlFault {
    BoundFact own;
    try {
      own = new BoundFact(slots++, kind(pattern.kind()));
    } catch (DrlFault fault) {
      bind(pattern.binding(), new DrlScope.Broken(slots), scope);
      throw fault;
    }
    bind(pattern.binding(), own, scope);
    if (own.kind() == null) {
      days.add(own.slot());
    }
    DrlToken never = own.kind() == null ? null : DrlContradiction.in(pattern, own.kind());
    if (never != null) {
      report(new DrlFault(DrlFault.NEVER, never, never.text()));
    }
    List<Constraint> alone = new ArrayList<>();
    List<Constraint> joining = new ArrayList<>();
    for (Constraint one : constraints(pattern.constraints(), own.slot(), own, scope)) {
      (days.containsAll(one.others()) ? alone : joining).add(one);
    }
    // what asks the object only is cheaper than a distance in days, and most often enough
    alone.sort(Comparator.comparing(constraint -> !constraint.others().isEmpty()));
    return new Plan.Match(own.slot(), own.kind(), List.copyOf(alone), List.copyOf(joining));
  }

  private void bind(@Nullable DrlToken name, Bound bound, DrlScope scope) {
    try {
      if (name != null) {
        scope.bind(name, bound);
      }
    } catch (DrlFault fault) {
      report(fault);
    }
  }

  private static @Nullable FactKind<?> kind(DrlToken name) throws DrlFault {
    if (name.text().equals(TODAY)) {
      return null;
    }
    Optional<FactKind<?>> kind = FactKind.named(name.text());
    if (kind.isEmpty()) {
      List<String> names =
          Stream.concat(
                  Stream.of(TODAY),
                  FactKind.all().stream().flatMap(one -> Stream.of(one.name(), one.zh())))
              .toList();
      throw new DrlFault(
          DrlFault.UNKNOWN_KIND, name, name.text(), NearestName.of(name.text(), names));
    }
    return kind.get();
  }

  private List<Constraint> constraints(
      List<Drl.Logic> written, int slot, @Nullable BoundFact own, DrlScope scope) {
    List<Constraint> constraints = new ArrayList<>();
    for (Drl.Logic logic : written) {
      if (logic instanceof Drl.All all) {
        constraints.addAll(constraints(all.of(), slot, own, scope));
        continue;
      }
      try {
        new DrlTests(slot, own, scope).read(logic).ifPresent(constraints::add);
      } catch (DrlFault fault) {
        report(fault);
      }
    }
    return constraints;
  }

  private Plan.Tallied tallied(Drl.Accumulate accumulate, DrlScope scope) throws DrlFault {
    DrlScope inner = scope.inner();
    List<Plan.Match> source = new ArrayList<>();
    for (Drl.Item item : parts(accumulate.source())) {
      source.add(match((Drl.Pattern) item, inner));
    }
    if (source.size() > Constraint.MOST_OTHERS + 1) {
      String most = String.valueOf(Constraint.MOST_OTHERS + 1);
      throw new DrlFault(DrlFault.TOO_MANY, accumulate.at(), "accumulate(…)", most);
    }
    int slot = slots++;
    List<Plan.Measure> measures = new ArrayList<>();
    for (Drl.Call call : accumulate.calls()) {
      try {
        Plan.Measure measure = measure(call, slot, inner, source);
        Bound bound = new DrlScope.BoundTally(slot, measures.size(), measure.sense());
        bind(call.binding(), bound, scope);
        measures.add(measure);
      } catch (DrlFault fault) {
        bind(call.binding(), new DrlScope.Broken(slot), scope);
        report(fault);
      }
    }
    return new Plan.Tallied(
        source, slot, measures, constraints(accumulate.constraints(), slot, null, scope));
  }

  private static Plan.Measure measure(
      Drl.Call call, int slot, DrlScope inner, List<Plan.Match> source) throws DrlFault {
    DrlToken name = call.function();
    Optional<Tally.Function> function = Tally.Function.named(name.text());
    if (function.isEmpty()) {
      String nearest = NearestName.of(name.text(), Tally.Function.NAMES);
      throw new DrlFault(DrlFault.UNKNOWN_FUNCTION, name, name.text(), nearest);
    }
    int last = source.get(source.size() - 1).slot();
    if (call.of() == null) {
      return new Plan.Measure(function.get(), Sense.NUMBER, null, last);
    }
    DrlTests.Side of = new DrlTests(slot, null, inner).side(call.of());
    Sense sense = function.get().of(of.sense());
    if (sense == null || source.stream().noneMatch(match -> match.slot() == of.slot())) {
      throw new DrlFault(DrlFault.NOT_TALLIED, of.at(), name.text(), of.at().text());
    }
    return new Plan.Measure(function.get(), sense, of.ofOne(), of.slot());
  }
}
