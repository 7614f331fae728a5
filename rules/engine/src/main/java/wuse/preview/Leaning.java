package wuse.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wuse.decision.Ranks;
import wuse.policy.Colour;
import wuse.policy.Pack;
import wuse.policy.Scheme;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.policy.Words;
import wuse.preview.Sensitivity.Flips;
import wuse.preview.Sensitivity.Near;
import wuse.preview.Sensitivity.OfPack;
import wuse.preview.Sensitivity.OfTerm;
import wuse.term.Column;
import wuse.term.Sheet;

/** Grades a population again with its readings a little lower and a little higher. */
final class Leaning {
  private static final Words THE_SCORE = new Words("", "");

  private final Ledger ledger;
  private final Side side;
  private final BigDecimal percent;
  private final State state;

  Leaning(Population population, Side side, BigDecimal percent) throws Pack.NotInForce {
    this.ledger = population.ledger(side, side);
    this.side = side;
    this.percent = percent;
    this.state = State.of(ledger, side);
  }

  /** How one value of a term is moved. */
  private interface Push {
    long to(Term term, long point);
  }

  Sensitivity sensitivity() throws Pack.NotInForce {
    List<OfPack> packs = new ArrayList<>();
    for (Pack pack : side.bound()) {
      if (pack instanceof Pack.Scorecard scorecard) {
        packs.add(ofPack(scorecard));
      }
    }
    return new Sensitivity(
        ledger.day(), ledger.size(), ledger.digest(), percent, List.copyOf(packs));
  }

  private OfPack ofPack(Pack.Scorecard pack) throws Pack.NotInForce {
    String path = pack.head().path();
    Set<Term> measured = measured(pack);
    List<OfTerm> terms = new ArrayList<>();
    Map<Integer, Near> near = new ConcurrentHashMap<>();
    for (Term term : measured) {
      terms.add(ofTerm(pack, term.key(), words(term), Set.of(term)));
      near(pack, term, true, near);
      near(pack, term, false, near);
    }
    terms.add(ofTerm(pack, "", THE_SCORE, measured));
    return new OfPack(
        path,
        pack.head().name(),
        side.digest(path, ledger.day()),
        (int) rated(path).count(),
        List.copyOf(terms),
        inOrder(near),
        onePoint(pack));
  }

  private static Words words(Term term) {
    return new Words(term.name(), term.english());
  }

  private Set<Term> measured(Pack pack) {
    return state.columns(pack).stream()
        .map(Column::term)
        .filter(Measured::is)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private IntStream rated(String path) {
    return IntStream.range(0, ledger.size()).parallel().filter(unit -> isRated(unit, path));
  }

  private boolean isRated(int unit, String path) {
    return Colour.named(colour(unit, path)).isPresent();
  }

  private String colour(int unit, String path) {
    return Verdict.word(ledger.said(unit).getOrDefault(path, Verdict.NONE));
  }

  private OfTerm ofTerm(Pack pack, String key, Words name, Set<Term> moving) {
    int known =
        (int)
            rated(pack.head().path())
                .filter(unit -> pushed(pack, unit, moving, (term, point) -> point) != null)
                .count();
    return new OfTerm(key, name, known, flips(pack, moving, false), flips(pack, moving, true));
  }

  private Flips flips(Pack pack, Set<Term> moving, boolean up) {
    String path = pack.head().path();
    Push push = (term, point) -> Measured.moved(term, point, percent, up);
    Map<Integer, String> to = new ConcurrentHashMap<>();
    rated(path)
        .forEach(
            unit -> {
              String colour = pushed(pack, unit, moving, push);
              if (colour != null && !colour.equals(colour(unit, path))) {
                to.put(unit, colour);
              }
            });
    int worse =
        (int)
            to.entrySet().stream()
                .filter(one -> Ranks.worse(colour(one.getKey(), path), one.getValue()))
                .count();
    return new Flips(worse, to.size() - worse);
  }

  /** What the pack says with these values moved; null where the unit has none of them. */
  private @Nullable String pushed(Pack pack, int unit, Set<Term> moving, Push push) {
    List<Column> columns = state.columns(pack);
    Sheet sheet = state.sheet(pack, unit);
    List<Integer> moved = new ArrayList<>();
    boolean other = false;
    for (int place = 0; place < columns.size(); place++) {
      Term term = columns.get(place).term();
      if (moving.contains(term) && !sheet.missing(place)) {
        long point = push.to(term, sheet.point(place));
        other |= point != sheet.point(place);
        sheet.set(place, point, null);
        moved.add(place);
      }
    }
    if (moved.isEmpty()) {
      return null;
    }
    return other ? state.said(pack, unit, sheet, moved) : colour(unit, pack.head().path());
  }

  private void near(Pack pack, Term term, boolean up, Map<Integer, Near> near) {
    String path = pack.head().path();
    rated(path)
        .forEach(
            unit -> {
              Push one = (moving, point) -> Measured.oneReading(moving, point, up);
              String to = pushed(pack, unit, Set.of(term), one);
              String colour = colour(unit, path);
              if (to != null && !to.equals(colour)) {
                near.putIfAbsent(unit, new Near(ledger.member(unit), colour, to, words(term)));
              }
            });
  }

  private static List<Near> inOrder(Map<Integer, Near> near) {
    return near.values().stream().sorted(Comparator.comparing(one -> one.member().unit())).toList();
  }

  /** By the score alone: whose colour a cap or a veto holds is not near by its score. */
  private List<Near> onePoint(Pack pack) {
    String path = pack.head().path();
    Slice.OfScorecard slice = (Slice.OfScorecard) state.slice(pack);
    return rated(path)
        .boxed()
        .flatMap(unit -> near(unit, path, slice.scheme()).stream())
        .sorted(Comparator.comparing(one -> one.member().unit()))
        .toList();
  }

  private List<Near> near(int unit, String path, Scheme scheme) {
    BigDecimal score = Verdict.score(ledger.said(unit).getOrDefault(path, Verdict.NONE));
    String colour = colour(unit, path);
    List<Near> near = new ArrayList<>();
    if (score == null || !scheme.byScore(score).zh().equals(colour)) {
      return near;
    }
    for (BigDecimal step : List.of(BigDecimal.ONE.negate(), BigDecimal.ONE)) {
      String to = scheme.byScore(score.add(step)).zh();
      if (!to.equals(colour)) {
        near.add(new Near(ledger.member(unit), colour, to, THE_SCORE));
      }
    }
    return near;
  }
}
