package wuse.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.period.Workdays;
import wuse.policy.Derivation;
import wuse.policy.Term;

/**
 * Fills sheets: rules over several facts first, then terms in the order of their places, given
 * values winning over derived ones. Built once for a pack's slice; shared by threads.
 */
public final class Deriver {
  /** What computes from other values asks nobody. */
  private static final Source.Asked NOBODY =
      new Source.Asked(
          Dossier.of(new UnitId("-"), List.of(), Vouching.everything(), Instant.EPOCH),
          LocalDate.EPOCH,
          Map.of());

  private final List<Column> columns;
  private final List<Source> sources;
  private final RuleMatches rules;
  private final Set<Standing> ruleStandings;
  private final List<List<Integer>> restsOn;

  /**
   * @param columns complete: every term that will be asked for has its place
   */
  public Deriver(Columns columns, Workdays workdays, RuleMatches rules) {
    this.columns = columns.all();
    this.rules = rules;
    this.sources = this.columns.stream().map(c -> source(c, columns, workdays)).toList();
    this.restsOn = sources.stream().map(Source::restsOn).toList();
    this.ruleStandings =
        this.columns.stream()
            .filter(c -> c.term().derivation() instanceof Derivation.FromRule)
            .map(Column::standing)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Source source(Column column, Columns columns, Workdays workdays) {
    Term term = column.term();
    Standing standing = column.standing();
    Derivation derivation = term.derivation();
    if (derivation instanceof Derivation.FromFacts facts) {
      return new FromFacts(term, facts, standing, workdays);
    }
    if (derivation instanceof Derivation.Cases cases) {
      return new ByCases(cases, columns, standing);
    }
    if (derivation instanceof Derivation.FromRule rule) {
      return new FromRule(term, rule, standing);
    }
    if (derivation instanceof Derivation.Given) {
      return new OnlyGiven();
    }
    return Arithmetic.of(derivation, columns, standing);
  }

  /**
   * The values of the pack's terms.
   *
   * @param given values given outright, by term key
   */
  public Sheet derive(Dossier dossier, Map<String, Given> given, LocalDate day) {
    return filled(dossier, given, day, true);
  }

  /**
   * As {@link #derive}, where the author told terms and no facts but, at most, who the unit is:
   * what is neither given nor computed from given terms nor told of the unit is missing.
   */
  public Sheet fromGiven(Dossier dossier, Map<String, Given> given, LocalDate day) {
    return filled(dossier, given, day, false);
  }

  /**
   * Computes anew what is computed from these places, on a sheet whose values there were set
   * otherwise; what facts say and what was given outright stays.
   */
  public void again(Sheet sheet, Collection<Integer> changed) {
    Set<Integer> moved = new HashSet<>(changed);
    for (int place = 0; place < sources.size(); place++) {
      List<Integer> operands = restsOn.get(place);
      if (!operands.isEmpty()
          && !sheet.given(place)
          && operands.stream().anyMatch(moved::contains)) {
        sources.get(place).fill(NOBODY, sheet, place);
        moved.add(place);
      }
    }
  }

  private Sheet filled(
      Dossier dossier, Map<String, Given> given, LocalDate day, boolean factsTold) {
    Sheet sheet = new Sheet(columns.size(), day);
    Source.Asked asked = new Source.Asked(dossier, day, found(dossier, day));
    sheet.setEvidence(new Lookup(asked, sheet));
    for (int place = 0; place < sources.size(); place++) {
      Given outright = given.get(columns.get(place).term().key());
      if (outright == null && !factsTold && sources.get(place).lacksFacts(dossier)) {
        sheet.setMissing(place, !dossier.vouching().isEverything());
      } else if (outright == null) {
        sources.get(place).fill(asked, sheet, place);
      } else {
        sheet.give(place, outright);
      }
    }
    return sheet;
  }

  /** Rules see only facts that may cost points: a lead is no evidence against anybody. */
  private Map<Standing, RuleMatches.Found> found(Dossier dossier, LocalDate day) {
    Map<Standing, RuleMatches.Found> found = new EnumMap<>(Standing.class);
    for (Standing standing : ruleStandings) {
      found.put(standing, rules.in(dossier.atLeast(standing), day));
    }
    return found;
  }

  /** Nothing derives it. */
  private static final class OnlyGiven implements Source {
    @Override
    public void fill(Asked asked, Sheet sheet, int place) {
      sheet.setMissing(place, !asked.dossier().vouching().isEverything());
    }

    @Override
    public List<Fact> evidence(Asked asked, Sheet sheet, int place) {
      return List.of();
    }
  }

  private final class Lookup implements Sheet.Evidence {
    private final Source.Asked asked;
    private final Sheet sheet;

    Lookup(Source.Asked asked, Sheet sheet) {
      this.asked = asked;
      this.sheet = sheet;
    }

    @Override
    public List<Fact> of(int place) {
      return sources.get(place).evidence(asked, sheet, place);
    }

    @Override
    public boolean saysGone(int place, LocalDate event) {
      return sources.get(place).saysGone(asked, event);
    }

    @Override
    public List<LocalDate> takenBack(int place) {
      return sources.get(place).takenBack(asked);
    }
  }
}
