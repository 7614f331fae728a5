package wuse.term;

import java.util.List;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Standing;
import wuse.policy.Derivation;
import wuse.policy.Line;
import wuse.policy.Term;

/**
 * A term yielded by a rule over several facts. The engine does not see the rule's dates: with facts
 * to match, it looks again tomorrow.
 */
final class FromRule implements Source {
  private final Term term;
  private final Derivation.FromRule derivation;
  private final Standing standing;
  private final List<FactKind<?>> kinds;
  private final List<FactKind<?>> anchors;

  FromRule(Term term, Derivation.FromRule derivation, Standing standing) {
    this.term = term;
    this.standing = standing;
    this.derivation = derivation;
    this.kinds = kinds(derivation.rule().kinds());
    this.anchors = kinds(derivation.rule().anchors());
  }

  private static List<FactKind<?>> kinds(java.util.Set<String> names) {
    return names.stream()
        .sorted()
        .<FactKind<?>>map(name -> FactKind.named(name).orElseThrow())
        .toList();
  }

  @Override
  public void fill(Asked asked, Sheet sheet, int place) {
    Dossier dossier = asked.dossier();
    if (anchors.stream().noneMatch(kind -> dossier.facts(kind).isEmpty())) {
      sheet.changesOn(place, asked.day().toEpochDay() + 1);
    }
    if (!vouched(asked, sheet, place)) {
      sheet.setMissing(place, true);
      return;
    }
    int matches = asked.matches(standing, term.key()).size();
    boolean exists = derivation.take() == Derivation.Take.EXISTS;
    sheet.set(place, exists ? Line.of(matches > 0) : Line.of((long) matches), null);
  }

  private boolean vouched(Asked asked, Sheet sheet, int place) {
    boolean vouched = true;
    for (FactKind<?> kind : kinds) {
      vouched &= asked.dossier().vouching().covers(kind, asked.day(), asked.day());
      sheet.changesOn(place, asked.dossier().vouching().endsAfter(kind, asked.day()));
    }
    return vouched;
  }

  @Override
  public List<Fact> evidence(Asked asked, Sheet sheet, int place) {
    return asked.matches(standing, term.key()).stream().flatMap(List::stream).distinct().toList();
  }
}
