package wuse.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wuse.facts.Dossier;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.grading.Submission;

/** Submissions made by chance, for tests of other packages. */
public final class Generated {
  private final GeneratedFacts facts;
  private final GivenTerms terms;

  /**
   * @param name the same name, the same submissions while the seed is the same
   */
  public Generated(String name) {
    this.facts = new GeneratedFacts(Shared.PACKS, new Dice(name + " facts"));
    this.terms = new GivenTerms(Shared.PACKS, new Dice(name + " terms"));
  }

  /** What tells one run from another; printed where a test fails. */
  public static long seed() {
    return Dice.SEED;
  }

  /** Of facts of all kinds, half of them with what earlier days carried. */
  public List<Submission> ofFacts(int count, LocalDate day) {
    return facts.dossiers(count, List.of(day)).stream().map(Posed::submission).toList();
  }

  /** Of terms nearly all of which are good. */
  public List<Submission> good(int count, LocalDate day) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Submission(
                    Dossier.of(
                        new UnitId("good" + i), List.of(), Vouching.everything(), Instant.EPOCH),
                    terms.goodBut(List.of(), day),
                    Map.of(),
                    true))
        .toList();
  }

  /** Of terms given outright. */
  public List<Submission> ofTerms(int count, LocalDate day) {
    return terms.combinations(count, List.of(day)).stream().map(Posed::submission).toList();
  }
}
