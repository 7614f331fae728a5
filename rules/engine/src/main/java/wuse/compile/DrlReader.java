package wuse.compile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactKind;
import wuse.policy.FactRule;
import wuse.policy.Fault;
import wuse.policy.Position;
import wuse.policy.RuleReader;

/**
 * Rules in DRL, read by a grammar that knows only what a pack may say: patterns over facts and what
 * they find. Nothing of a file is ever compiled or run; each name is looked up in the list of
 * facts, each pattern of {@code matches} is one that takes linear time, and what has no place in
 * the grammar is a fault where it stands. Safe for use by several threads.
 */
public final class DrlReader implements RuleReader {

  @Override
  public List<FactRule> read(String file, String text, Consumer<Fault> faults) {
    return new Reading(file, text, faults).rules();
  }

  /** One file. */
  private static final class Reading {
    private final String file;
    private final String text;
    private final Consumer<Fault> faults;
    private final Set<Fault> found = new TreeSet<>(); // the ways of one `or` find the same twice
    private final Map<String, FactRule> rules = new LinkedHashMap<>();

    Reading(String file, String text, Consumer<Fault> faults) {
      this.file = file;
      this.text = text;
      this.faults = faults;
    }

    List<FactRule> rules() {
      for (Drl.Rule rule : DrlGrammar.file(text, this::error)) {
        Optional<Plan> plan = DrlMeaning.of(rule, this::error);
        FactRule first = rules.get(rule.name().text());
        if (first != null) {
          add(nameTwice(rule.name()), Fault.Severity.ERROR, first.at());
        } else if (plan.isPresent()) {
          rules.put(rule.name().text(), factRule(rule, plan.get()));
        }
        adviseName(rule.name());
      }
      found.forEach(faults);
      return List.copyOf(rules.values());
    }

    private static DrlFault nameTwice(DrlToken name) {
      return new DrlFault(DrlFault.NAME_TWICE, name, name.text());
    }

    private void adviseName(DrlToken name) {
      boolean chinese =
          name.text()
              .codePoints()
              .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
      if (!chinese) {
        add(
            new DrlFault(DrlFault.NAME_NOT_CHINESE, name, name.text()),
            Fault.Severity.ADVICE,
            null);
      }
    }

    private FactRule factRule(Drl.Rule rule, Plan plan) {
      Set<String> yields =
          rule.then().stream().map(one -> one.key().text()).collect(toUnmodifiableSet());
      return new FactRule(
          plan.name(),
          yields,
          names(plan.kinds()),
          names(plan.anchors()),
          DrlReach.of(rule),
          text.substring(rule.from(), rule.to()),
          position(rule.at()));
    }

    private static Set<String> names(Set<FactKind<?>> kinds) {
      return kinds.stream().map(FactKind::zh).collect(toUnmodifiableSet());
    }

    private void error(DrlFault fault) {
      add(fault, Fault.Severity.ERROR, null);
    }

    private void add(DrlFault fault, Fault.Severity severity, @Nullable Position related) {
      DrlToken at = fault.at();
      List<String> arguments = new ArrayList<>();
      fault.arguments().forEach(one -> arguments.add(shortened(one)));
      found.add(new Fault(fault.code(), severity, position(at), at.length(), arguments, related));
    }

    private static String shortened(String argument) {
      return argument.length() <= 200 ? argument : argument.substring(0, 200) + "…";
    }

    private Position position(DrlToken at) {
      return new Position(file, at.line(), at.column());
    }
  }
}
