package wuse.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.policy.FactRule;
import wuse.term.RuleMatches;

/**
 * The rules over several facts as one Drools rule base, built from what was read of them as a
 * canonical model: no DRL reaches Drools, no code is generated. Each dossier is asked in a session
 * of its own, so that no fact meets another unit's (docs/rules.md). Rules see the facts that had
 * occurred by the day asked. Built once, at the first dossier that needs it; shared by threads.
 */
public final class RuleSet implements RuleMatches {
  /** A rule that matches more often than this in one dossier fails it. */
  public static final long MOST_MATCHES = 10_000;

  static final long MOST_TRIED = 5_000_000;
  static final long MOST_JOINED = 200_000;

  private final List<Plan> plans;
  private volatile @Nullable KieBase base;

  private RuleSet(List<Plan> plans) {
    this.plans = plans;
  }

  /**
   * @param rules as {@link DrlReader} gives them
   * @throws IllegalArgumentException if the text of one is no rule that the reader takes
   */
  public static RuleSet of(Collection<FactRule> rules) {
    return new RuleSet(rules.stream().map(RuleSet::plan).toList());
  }

  private static Plan plan(FactRule rule) {
    List<DrlFault> faults = new ArrayList<>();
    List<Plan> plans =
        DrlGrammar.rule(rule.text(), faults::add).stream()
            .flatMap(one -> DrlMeaning.of(one, faults::add).stream())
            .toList();
    if (plans.size() != 1 || !faults.isEmpty()) {
      throw new IllegalArgumentException(rule.at() + " " + rule.name());
    }
    return plans.get(0);
  }

  /**
   * @throws TooManyMatches where a rule goes over its bound
   */
  @Override
  public Map<String, List<List<Fact>>> in(Dossier dossier, LocalDate day) {
    Set<FactKind<?>> kinds = kindsAsked(dossier);
    return kinds == null ? Map.of() : found(dossier, day, kinds);
  }

  /** The kinds of the rules that can match in this dossier; null where none can. */
  private @Nullable Set<FactKind<?>> kindsAsked(Dossier dossier) {
    Set<FactKind<?>> kinds = null;
    for (Plan plan : plans) {
      if (plan.canMatch(dossier)) {
        kinds = kinds == null ? new LinkedHashSet<>() : kinds;
        kinds.addAll(plan.kinds());
      }
    }
    return kinds;
  }

  private Map<String, List<List<Fact>>> found(
      Dossier dossier, LocalDate day, Set<FactKind<?>> kinds) {
    Matches matches = new Matches(plans);
    KieSession session = built().newKieSession();
    try {
      session.insert(new Today(day, matches));
      for (FactKind<?> kind : kinds) {
        insert(dossier.facts(kind), day, session);
      }
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw ours(e);
    } finally {
      session.dispose();
    }
    return matches.inOrder();
  }

  // Drools wraps what a lambda throws, more than once where one constraint is asked in another
  private static RuntimeException ours(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooManyMatches tooMany) {
        return tooMany;
      }
    }
    return thrown;
  }

  private static void insert(List<? extends Fact> facts, LocalDate day, KieSession session) {
    for (Fact fact : facts) {
      if (!fact.known().occurred().isAfter(day)) {
        session.insert(fact);
      }
    }
  }

  /** Whether a dossier has needed it yet. */
  boolean isBuilt() {
    return base != null;
  }

  private KieBase built() {
    KieBase built = base;
    if (built == null) {
      synchronized (this) {
        built = base;
        if (built == null) {
          built = RuleModel.of(plans);
          base = built;
        }
      }
    }
    return built;
  }
}
