package wuse.app.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.check.Reviewed;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactId;
import wuse.facts.Held;
import wuse.grading.Sentences;
import wuse.policy.Colour;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Scheme;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.policy.Words;

/** Writes the sheets of one slice of a pack. */
public final class Sheets {
  private final Pack pack;
  private final Slice slice;
  private final Sentences sentences;
  private final Statutes statutes;
  private final Providers providers;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, Slice.Ruled> ruled = new HashMap<>();
  private final Map<String, Pack.Category> categories = new LinkedHashMap<>();

  /**
   * @param pack with all its versions, for the articles of earlier days
   * @param slice what of it made the decisions
   */
  public Sheets(Pack pack, Slice slice) {
    this.pack = pack;
    this.slice = slice;
    this.sentences = new Sentences(slice);
    this.statutes = new Statutes(slice.head().library());
    this.providers = new Providers(slice.head().glossary());
    if (pack instanceof Pack.Scorecard scorecard) {
      scorecard.indicators().forEach(one -> indicators.put(one.id(), one));
      scorecard.categories().forEach(one -> categories.put(one.id(), one));
    }
    if (slice instanceof Slice.OfScorecard scorecard) {
      scorecard.indicators().forEach(one -> ruled.put(one.id(), one));
    }
  }

  /**
   * The sheet of a decision that this slice made.
   *
   * @param dossier what it was made from, for the facts that it names
   */
  public Sheet of(Sheet.Subject subject, Decision decision, Dossier dossier, Sheet.Proof proof) {
    List<Reviewed> overdue = Reviewed.overdue(pack, decision.day());
    Page page = new Page(decision, dossier, overdue);
    Pack.Head head = slice.head();
    return new Sheet(
        subject,
        decision.day(),
        new Sheet.Policy(
            head.path(),
            head.name(),
            head.authority(),
            decision.packVersion(),
            decision.packDigest(),
            head.notice(),
            due(overdue, null)),
        conclusion(decision),
        page.happenings(),
        page.open(),
        new Sheet.Counts(
            decision.count(Finding.Outcome.MET),
            decision.count(Finding.Outcome.MISSED),
            decision.count(Finding.Outcome.UNDECIDED),
            decision.count(Finding.Outcome.NOT_APPLICABLE)),
        decision.horizon(),
        proof);
  }

  /** By when an indicator, or where null the pack, had to be reviewed; null where not overdue. */
  private static @Nullable LocalDate due(List<Reviewed> overdue, @Nullable String indicator) {
    for (Reviewed one : overdue) {
      if (Objects.equals(one.indicator(), indicator)) {
        return one.due();
      }
    }
    return null;
  }

  private Sheet.Conclusion conclusion(Decision decision) {
    return decision.result() instanceof Decision.Coloured coloured
        ? coloured(coloured, decision.carried())
        : listing((Decision.Listed) decision.result());
  }

  private Sheet.Coloured coloured(Decision.Coloured coloured, Carried carried) {
    return new Sheet.Coloured(
        coloured.colour(),
        carried.effectiveColour(),
        coloured.score(),
        coloured.categories().stream().map(this::category).toList(),
        coloured.caps(),
        coloured.flags(),
        carried.pending(),
        carried.lastDowngrade(),
        risesFrom(carried.lastDowngrade()),
        carried.holds().stream()
            .map(hold -> new Sheet.Hold(sentences.name(hold.id()), hold))
            .toList(),
        follows(carried.effectiveColour()));
  }

  private @Nullable LocalDate risesFrom(@Nullable LocalDate lastDowngrade) {
    return lastDowngrade == null
        ? null
        : lastDowngrade.plusDays(
            ((Slice.OfScorecard) slice).scheme().upgrade().daysAfterDowngrade());
  }

  private Sheet.Category category(Decision.CategoryScore score) {
    return new Sheet.Category(score.category(), name(score.category()), score.score(), score.of());
  }

  private Words name(String category) {
    Pack.Category known = categories.get(category);
    return known == null ? new Words(category, category) : known.name();
  }

  /** What the effective colour entails. */
  private Map<String, Words> follows(@Nullable String effective) {
    Colour colour = effective == null ? null : Colour.named(effective).orElse(null);
    return ((Slice.OfScorecard) slice)
        .scheme().consequences().stream()
            .filter(one -> one.colour() == colour)
            .map(Scheme.Consequence::says)
            .findFirst()
            .orElse(Map.of());
  }

