package wuse.compile;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.and;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static wuse.compile.Candidate.unwrapped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.model.BetaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItem;
import org.drools.model.view.ViewItemBuilder;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Lays lanes out as rules of Drools' canonical model, over the day asked and the candidates of each
 * pattern. Every constraint is a lambda over what was read; an equality of two values is an index
 * besides.
 */
final class RuleModel {
  private final Lane lane;
  private final String name;
  private final Variable<Today> today;
  private final Variable<Object>[] slots;
  private int constraints;

  @SuppressWarnings("unchecked") // an array of a generic type can be made in no other way
  private RuleModel(Lane lane) {
    this.lane = lane;
    this.name = "lane" + lane.first();
    this.today = declarationOf(Today.class, name + "today");
    this.slots = new Variable[lane.way().slots()];
    Arrays.fill(this.slots, asObject(today));
  }

  static KieBase of(List<Lane> lanes) {
    ModelImpl model = new ModelImpl();
    lanes.forEach(lane -> model.addRule(new RuleModel(lane).rule()));
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  private Rule rule() {
    List<RuleItemBuilder<?>> items = new ArrayList<>(List.of(pattern(today)));
    for (Plan.Step step : lane.way().steps()) {
      if (!isOnlyToday(step)) {
        items.addAll(items(step));
      }
    }
    items.add(consequence());
    return PatternDSL.rule("wuse", name).build(items.toArray(RuleItemBuilder<?>[]::new));
  }

  // the day asked is there already, and what is asked of it alone has been
  private static boolean isOnlyToday(Plan.Step step) {
    return step instanceof Plan.Match match && match.kind() == null && match.joining().isEmpty();
  }

  private List<ViewItem<?>> items(Plan.Step step) {
    if (step instanceof Plan.Match match) {
      return List.of(matched(match));
    }
    if (step instanceof Plan.Tallied tallied) {
      return tallied(tallied);
    }
    boolean none = step instanceof Plan.None;
    List<Plan.Step> of = none ? ((Plan.None) step).of() : ((Plan.Some) step).of();
    List<ViewItem<?>> parts = of.stream().flatMap(part -> items(part).stream()).toList();
    ViewItemBuilder<?>[] rest = parts.subList(1, parts.size()).toArray(ViewItemBuilder<?>[]::new);
    return List.of(none ? not(parts.get(0), rest) : exists(parts.get(0), rest));
  }

  private PatternDef<Object> matched(Plan.Match match) {
    PatternDef<Object> pattern = match.kind() == null ? ofToday(match) : ofCandidates(match);
    if (!match.joining().isEmpty()) {
      pattern.expr(id(), today, (own, asked) -> asked.matches().trying(lane.rule()));
    }
    match.joining().forEach(constraint -> constrain(pattern, constraint));
    pattern.expr(id(), today, (own, asked) -> asked.matches().joining(lane.rule()));
    return pattern;
  }

  private PatternDef<Object> ofToday(Plan.Match match) {
    slots[match.slot()] = asObject(declarationOf(Today.class, name + "s" + match.slot()));
    PatternDef<Object> pattern = pattern(slots[match.slot()]);
    match.alone().forEach(constraint -> constrain(pattern, constraint));
    return pattern;
  }

  private PatternDef<Object> ofCandidates(Plan.Match match) {
    Variable<Candidate> own = declarationOf(Candidate.class, name + "s" + match.slot());
    slots[match.slot()] = asObject(own);
    int number = lane.pattern(match);
    PatternDef<Candidate> pattern = pattern(own);
    pattern.expr(
        id(),
        candidate -> candidate.pattern() == number,
        alphaIndexedBy(Integer.class, ConstraintType.EQUAL, 0, Candidate::pattern, number));
    return asObject(pattern);
  }

  private void constrain(PatternDef<Object> pattern, Constraint of) {
    List<Variable<Object>> seen = of.others().stream().map(slot -> slots[slot]).toList();
    switch (seen.size()) {
      case 0 -> pattern.expr(id(), own -> of.check().holds(sight(own, null, null, null)));
      case 1 -> joined(pattern, of, seen.get(0));
      case 2 ->
          pattern.expr(
              id(),
              seen.get(0),
              seen.get(1),
              (own, a, b) -> of.check().holds(sight(own, a, b, null)));
      default ->
          pattern.expr(
              id(),
              seen.get(0),
              seen.get(1),
              seen.get(2),
              (own, a, b, c) -> of.check().holds(sight(own, a, b, c)));
    }
  }

  private static Sight sight(
      Object own, @Nullable Object first, @Nullable Object second, @Nullable Object third) {
    return new Sight(unwrapped(own), seen(first), seen(second), seen(third));
  }

  private static @Nullable Object seen(@Nullable Object object) {
    return object == null ? null : unwrapped(object);
  }

  private void joined(PatternDef<Object> pattern, Constraint of, Variable<Object> seen) {
    Constraint.Join join = of.join();
    if (join == null) {
      pattern.expr(id(), seen, (own, a) -> of.check().holds(sight(own, a, null, null)));
      return;
    }
    BetaIndex<Object, Object, Object> index =
        betaIndexedBy(
            Object.class,
            ConstraintType.EQUAL,
            constraints,
            own -> join.ownKey(unwrapped(own)),
            other -> join.otherKey(unwrapped(other)));
    pattern.expr(id(), seen, (own, a) -> of.check().holds(sight(own, a, null, null)), index);
  }

  private List<ViewItem<?>> tallied(Plan.Tallied tallied) {
    List<PatternDef<Object>> source = new ArrayList<>();
    tallied.source().forEach(match -> source.add(matched(match)));
    Variable<Object[]> row = declarationOf(Object[].class, name + "row" + tallied.slot());
    bindRow(source.get(source.size() - 1), row, tallied);
    ViewItem<?> all =
        source.size() == 1
            ? source.get(0)
            : and(
                source.get(0), source.subList(1, source.size()).toArray(ViewItemBuilder<?>[]::new));
    Variable<Tally> tally = declarationOf(Tally.class, name + "s" + tallied.slot());
    slots[tallied.slot()] = asObject(tally);
    PatternDef<Object> result = pattern(slots[tallied.slot()]);
    tallied.constraints().forEach(constraint -> constrain(result, constraint));
    return List.of(
        accumulate(all, accFunction(() -> new TallyFunction(tallied.measures()), row).as(tally)),
        result);
  }

  // the last pattern of the source sees all that a row of the tally is made of
  private void bindRow(PatternDef<Object> last, Variable<Object[]> row, Plan.Tallied tallied) {
    List<Plan.Match> source = tallied.source();
    List<Integer> places =
        source.subList(0, source.size() - 1).stream().map(Plan.Match::slot).toList();
    List<Variable<Object>> seen = places.stream().map(slot -> slots[slot]).toList();
    Tally.Row of = new Tally.Row(tallied.measures(), places);
    switch (seen.size()) {
      case 0 -> last.bind(row, own -> of.values(unwrapped(own)));
      case 1 -> last.bind(row, seen.get(0), (own, a) -> of.values(unwrapped(own), unwrapped(a)));
      case 2 ->
          last.bind(
              row,
              seen.get(0),
              seen.get(1),
              (own, a, b) -> of.values(unwrapped(own), unwrapped(a), unwrapped(b)));
      default ->
          last.bind(
              row,
              seen.get(0),
              seen.get(1),
              seen.get(2),
              (own, a, b, c) ->
                  of.values(unwrapped(own), unwrapped(a), unwrapped(b), unwrapped(c)));
    }
  }

  private Consequence consequence() {
    Plan.Way way = lane.way();
    List<Integer> named =
        way.yields().stream().flatMap(one -> one.slots().stream()).distinct().toList();
    List<Variable<?>> seen = new ArrayList<>(List.of(today));
    named.forEach(slot -> seen.add(slots[slot]));
    return new Consequence(
        seen.toArray(Variable<?>[]::new),
        row -> {
          Matches matches = ((Today) row[0]).matches();
          matches.matching(lane.rule());
          for (Plan.Yield yield : way.yields()) {
            matches.add(
                yield.key(),
                yield.slots().stream()
                    .map(slot -> ((Candidate) row[named.indexOf(slot) + 1]).fact())
                    .toList());
          }
        });
  }

  /** What a match does: {@code ConsequenceBuilder} has no way for any number of variables. */
  private static final class Consequence
      extends ConsequenceBuilder.AbstractValidBuilder<Consequence> {
    Consequence(Variable<?>[] variables, BlockN block) {
      super(variables);
      this.block = block;
    }
  }

  @SuppressWarnings("unchecked") // of what kind the object in a slot is, the plan has checked
  private static Variable<Object> asObject(Variable<?> variable) {
    return (Variable<Object>) variable;
  }

  @SuppressWarnings("unchecked") // as above
  private static PatternDef<Object> asObject(PatternDef<?> pattern) {
    return (PatternDef<Object>) pattern;
  }

  private String id() {
    return name + "c" + constraints++;
  }
}
