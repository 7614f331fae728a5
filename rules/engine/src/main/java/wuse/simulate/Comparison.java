package wuse.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.policy.Derivation;
import wuse.policy.FactRule;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Slice;
import wuse.policy.Versions;

/**
 * 同异: whether two packs say the same of every dossier. Indicators are decided exactly; where they
 * differ, a dossier is graded by both to show it. What rests on rules over several facts, on other
 * derivations of terms, or on a roster's states is compared on the dossiers of the cases.
 */
public final class Comparison {
  private final Pack a;
  private final Pack b;
  private final Stage first;
  private final Stage second;
  private final List<Case> given;

  /**
   * @param given cases whose dossiers are tried where nothing is decided exactly
   */
  public Comparison(Pack a, Pack b, List<Case> given) {
    this.a = a;
    this.b = b;
    this.first = Stage.of(a);
    this.second = Stage.of(b);
    this.given = given;
  }

  /** What one part of the packs came to. */
  public enum Result {
    SAME,
    DIFFERENT,
    /** Not decided; no dossier that was tried shows a difference. */
    UNDECIDED
  }

  /**
   * @param subject the indicator, or {@code pack}, {@code rules}, {@code terms}
   * @param dossier of a difference: what {@code evaluate} takes; empty otherwise
   * @param saysA what the first pack says of it on {@code day}
   */
  public record Answer(
      String subject,
      Result result,
      @Nullable LocalDate day,
      String dossier,
      String saysA,
      String saysB) {}

