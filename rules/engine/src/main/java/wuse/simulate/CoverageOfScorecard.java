package wuse.simulate;

import static wuse.simulate.Coverage.Kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.facts.Standing;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Citation;
import wuse.policy.Colour;
import wuse.policy.Condition;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Position;
import wuse.policy.Scheme;
import wuse.policy.Versions;
import wuse.policy.Veto;
import wuse.term.Check;

/**
 * What of a scorecard cases look at. An indicator is looked at where a case expects its points or
 * its outcome, colours and caps where it expects those.
 */
final class CoverageOfScorecard implements Trial.Witness {
  private final Pack.Scorecard pack;
  private final Round round;
  private final Sights sights;
  // by identity: a rule is a large record
  private final Map<Indicator.Rule, Seen> seen = new IdentityHashMap<>();
  private final Map<LocalDate, SeenColours> colours = new HashMap<>();

  CoverageOfScorecard(Pack.Scorecard pack, Round round) {
    this.pack = pack;
    this.round = round;
    this.sights = new Sights(Resolution.of(pack));
  }

  /** What was seen of one version of an indicator. */
  private static final class Seen {
    private final Set<Integer> bands = new HashSet<>();
    private final Map<String, TreeSet<Long>> values = new HashMap<>();
    private final Set<Kind> kinds = new HashSet<>();
  }

  /** What was seen of one version of the colours and caps. */
  private static final class SeenColours {
    private final Set<String> colours = new HashSet<>();
    private final TreeSet<BigDecimal> scores = new TreeSet<>();
    private final Set<String> caps = new HashSet<>();
  }

  @Override
  public void saw(Case.Night night, Submission submission, Decision decision) {
    Carried before = submission.previous().get(pack.head().role());
    try {
      View view = View.of(round, pack, submission, night.day());
      for (Indicator indicator : pack.indicators()) {
        indicator
            .versions()
            .on(night.day())
            .ifPresent(rule -> saw(indicator, rule, night, decision, view, before));
      }
    } catch (Pack.NotInForce cannotBe) {
      throw new IllegalStateException(cannotBe);
    }
    sawColours(night, decision);
  }

  private void saw(
      Indicator indicator,
      Indicator.Rule rule,
      Case.Night night,
      Decision decision,
      View view,
      @Nullable Carried before) {
    Seen of = seen.computeIfAbsent(rule, key -> new Seen());
    if (rule.veto() != null
        && (expects(night, Aspect.CAPS, "") || expects(night, Aspect.COLOUR, ""))) {
      sawVeto(indicator.id(), night.day(), decision, before, of);
    }
    if (!expects(night, Aspect.POINTS, indicator.id())
        && !expects(night, Aspect.OUTCOME, indicator.id())) {
      return;
    }
    if (view.on(indicator.applies(), Standing.MANAGED) != Check.TRUE) {
      of.kinds.add(Kind.NOT_APPLICABLE);
      return;
    }
    List<Indicator.Band> bands = rule.bands();
    for (int i = 0; i < bands.size(); i++) {
      view.collect(bands.get(i).when(), rule.standing(), of.values);
    }
    for (int i = 0; i < bands.size(); i++) {
      byte holds = view.on(bands.get(i).when(), rule.standing());
      if (holds == Check.TRUE) {
        of.bands.add(i);
        return;
      }
      if (holds == Check.UNDECIDED) {
        of.kinds.add(Kind.MISSING);
        return;
      }
    }
  }

