package wuse.app.shelf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.change.PackChanges;
import wuse.policy.Manuscript;
import wuse.policy.Reading;
import wuse.policy.Term;
import wuse.policy.Words;
import wuse.simulate.Mutant;
import wuse.simulate.Mutation;
import wuse.simulate.Rehearsal;
import wuse.simulate.SurvivorReasons;

/**
 * 改了的术语: those that a draft finds otherwise than what is in force, or newly, and whether cases
 * would notice a slip in them. Terms that others wrote and nobody touched are not asked, so that a
 * small pack is not stopped by them.
 */
final class ChangedTerms {
  private final Manuscript manuscript;
  private final List<Term> changed;

  ChangedTerms(Reading before, Manuscript manuscript) {
    this.manuscript = manuscript;
    Map<String, Term> old = terms(before);
    this.changed =
        terms(manuscript.reading()).values().stream()
            .filter(term -> !isSame(old.get(term.key()), term))
            .sorted(Comparator.comparing(Term::at))
            .toList();
  }

  private static Map<String, Term> terms(Reading reading) {
    Map<String, Term> terms = new HashMap<>();
    reading
        .packs()
        .forEach(pack -> pack.head().glossary().all().forEach(t -> terms.put(t.key(), t)));
    return terms;
  }

  /**
   * Whether they are found alike; how they are called in English is nothing a case could notice.
   */
  private static boolean isSame(@Nullable Term before, Term after) {
    return before != null
        && before.type() == after.type()
        && PackChanges.same(before.derivation(), after.derivation());
  }

  /**
   * What came of it.
   *
   * @param reasons a sentence for each term of which cases notice too little
   */
  record Found(Gates.Mutants mutants, List<Words> reasons) {}

  /**
   * @param least percent of the mutants of each term that cases notice
   */
  Found found(BigDecimal least) {
    Gates.Mutants sum = new Gates.Mutants(0, 0);
    List<Words> reasons = new ArrayList<>();
    if (changed.isEmpty()) {
      return new Found(sum, reasons);
    }
    Mutation mutation = new Mutation(manuscript, Rehearsal.TERMS);
    SurvivorReasons explained = SurvivorReasons.of(manuscript, Rehearsal.TERMS);
    for (Term term : changed) {
      Mutation.Report report = mutation.of(term.name());
      List<Mutant> open =
          report.survivors().stream()
              .map(Mutation.Survivor::mutant)
              .filter(mutant -> explained.of(mutant) == null)
              .toList();
      Gates.Mutants one = new Gates.Mutants(report.killed(), report.killed() + open.size());
      sum = sum.plus(one);
      if (one.percent().compareTo(least) < 0) {
        reasons.add(reason(term, one, open.get(0), mutation.isAsked(term)));
      }
    }
    return new Found(sum, reasons);
  }

  private static Words reason(Term term, Gates.Mutants of, Mutant survivor, boolean asked) {
    String now = survivor.now().isEmpty() ? "∅" : survivor.now();
    String slip = survivor.at() + " " + survivor.was() + " → " + now;
    return Refused.says(
        asked ? "gate.term" : "gate.term.unasked",
        term.name(),
        term.key(),
        of.killed(),
        of.of(),
        slip);
  }
}
