package wuse.term;

import java.time.LocalDate;
import java.util.List;
import wuse.facts.Cover;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Standing;
import wuse.facts.Vouching;
import wuse.policy.Derivation;
import wuse.policy.Line;
import wuse.policy.Term;

/** A term yielded by a rule over several facts. */
final class FromRule implements Source {
  private final Term term;
  private final Derivation.FromRule derivation;
  private final Standing standing;
  private final List<FactKind<?>> kinds;

  FromRule(Term term, Derivation.FromRule derivation, Standing standing) {
    this.term = term;
    this.standing = standing;
    this.derivation = derivation;
    this.kinds = kinds(derivation.rule().kinds());
  }

  private static List<FactKind<?>> kinds(java.util.Set<String> names) {
    return names.stream()
        .sorted()
        .<FactKind<?>>map(name -> FactKind.named(name).orElseThrow())
        .toList();
  }

  @Override
  public void fill(Asked asked, Sheet sheet, int place) {
    sheet.changesOn(place, asked.changes(standing, term.key()));
    if (!vouched(asked, sheet, place)) {
      sheet.setMissing(place, true);
      return;
    }
    int matches = asked.matches(standing, term.key()).size();
    boolean exists = derivation.take() == Derivation.Take.EXISTS;
    sheet.set(place, exists ? Line.of(matches > 0) : Line.of((long) matches), null);
  }

  /** Whether sources vouch for the whole span that the rule looks at. */
  private boolean vouched(Asked asked, Sheet sheet, int place) {
    Vouching vouching = asked.dossier().vouching();
    boolean vouched = true;
    for (FactKind<?> kind : kinds) {
      int reach = derivation.rule().reach().getOrDefault(kind.zh(), 0);
      vouched &= vouching.covers(kind, asked.day().minusDays(reach), asked.day());
      for (Cover cover : vouching.covers()) {
        if (cover.kind().equals(kind.zh())) {
          expectChange(cover, reach, sheet, place);
        }
      }
    }
    return vouched;
  }

  private static void expectChange(Cover cover, int reach, Sheet sheet, int place) {
    LocalDate to = cover.to();
    sheet.changesOn(place, cover.from().plusDays(reach));
    sheet.changesOn(place, to == null ? null : to.plusDays(1));
  }

  @Override
  public List<Fact> evidence(Asked asked, Sheet sheet, int place) {
    return asked.matches(standing, term.key()).stream().flatMap(List::stream).distinct().toList();
  }
}
