package wuse.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.facts.Cover;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.grading.Submission;
import wuse.term.Given;

/**
 * One question put to both.
 *
 * @param covers null where the author vouches for everything
 */
record Posed(
    String unit,
    List<Fact> facts,
    @Nullable List<Cover> covers,
    Map<String, Given> given,
    Map<String, Carried> previous,
    boolean termsOnly,
    LocalDate day,
    Instant knownAt) {

  Posed on(LocalDate other, Instant known, Map<String, Carried> carried) {
    return new Posed(unit, facts, covers, given, carried, termsOnly, other, known);
  }

  Submission submission() {
    Vouching vouching = covers == null ? Vouching.everything() : Vouching.of(covers);
    Dossier dossier = Dossier.of(new UnitId(unit), facts, vouching, knownAt);
    return new Submission(dossier, given, previous, termsOnly);
  }

  PlainDossier plain() {
    return new PlainDossier(
        facts.stream().map(PlainFact::new).toList(), covers, given, previous, termsOnly);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(unit + " on " + day + ", known at " + knownAt + "\n");
    given.forEach(
        (key, value) ->
            text.append("  ").append(key).append(" = ").append(value.value()).append('\n'));
    previous.forEach(
        (role, one) ->
            text.append("  previous ").append(role).append(' ').append(one).append('\n'));
    facts.forEach(fact -> text.append("  ").append(fact).append('\n'));
    text.append("  covers ").append(covers == null ? "everything" : covers);
    return text.toString();
  }
}
