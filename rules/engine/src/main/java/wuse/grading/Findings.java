package wuse.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wuse.compile.Answers;
import wuse.compile.Question;
import wuse.decision.Finding;
import wuse.facts.Fact;
import wuse.policy.Citation;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Term;
import wuse.term.Check;
import wuse.term.Column;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * Turns answers into findings. Findings that say nothing but their ending are made once and shared.
 */
final class Findings {
  /**
   * So many facts stand behind a finding; of a year of hours the latest are named, {@code why}
   * finds all anew.
   */
  static final int FACTS_NAMED = 20;

  private final List<IndicatorQuestion> questions;
  private final List<Finding> met = new ArrayList<>();
  private final List<Finding> notApplicable = new ArrayList<>();
  private final List<List<String>> basis = new ArrayList<>();
  private final List<Column> columns;

  Findings(List<IndicatorQuestion> questions, Columns columns) {
    this.questions = List.copyOf(questions);
    this.columns = columns.all();
    for (IndicatorQuestion question : questions) {
      List<String> cited = question.ruled().rule().basis().stream().map(Citation::text).toList();
      basis.add(cited);
      met.add(new Finding.Met(question.ruled().id(), cited));
      notApplicable.add(new Finding.NotApplicable(question.ruled().id(), cited));
    }
  }

  /** One finding for each indicator, in order. */
  List<Finding> of(Answers answers, Endings endings) {
    Finding[] found = new Finding[questions.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          answers.to(i) == Question.NOTHING
              ? endings.isApplicable(i) ? met.get(i) : notApplicable.get(i)
              : one(i, answers.to(i), answers.sheet());
    }
    return Collections.unmodifiableList(Arrays.asList(found));
  }

  private Finding one(int i, int answer, Sheet sheet) {
    IndicatorQuestion question = questions.get(i);
    String id = question.ruled().id();
    if (answer == IndicatorQuestion.UNDECIDED) {
      return new Finding.Undecided(id, missing(question, sheet), basis.get(i));
    }
    Indicator.Rule rule = question.ruled().rule();
    if (answer == IndicatorQuestion.WORST) {
      return new Finding.Missed(
          id, rule.worst(), -1, missing(question, sheet), List.of(), null, basis.get(i));
    }
    int band = answer - IndicatorQuestion.BAND;
    List<Fact> facts = facts(question, sheet);
    return new Finding.Missed(
        id,
        rule.bands().get(band).deduct(),
        band,
        read(question.shown(band), question.places().length, sheet),
        facts.isEmpty() ? List.of() : facts.stream().map(Fact::id).toList(),
        event(question, facts, sheet),
        basis.get(i));
  }

  private List<Finding.Read> missing(IndicatorQuestion question, Sheet sheet) {
    int[] places =
        question.applies(sheet) == Check.TRUE ? question.places() : question.appliesPlaces();
    return IntStream.of(places)
        .filter(sheet::missing)
        .mapToObj(place -> read(place, sheet))
        .toList();
  }

  /** Values that the sentence alone says are kept where there are any. */
  private List<Finding.Read> read(int[] shown, int ofBands, Sheet sheet) {
    if (shown.length == 1 && ofBands == 1) {
      return List.of(read(shown[0], sheet));
    }
    List<Finding.Read> read = new ArrayList<>(shown.length);
    for (int i = 0; i < shown.length; i++) {
      if (i < ofBands || !sheet.missing(shown[i])) {
        read.add(read(shown[i], sheet));
      }
    }
    return List.copyOf(read);
  }

  private Finding.Read read(int place, Sheet sheet) {
    Term term = columns.get(place).term();
    return sheet.missing(place)
        ? new Finding.Read(term.key(), null, !sheet.unvouched(place))
        : new Finding.Read(term.key(), plain(term, place, sheet), true);
  }

  private static String plain(Term term, int place, Sheet sheet) {
    long point = sheet.point(place);
    return switch (term.type()) {
      case BOOL -> point == 1 ? "true" : "false";
      case INT, DECIMAL -> Line.plain(point);
      case DATE -> Line.date(point).toString();
      case TEXT -> String.valueOf(sheet.word(place));
      case LIST -> String.valueOf(sheet.entries(place).size());
    };
  }

  private static List<Fact> facts(IndicatorQuestion question, Sheet sheet) {
    if (!sheet.hasEvidence()) {
      return List.of();
    }
    // by identity: they are of one dossier, and a year of days has thousands to hash
    Set<Fact> facts = Collections.newSetFromMap(new IdentityHashMap<>(0));
    List<Fact> sorted = new ArrayList<>(0);
    for (int place : question.places()) {
      for (Fact fact : sheet.evidence(place)) {
        if (facts.add(fact)) {
          sorted.add(fact);
        }
      }
    }
    if (sorted.size() <= 1) {
      return sorted;
    }
    sorted.sort(Comparator.comparing((Fact f) -> f.known().occurred()));
    return sorted.subList(Math.max(0, sorted.size() - FACTS_NAMED), sorted.size());
  }

  /** The event of a value given outright, else of the latest fact that has one. */
  private static @Nullable String event(IndicatorQuestion question, List<Fact> facts, Sheet sheet) {
    for (int place : question.places()) {
      String given = sheet.givenEvent(place);
      if (given != null) {
        return given;
      }
    }
    String event = null;
    LocalDate latest = LocalDate.MIN;
    for (Fact fact : facts) {
      if (fact.known().event() != null && !fact.known().occurred().isBefore(latest)) {
        event = fact.known().event();
        latest = fact.known().occurred();
      }
    }
    return event;
  }
}