  private Sheet.Listing listing(Decision.Listed listed) {
    Slice.OfRoster roster = (Slice.OfRoster) slice;
    return new Sheet.Listing(
        listed.state(),
        listed.since(),
        listed.until(),
        listed.earliestAgain(),
        listed.because(),
        listed.privileges() ? roster.terms().privileges() : List.of(),
        roster.terms().stays());
  }

  /** One decision being written up. */
  private final class Page {
    private final Decision decision;
    private final Dossier dossier;
    private final List<Reviewed> overdue;
    private final Map<FactId, Fact> facts = new HashMap<>();

    Page(Decision decision, Dossier dossier, List<Reviewed> overdue) {
      this.overdue = overdue;
      this.decision = decision;
      this.dossier = dossier;
      for (Held held : dossier.held()) {
        facts.put(held.id(), held.fact());
      }
    }

    List<Sheet.Happening> happenings() {
      Map<String, List<Sheet.Item>> byEvent = new LinkedHashMap<>();
      List<Sheet.Item> alone = new ArrayList<>();
      for (Finding finding : decision.findings()) {
        if (finding instanceof Finding.Missed missed) {
          String event = missed.event();
          (event == null ? alone : byEvent.computeIfAbsent(event, none -> new ArrayList<>()))
              .add(item(missed));
        }
      }
      List<Sheet.Happening> happenings = new ArrayList<>();
      byEvent.forEach((event, items) -> happenings.add(happening(event, items)));
      happenings.sort(Comparator.comparing(Sheet.Happening::points).reversed());
      if (!alone.isEmpty()) {
        happenings.add(happening(null, alone));
      }
      return happenings;
    }

    private Sheet.Happening happening(@Nullable String event, List<Sheet.Item> items) {
      List<Sheet.Item> dearest = new ArrayList<>(items);
      dearest.sort(Comparator.comparing(Sheet.Item::points).reversed());
      BigDecimal points =
          items.stream().map(Sheet.Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Sheet.Happening(event, points, List.copyOf(dearest));
    }

    private Sheet.Item item(Finding.Missed missed) {
      Slice.Ruled rule = ruled.get(missed.id());
      Indicator indicator = indicators.get(missed.id());
      if (rule == null || indicator == null) {
        throw new IllegalStateException(missed.id() + " is not in " + decision.pack());
      }
      return new Sheet.Item(
          missed.id(),
          indicator.name(),
          name(indicator.category()),
          missed.points(),
          sentences.of(missed),
          new Limits(indicator.reads()).of(rule.rule()),
          missed.read().stream().filter(read -> read.value() != null).map(this::value).toList(),
          missed.basis().stream().map(text -> statutes.cited(text, decision.day())).toList(),
          exhibits(missed, indicator),
          missing(missed.read().stream().filter(read -> read.value() == null).toList()),
          due(overdue, missed.id()));
    }

    private Sheet.Value value(Finding.Read read) {
      String unit =
          slice
              .head()
              .glossary()
              .named(read.term())
              .map(Term::unit)
              .filter(u -> !"ratio".equals(u))
              .orElse(null);
      return new Sheet.Value(read.term(), sentences.term(read.term()), sentences.value(read), unit);
    }

    private List<Sheet.Exhibit> exhibits(Finding.Missed missed, Indicator indicator) {
      List<Sheet.Exhibit> exhibits = new ArrayList<>();
      for (FactId id : missed.facts()) {
        Fact fact = facts.get(id);
        if (fact != null) {
          exhibits.add(exhibit(id, fact, indicator));
        }
      }
      return exhibits;
    }

    private Sheet.Exhibit exhibit(FactId id, Fact fact, Indicator indicator) {
      return new Sheet.Exhibit(
          id,
          FactWords.kind(fact.kind()),
          fact.known().occurred(),
          fact.known().recorded(),
          fact.known().origin().source(),
          fact.known().origin().place(),
          FactWords.word(fact.known().standing()),
          FactWords.word(fact.known().by()),
          FactWords.says(fact),
          statutes.on(indicator.versions(), fact.known().occurred()));
    }

    List<Sheet.Open> open() {
      List<Sheet.Open> open = new ArrayList<>();
      for (Finding finding : decision.findings()) {
        if (finding instanceof Finding.Undecided undecided) {
          open.add(
              new Sheet.Open(
                  undecided.id(),
                  sentences.name(undecided.id()),
                  sentences.of(undecided),
                  missing(undecided.missing())));
        }
      }
      return open;
    }

    private List<Sheet.Missing> missing(List<Finding.Read> reads) {
      return reads.stream()
          .map(read -> providers.missing(read, sentences.term(read.term()), dossier.vouching()))
          .toList();
    }
  }
}
