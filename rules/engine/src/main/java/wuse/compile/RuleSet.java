package wuse.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import wuse.facts.Dossier;
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

  private final List<String> names;
  private final List<Lane> lanes;
  private volatile @Nullable KieBase base;

  private RuleSet(List<Plan> plans) {
    this.names = plans.stream().map(Plan::name).toList();
    this.lanes = lanes(plans);
  }

  private static List<Lane> lanes(List<Plan> plans) {
    List<Lane> lanes = new ArrayList<>();
    int patterns = 0;
    for (int rule = 0; rule < plans.size(); rule++) {
      for (Plan.Way way : plans.get(rule).ways()) {
        lanes.add(new Lane(rule, patterns, way));
        patterns += way.slots();
      }
    }
    return List.copyOf(lanes);
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
  public Found in(Dossier dossier, LocalDate day) {
    Matches matches = new Matches(names);
    Today today = new Today(day, matches);
    Candidates candidates = new Candidates(dossier, today);
    Map<String, LocalDate> changes = new HashMap<>();
    for (Lane lane : lanes) {
      long left = candidates.add(lane);
      if (left != Check.NEVER) {
        LocalDate change = day.plusDays(left);
        lane.way().yields().forEach(y -> changes.merge(y.key(), change, RuleSet::earlier));
      }
    }
    if (!candidates.canMatch()) {
      return new Found(Map.of(), changes);
    }
    join(candidates, today);
    return new Found(matches.inOrder(), changes);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private void join(Candidates candidates, Today today) {
    KieSession session = built().newKieSession();
    try {
      session.insert(today);
      candidates.all().forEach(session::insert);
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw ours(e);
    } finally {
      session.dispose();
    }
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
          built = RuleModel.of(lanes);
          base = built;
        }
      }
    }
    return built;
  }
}