  private static boolean expects(Case.Night night, Aspect aspect, String subject) {
    for (Expected one : night.expected()) {
      if (one.aspect() == aspect && one.subject().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  private static void sawVeto(
      String id, LocalDate day, Decision decision, @Nullable Carried before, Seen of) {
    Decision.Coloured result = (Decision.Coloured) decision.result();
    boolean capped = result.caps().stream().anyMatch(cap -> cap.id().equals(id));
    if (capped) {
      of.kinds.add(Kind.VETO_RAISED);
    }
    for (Carried.Hold hold : decision.carried().holds()) {
      if (hold.id().equals(id) && capped && !day.isBefore(hold.until())) {
        of.kinds.add(Kind.VETO_LAST_DAY);
      }
    }
    boolean missed =
        decision.findings().stream()
            .anyMatch(f -> f.id().equals(id) && f.outcome() == Finding.Outcome.MISSED);
    boolean held = before != null && before.holds().stream().anyMatch(hold -> hold.id().equals(id));
    if ((missed || held) && !capped) {
      of.kinds.add(Kind.VETO_ENDED);
    }
  }

  private void sawColours(Case.Night night, Decision decision) {
    LocalDate from = pack.versions().startOf(night.day());
    if (from == null || !(decision.result() instanceof Decision.Coloured result)) {
      return;
    }
    SeenColours of = colours.computeIfAbsent(from, key -> new SeenColours());
    if (expects(night, Aspect.CAPS, "") || expects(night, Aspect.COLOUR, "")) {
      result.caps().stream().map(Cap::id).forEach(of.caps::add);
    }
    if (expects(night, Aspect.COLOUR, "")) {
      of.colours.add(result.colour());
      if (result.score() != null && result.caps().isEmpty()) {
        of.scores.add(result.score());
      }
    }
  }

  /** For people: which band, and what it costs. */
  static String what(Indicator.Rule rule, int band) {
    return (band + 1) + " (" + rule.bands().get(band).deduct().toPlainString() + ")";
  }

  List<Coverage.Item> items() {
    List<Coverage.Item> items = new ArrayList<>();
    for (Indicator indicator : pack.indicators()) {
      for (Versions.Version<Indicator.Rule> version : indicator.versions().all()) {
        Seen of = seen.getOrDefault(version.value(), new Seen());
        new OfRule(indicator, version, of).items(items);
      }
    }
    pack.versions().all().forEach(version -> colours(version, items));
    return items;
  }

  /** The items of one version of one indicator. */
  private final class OfRule {
    private final Indicator indicator;
    private final Versions.Version<Indicator.Rule> version;
    private final Indicator.Rule rule;
    private final Seen of;

    OfRule(Indicator indicator, Versions.Version<Indicator.Rule> version, Seen of) {
      this.indicator = indicator;
      this.version = version;
      this.rule = version.value();
      this.of = of;
    }

    void items(List<Coverage.Item> items) {
      List<Indicator.Band> bands = rule.bands();
      for (int i = 0; i < bands.size(); i++) {
        items.add(item(Kind.BAND, what(rule, i), bands.get(i).at(), of.bands.contains(i)));
      }
      List<Condition> conditions = bands.stream().map(Indicator.Band::when).toList();
      for (Sights.Sight sight : sights.of(conditions)) {
        boolean in = sight.in(of.values.getOrDefault(sight.term().key(), new TreeSet<>()));
        items.add(item(sight.kind(), sight.what(), sight.at(), in));
      }
      items.add(seen(Kind.MISSING));
      if (!indicator.applies().equals(Condition.ALWAYS)) {
        items.add(seen(Kind.NOT_APPLICABLE));
      }
      if (rule.veto() != null) {
        items.add(seen(Kind.VETO_RAISED));
        items.add(seen(Kind.VETO_LAST_DAY));
        items.add(seen(Kind.VETO_ENDED));
      }
    }

    private Coverage.Item seen(Kind kind) {
      return item(kind, "", version.at(), of.kinds.contains(kind));
    }

    private Coverage.Item item(Kind kind, String what, Position at, boolean covered) {
      List<String> articles = rule.basis().stream().map(Citation::text).toList();
      return new Coverage.Item(kind, indicator.id(), what, articles, version.from(), at, covered);
    }
  }

  private void colours(Versions.Version<Scheme> version, List<Coverage.Item> items) {
    Scheme scheme = version.value();
    SeenColours of = colours.getOrDefault(version.from(), new SeenColours());
    AttainableScores attainable = AttainableScores.of(pack, version.from());
    List<String> articles = scheme.basis().stream().map(Citation::text).toList();
    for (Scheme.ColourFrom from : scheme.colours()) {
      String zh = from.colour().zh();
      items.add(
          new Coverage.Item(
              Kind.COLOUR, zh, "", articles, version.from(), from.at(), of.colours.contains(zh)));
      if (from.colour() != Colour.RED) {
        edge(from, ">= ", attainable.notBelow(from.min()), of, version, articles, items);
        edge(from, "< ", attainable.below(from.min()), of, version, articles, items);
      }
    }
    for (Scheme.Cap cap : scheme.caps()) {
      boolean applied =
          cap.when() instanceof Scheme.When.OpenVeto veto
              ? vetoSeen(veto.colour(), version)
              : of.caps.contains(cap.id());
      items.add(
          new Coverage.Item(Kind.CAP, cap.id(), "", articles, version.from(), cap.at(), applied));
    }
  }

  /** The nearest score that a unit can have on one side of a colour's bound. */
  private static void edge(
      Scheme.ColourFrom from,
      String side,
      BigDecimal score,
      SeenColours of,
      Versions.Version<Scheme> version,
      List<String> articles,
      List<Coverage.Item> items) {
    items.add(
        new Coverage.Item(
            Kind.COLOUR_EDGE,
            from.colour().zh(),
            side + from.min().toPlainString() + " (" + score.toPlainString() + ")",
            articles,
            version.from(),
            from.at(),
            of.scores.contains(score)));
  }

  private boolean vetoSeen(Colour colour, Versions.Version<Scheme> version) {
    for (Indicator indicator : pack.indicators()) {
      Indicator.Rule rule = indicator.versions().on(version.from()).orElse(null);
      Veto veto = rule == null ? null : rule.veto();
      if (veto != null
          && veto.cases().stream().anyMatch(one -> one.atMost() == colour)
          && seen.getOrDefault(rule, new Seen()).kinds.contains(Kind.VETO_RAISED)) {
        return true;
      }
    }
    return false;
  }
}