  /** Each indicator that is not the same, then the rest; nothing but the same where all is. */
  public List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    if (days().allMatch(this::sameDigest)) {
      return List.of(new Answer("pack", Result.SAME, null, "", "", ""));
    }
    if (a instanceof Pack.Scorecard one && b instanceof Pack.Scorecard other) {
      indicators(one, other, answers);
      if (!SameScheme.of(one, other)) {
        answers.add(tried("pack"));
      }
    } else {
      answers.add(tried("pack"));
    }
    derivations(answers);
    return answers.isEmpty() ? List.of(new Answer("pack", Result.SAME, null, "", "", "")) : answers;
  }

  private Stream<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Pack pack : List.of(a, b)) {
      if (pack instanceof Pack.Scorecard scorecard) {
        starts(scorecard.versions()).forEach(days::add);
        scorecard.indicators().forEach(one -> starts(one.versions()).forEach(days::add));
      } else if (pack instanceof Pack.Roster roster) {
        starts(roster.versions()).forEach(days::add);
      }
    }
    return days.stream();
  }

  private static Stream<LocalDate> starts(Versions<?> versions) {
    return versions.all().stream().map(Versions.Version::from);
  }

  private boolean sameDigest(LocalDate day) {
    try {
      Slice one = a.inForce(day);
      return one.digest().equals(b.inForce(day).digest());
    } catch (Pack.NotInForce notYet) {
      return a.from().equals(b.from());
    }
  }

  private void indicators(Pack.Scorecard one, Pack.Scorecard other, List<Answer> answers) {
    Map<String, Indicator> theirs =
        other.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
    for (Indicator indicator : one.indicators()) {
      Indicator their = theirs.remove(indicator.id());
      if (their == null) {
        answers.add(tried(indicator.id()));
      } else {
        compared(indicator, their).ifPresent(answers::add);
      }
    }
    theirs.keySet().stream().sorted().forEach(id -> answers.add(tried(id)));
  }

  /** Empty where they are the same. */
  private Optional<Answer> compared(Indicator one, Indicator other) {
    LocalDate from = a.from().isAfter(b.from()) ? a.from() : b.from();
    try {
      Optional<Sameness.Gap> gap = new Sameness(a.head().glossary()).gap(one, other, from);
      return gap.map(g -> shown(one, g));
    } catch (Sameness.Undecided tooMany) {
      return Optional.of(tried(one.id()));
    }
  }

  private Answer shown(Indicator indicator, Sameness.Gap gap) {
    String text = DossierText.of(gap.terms(), gap.values());
    return graded(indicator.id(), text, gap.day())
        .or(() -> graded(indicator.id(), text + held(indicator.id(), gap.day()), gap.day()))
        .orElseGet(() -> tried(indicator.id()));
  }

  /** What differs in how a veto ends is seen only where one is open from before. */
  private String held(String id, LocalDate day) {
    String hold =
        "{id: %s, atMost: 橙, from: %s, until: %s, released: null}"
            .formatted(id, day.minusDays(2), day.minusDays(1));
    return "previous: {asOf: %s, colour: 橙, effectiveColour: 橙, holds: [%s]}\n"
        .formatted(day.minusDays(1), hold);
  }

  /** The first dossier of the cases on which the two differ in this subject. */
  private Answer tried(String subject) {
    for (Case one : given) {
      for (Case.Night night : one.nights()) {
        Optional<Answer> answer = graded(subject, DossierText.of(night.dossier()), night.day());
        if (answer.isPresent()) {
          return answer.get();
        }
      }
    }
    return new Answer(subject, Result.UNDECIDED, null, "", "", "");
  }

  private void derivations(List<Answer> answers) {
    if (!rules(a).equals(rules(b))) {
      answers.add(tried("rules"));
    }
    if (!terms(a).equals(terms(b))) {
      answers.add(tried("terms"));
    }
  }

  /** How each term is found, without the places at which it is written. */
  private static List<String> terms(Pack pack) {
    return pack.head().glossary().all().stream()
        .filter(term -> !(term.derivation() instanceof Derivation.FromRule))
        .map(term -> term.key() + term.type() + term.unit() + term.values() + term.derivation())
        .map(text -> text.replaceAll("Position\\[[^\\]]*]", ""))
        .sorted()
        .toList();
  }

  private static List<String> rules(Pack pack) {
    return pack.head().glossary().rules().stream().map(FactRule::text).sorted().toList();
  }

  /** Both packs asked with the dossier as it is written; empty where they say the same. */
  private Optional<Answer> graded(String subject, String text, LocalDate day) {
    String one = says(first, subject, text, day);
    String other = says(second, subject, text, day);
    return one.equals(other)
        ? Optional.empty()
        : Optional.of(new Answer(subject, Result.DIFFERENT, day, text, one, other));
  }

  private static String says(Stage stage, String subject, String text, LocalDate day) {
    try {
      return stage.decide(text, day).map(decision -> said(decision, subject)).orElse("refused");
    } catch (Pack.NotInForce | Stage.Unfit unfit) {
      return "-";
    }
  }

  /** What the decision says of the subject; of all of it where that is no indicator. */
  private static String said(Decision decision, String subject) {
    boolean whole = List.of("pack", "rules", "terms").contains(subject);
    String finding =
        decision.findings().stream()
            .filter(one -> whole || one.id().equals(subject))
            .filter(one -> !whole || one.outcome() != Finding.Outcome.MET)
            .map(
                one ->
                    one.id()
                        + " "
                        + one.outcome().word()
                        + " "
                        + one.points().stripTrailingZeros().toPlainString()
                        + " "
                        + one.basis())
            .collect(Collectors.joining("; "));
    String result =
        decision.result() instanceof Decision.Coloured coloured
            ? coloured.colour()
                + " "
                + coloured.score()
                + " "
                + coloured.caps().stream().map(c -> c.id() + c.atMost()).toList()
            : decision.result().toString();
    String holds = decision.carried().holds().toString();
    return whole
        ? result + " " + finding + " " + holds
        : finding + " " + holdsOf(decision, subject);
  }

  private static String holdsOf(Decision decision, String id) {
    return decision.carried().holds().stream()
        .filter(hold -> hold.id().equals(id))
        .toList()
        .toString();
  }
}
