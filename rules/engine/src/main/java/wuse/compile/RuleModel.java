package wuse.compile;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.and;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.model.BetaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItem;
import org.drools.model.view.ViewItemBuilder;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import wuse.facts.Fact;

/**
 * Lays plans out as rules of Drools' canonical model, one for each way of each plan. Every
 * constraint is a lambda over what was read; an equality of two values is an index besides.
 */
final class RuleModel {
  private final int rule;
  private final String name;
  private final Variable<Today> today;
  private final Variable<Object>[] slots;
  private int constraints;

  @SuppressWarnings("unchecked") // an array of a generic type can be made in no other way
  private RuleModel(int rule, String name, int slots) {
    this.rule = rule;
    this.name = name;
    this.today = declarationOf(Today.class, name + "today");
    this.slots = new Variable[slots];
    Arrays.fill(this.slots, asObject(today));
  }

  static KieBase of(List<Plan> plans) {
    ModelImpl model = new ModelImpl();
    for (int i = 0; i < plans.size(); i++) {
      List<Plan.Way> ways = plans.get(i).ways();
      for (int j = 0; j < ways.size(); j++) {
        String name = "r" + i + "w" + j;
        model.addRule(
            rule("wuse", name)
                .build(new RuleModel(i, name, ways.get(j).slots()).items(ways.get(j))));
      }
    }
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  private RuleItemBuilder<?>[] items(Plan.Way way) {
    List<RuleItemBuilder<?>> items = new ArrayList<>(List.of(pattern(today)));
    for (Plan.Step step : way.steps()) {
      // the day asked is there already
      boolean onlyToday =
          step instanceof Plan.Match match && match.kind() == null && match.constraints().isEmpty();
      if (!onlyToday) {
        items.addAll(items(step));
      }
    }
    items.add(consequence(way));
    return items.toArray(RuleItemBuilder<?>[]::new);
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
    Class<?> type = match.kind() == null ? Today.class : match.kind().type();
    slots[match.slot()] = asObject(declarationOf(type, name + "s" + match.slot()));
    PatternDef<Object> pattern = pattern(slots[match.slot()]);
    pattern.expr(id(), today, (own, asked) -> asked.matches().trying(rule));
    match.constraints().forEach(constraint -> constrain(pattern, constraint));
    pattern.expr(id(), today, (own, asked) -> asked.matches().joining(rule));
    return pattern;
  }

  private void constrain(PatternDef<Object> pattern, Constraint of) {
    List<Variable<Object>> seen = of.others().stream().map(slot -> slots[slot]).toList();
    switch (seen.size()) {
      case 0 -> pattern.expr(id(), own -> of.holds(own));
      case 1 -> joined(pattern, of, seen.get(0));
      case 2 -> pattern.expr(id(), seen.get(0), seen.get(1), (own, a, b) -> of.holds(own, a, b));
      default ->
          pattern.expr(
              id(),
              seen.get(0),
              seen.get(1),
              seen.get(2),
              (own, a, b, c) -> of.holds(own, a, b, c));
    }
  }

  private void joined(PatternDef<Object> pattern, Constraint of, Variable<Object> seen) {
    Constraint.Join join = of.join();
    if (join == null) {
      pattern.expr(id(), seen, (own, a) -> of.holds(own, a));
      return;
    }
    BetaIndex<Object, Object, Object> index =
        betaIndexedBy(
            Object.class, ConstraintType.EQUAL, constraints, join::ownKey, join::otherKey);
    pattern.expr(id(), seen, (own, a) -> of.holds(own, a), index);
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
      case 0 -> last.bind(row, own -> of.values(own));
      case 1 -> last.bind(row, seen.get(0), (own, a) -> of.values(own, a));
      case 2 -> last.bind(row, seen.get(0), seen.get(1), (own, a, b) -> of.values(own, a, b));
      default ->
          last.bind(
              row,
              seen.get(0),
              seen.get(1),
              seen.get(2),
              (own, a, b, c) -> of.values(own, a, b, c));
    }
  }

  private Consequence consequence(Plan.Way way) {
    List<Integer> named =
        way.yields().stream().flatMap(one -> one.slots().stream()).distinct().toList();
    List<Variable<?>> seen = new ArrayList<>(List.of(today));
    named.forEach(slot -> seen.add(slots[slot]));
    return new Consequence(
        seen.toArray(Variable<?>[]::new),
        row -> {
          Matches matches = ((Today) row[0]).matches();
          matches.matching(rule);
          for (Plan.Yield yield : way.yields()) {
            matches.add(
                yield.key(),
                yield.slots().stream().map(slot -> (Fact) row[named.indexOf(slot) + 1]).toList());
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

  private String id() {
    return name + "c" + constraints++;
  }
}
