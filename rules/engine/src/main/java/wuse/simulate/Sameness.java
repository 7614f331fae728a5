package wuse.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.Standing;
import wuse.grading.IndicatorQuestion;
import wuse.policy.Citation;
import wuse.policy.Condition;
import wuse.policy.Glossary;
import wuse.policy.Indicator;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.policy.Versions;
import wuse.policy.Veto;
import wuse.term.Check;
import wuse.term.Columns;
import wuse.term.Sheet;

/**
 * Whether two indicators say the same of every dossier, decided exactly: on each box of their
 * limits both are asked what grading asks.
 */
final class Sameness {
  /** More boxes than this are not gone through. */
  static final long MOST_BOXES = 200_000;

  private final Glossary glossary;

  Sameness(Glossary glossary) {
    this.glossary = glossary;
  }

  /**
   * Where two rules differ.
   *
   * @param day the first day on which they do
   * @param terms with {@code values}: a box on which they do; empty where what differs is no value
   * @param what which part of them differs where it is not what they find
   */
  record Gap(LocalDate day, List<Term> terms, List<Boxes.Value> values, String what) {}

  /** Too many boxes to be decided. */
  static final class Undecided extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The first difference on the days from {@code from} on; empty where there is none.
   *
   * @throws Undecided where there are too many boxes
   */
  Optional<Gap> gap(Indicator a, Indicator b, LocalDate from) throws Undecided {
    for (LocalDate day : days(a, b, from)) {
      Optional<Gap> gap = on(day, a, b);
      if (gap.isPresent()) {
        return gap;
      }
    }
    return Optional.empty();
  }

  /** The first days of stretches on which neither changes. */
  private static List<LocalDate> days(Indicator a, Indicator b, LocalDate from) {
    return Stream.of(a, b)
        .flatMap(one -> one.versions().all().stream())
        .flatMap(Sameness::turns)
        .map(day -> day.isBefore(from) ? from : day)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<LocalDate> turns(Versions.Version<Indicator.Rule> version) {
    LocalDate to = version.to();
    return to == null ? Stream.of(version.from()) : Stream.of(version.from(), to.plusDays(1));
  }

  private Optional<Gap> on(LocalDate day, Indicator a, Indicator b) throws Undecided {
    Indicator.Rule first = a.versions().on(day).orElse(null);
    Indicator.Rule second = b.versions().on(day).orElse(null);
    if (first == null || second == null) {
      return first == second ? Optional.empty() : Optional.of(plain(day, "versions"));
    }
    String what = unlike(a, first, b, second);
    return what != null
        ? Optional.of(plain(day, what))
        : onBoxes(day, new Slice.Ruled(a, first), new Slice.Ruled(b, second));
  }

  private static Gap plain(LocalDate day, String what) {
    return new Gap(day, List.of(), List.of(), what);
  }

  /** What differs whatever the values are; null where nothing does. */
  private static @Nullable String unlike(
      Indicator a, Indicator.Rule first, Indicator b, Indicator.Rule second) {
    if (a.points().compareTo(b.points()) != 0) {
      return "points";
    }
    if (!a.category().equals(b.category()) || a.severity() != b.severity()) {
      return "category";
    }
    if (first.standing() != second.standing()) {
      return "standing";
    }
    if (!articles(first).equals(articles(second))) {
      return "basis";
    }
    return unlike(first.veto(), second.veto()) ? "veto" : null;
  }

  private static List<String> articles(Indicator.Rule rule) {
    return rule.basis().stream().map(Citation::text).toList();
  }

  private static boolean unlike(@Nullable Veto a, @Nullable Veto b) {
    if (a == null || b == null) {
      return a != b;
    }
    return !a.opens().equals(b.opens())
        || a.holdDays() != b.holdDays()
        || a.release().officer() != b.release().officer()
        || a.release().timeOnly() != b.release().timeOnly()
        || (a.release().when() == null) != (b.release().when() == null);
  }

  private Optional<Gap> onBoxes(LocalDate day, Slice.Ruled a, Slice.Ruled b) throws Undecided {
    List<Condition> conditions = new ArrayList<>();
    Stream.of(a, b).forEach(one -> collect(one, conditions));
    Boxes boxes = Boxes.of(conditions);
    if (boxes.size() > MOST_BOXES) {
      throw new Undecided();
    }
    Columns columns = new Columns();
    Asked first = new Asked(a, columns, glossary);
    Asked second = new Asked(b, columns, glossary);
    Standing standing = a.rule().standing();
    for (long i = 0; i < boxes.size(); i++) {
      List<Boxes.Value> box = boxes.box(i);
      Sheet sheet = boxes.sheet(box, columns, standing, day);
      if (!first.says(sheet).equals(second.says(sheet))) {
        return Optional.of(new Gap(day, boxes.terms(), box, ""));
      }
    }
    return Optional.empty();
  }

  private static void collect(Slice.Ruled ruled, List<Condition> conditions) {
    conditions.add(ruled.indicator().applies());
    ruled.rule().bands().forEach(band -> conditions.add(band.when()));
    Veto veto = ruled.rule().veto();
    if (veto != null) {
      veto.cases().forEach(one -> conditions.add(one.when()));
      Stream.ofNullable(veto.release().when()).forEach(conditions::add);
    }
  }

  /** All that one rule says of a sheet. */
  private static final class Asked {
    private final IndicatorQuestion question;
    private final @Nullable Veto veto;
    private final List<Check> cases = new ArrayList<>();
    private final @Nullable Check release;

    Asked(Slice.Ruled ruled, Columns columns, Glossary glossary) {
      this.question = new IndicatorQuestion(ruled, glossary, columns);
      this.veto = ruled.rule().veto();
      Standing standing = ruled.rule().standing();
      Condition when = null;
      if (veto != null) {
        veto.cases().forEach(one -> cases.add(Check.of(one.when(), columns, standing)));
        when = veto.release().when();
      }
      this.release = when == null ? null : Check.of(when, columns, standing);
    }

    List<Object> says(Sheet sheet) {
      int answer = question.answer(sheet);
      BigDecimal points = question.points(answer).stripTrailingZeros();
      boolean banded = answer >= IndicatorQuestion.BAND;
      String outcome =
          answer == 0
              ? "nothing" + question.applies(sheet)
              : answer == IndicatorQuestion.UNDECIDED ? "undecided" : banded ? "band" : "worst";
      return List.of(
          outcome,
          points,
          Objects.requireNonNullElse(banded ? raised(sheet) : null, "-"),
          release == null ? "-" : release.on(sheet) == Check.TRUE);
    }

    private @Nullable Object raised(Sheet sheet) {
      for (int i = 0; veto != null && i < cases.size(); i++) {
        if (cases.get(i).on(sheet) == Check.TRUE) {
          return veto.cases().get(i).atMost();
        }
      }
      return null;
    }
  }
}
