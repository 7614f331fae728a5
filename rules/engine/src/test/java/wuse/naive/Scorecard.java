package wuse.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;

/** The eco-code on one day, by SEMANTICS §3 and §4. */
final class Scorecard {
  static final List<String> COLOURS = List.of("绿", "蓝", "黄", "橙", "红");
  static final String MANAGED = "管理数据";

  private final Values values;
  private final LocalDate day;
  private final @Nullable Carried previous;
  private final Map<String, Object> scheme;
  private final Holds holds;
  private final Map<String, String> findings = new LinkedHashMap<>();
  private final Map<String, BigDecimal> lost = new LinkedHashMap<>();
  private final Map<String, String> caps = new LinkedHashMap<>();
  private final List<String> hits = new ArrayList<>();
  private final List<String> undecided = new ArrayList<>();
  private BigDecimal applicablePoints = BigDecimal.ZERO;
  private BigDecimal undecidedPoints = BigDecimal.ZERO;
  private int applicable;

  private Scorecard(Values values, @Nullable Carried previous, Instant knownAt) {
    this.values = values;
    this.day = values.day;
    this.previous = previous;
    this.scheme = Packs.inForce(values.packs.eco, day);
    this.holds = new Holds(values, previous, knownAt);
  }

  static Outcome grade(Values values, @Nullable Carried previous, Instant knownAt) {
    return new Scorecard(values, previous, knownAt).grade();
  }

  private Outcome grade() {
    values.packs.indicators.forEach(this::judge);
    Map<String, BigDecimal> categories = new LinkedHashMap<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Object one : Yaml.list(values.packs.eco.get("categories"))) {
      Map<String, Object> category = Yaml.map(one);
      BigDecimal weight = Yaml.number(Objects.requireNonNull(category.get("weight")));
      BigDecimal points = lost.getOrDefault((String) category.get("id"), BigDecimal.ZERO);
      BigDecimal left = weight.subtract(weight.min(points));
      categories.put((String) category.get("id"), left);
      total = total.add(left);
    }
    BigDecimal score = total.setScale(1, RoundingMode.HALF_UP);
    caps(categories);
    boolean rated = !notRated();
    boolean vetoed = holds.worst() >= COLOURS.indexOf("橙");
    if (!rated && !vetoed) {
      hits.add("result 未评定");
      return outcome("未评定", null, categories, unrated());
    }
    int computed = rated ? byScore(score) : 0;
    for (String atMost : caps.values()) {
      computed = Math.max(computed, COLOURS.indexOf(atMost));
    }
    int bound = bound(computed);
    hits.add("result " + COLOURS.get(bound) + (rated ? "" : " though not rated"));
    return outcome(COLOURS.get(bound), rated ? score : null, categories, rated(bound));
  }

  private Outcome outcome(
      String result,
      @Nullable BigDecimal score,
      Map<String, BigDecimal> categories,
      Carried carried) {
    caps.forEach((id, atMost) -> hits.add("cap " + id + " " + atMost));
    return new Outcome(result, score, categories, caps, findings, List.of(), carried, hits);
  }

  // ---- §3 one indicator

  private void judge(Map<String, Object> indicator) {
    String id = (String) indicator.get("id");
    Map<String, Object> rule = Packs.inForce(indicator, day);
    String least = (String) rule.getOrDefault("standing", MANAGED);
    BigDecimal most = Yaml.number(Objects.requireNonNull(indicator.get("points")));
    Values.Truth applies = values.truth(indicator.get("applies"), MANAGED);
    if (Boolean.FALSE.equals(applies.is())) {
      found(id, "notApplicable", BigDecimal.ZERO, indicator);
      holds.judge(id, rule, least, -1);
      return;
    }
    applicable++;
    applicablePoints = applicablePoints.add(most);
    int band = -1;
    if (applies.is() == null) {
      hits.add("undecided by applies");
      undecided(id, indicator, most);
    } else {
      band = band(id, indicator, rule, least, most);
    }
    holds.judge(id, rule, least, band);
  }

  /** The place of the band reached where it costs; −1 else. */
  private int band(
      String id,
      Map<String, Object> indicator,
      Map<String, Object> rule,
      String least,
      BigDecimal most) {
    List<Object> bands = Yaml.list(rule.get("bands"));
    String first = firstTerm(indicator);
    for (int i = 0; i < bands.size(); i++) {
      Map<String, Object> band = Yaml.map(bands.get(i));
      Object when = band.get("when");
      Values.Truth truth =
          band.containsKey("otherwise")
              ? new Values.Truth(true, true, List.of())
              : when instanceof Map<?, ?>
                  ? values.truth(when, least)
                  : values.cell(first, String.valueOf(when), least);
      if (truth.is() == null) {
        missing(id, indicator, rule, truth, most);
        return -1;
      }
      if (truth.is()) {
        BigDecimal points = Yaml.number(Objects.requireNonNull(band.get("deduct")));
        hits.add("band " + id + " " + i);
        found(id, points.signum() > 0 ? "missed" : "met", points, indicator);
        return points.signum() > 0 ? i : -1;
      }
    }
    throw new IllegalStateException("no band of " + id);
  }

  private void missing(
      String id,
      Map<String, Object> indicator,
      Map<String, Object> rule,
      Values.Truth truth,
      BigDecimal most) {
    boolean worst =
        "worst".equals(rule.get("missing")) && !rule.containsKey("veto") && truth.vouched();
    if (worst) {
      hits.add("worst " + id);
      found(id, "missed", most, indicator);
      return;
    }
    String kind =
        rule.containsKey("veto")
            ? "veto"
            : "worst".equals(rule.get("missing")) ? "worst unvouched" : "unknown";
    hits.add("undecided " + kind + (truth.vouched() ? "" : ", nobody vouches"));
    undecided(id, indicator, most);
  }

  private void undecided(String id, Map<String, Object> indicator, BigDecimal most) {
    undecided.add(id);
    undecidedPoints = undecidedPoints.add(most);
    found(id, "undecided", BigDecimal.ZERO, indicator);
  }

  private void found(String id, String word, BigDecimal points, Map<String, Object> indicator) {
    findings.put(id, word + " " + Outcome.plain(points));
    lost.merge((String) Objects.requireNonNull(indicator.get("category")), points, BigDecimal::add);
  }

  static String firstTerm(Map<String, Object> indicator) {
    return (String)
        Objects.requireNonNull(Yaml.map(Yaml.list(indicator.get("reads")).get(0)).get("term"));
  }

  // ---- §3 caps and what is not rated

  private void caps(Map<String, BigDecimal> categories) {
    for (Object one : Yaml.list(scheme.get("caps"))) {
      Map<String, Object> cap = Yaml.map(one);
      if (applies(Yaml.map(cap.get("when")), categories)) {
        caps.put((String) cap.get("id"), (String) cap.get("atMost"));
      }
    }
    caps.putAll(holds.caps());
  }

  private boolean applies(Map<String, Object> when, Map<String, BigDecimal> categories) {
    if (when.containsKey("categoryShareBelow")) {
      BigDecimal share = Yaml.number(when.get("categoryShareBelow"));
      for (Object one : Yaml.list(values.packs.eco.get("categories"))) {
        Map<String, Object> category = Yaml.map(one);
        BigDecimal weight = Yaml.number(category.get("weight"));
        BigDecimal left = categories.get((String) category.get("id"));
        if (left.compareTo(weight.multiply(share)) < 0) {
          return true;
        }
      }
      return false;
    }
    if (when.containsKey("undecidedShareAbove")) {
      BigDecimal bound =
          Yaml.number(when.get("undecidedShareAbove")).multiply(BigDecimal.valueOf(applicable));
      return BigDecimal.valueOf(undecided.size()).compareTo(bound) > 0;
    }
    if (when.containsKey("undecidedAny")) {
      List<String> any = Yaml.texts(when.get("undecidedAny"));
      for (Map<String, Object> indicator : values.packs.indicators) {
        String id = (String) indicator.get("id");
        if (undecided.contains(id)
            && (any.contains(id) || any.contains(indicator.get("severity")))) {
          return true;
        }
      }
    }
    return false; // an open veto is listed under its indicator
  }

  private boolean notRated() {
    Map<String, Object> rule = Yaml.map(scheme.get("notRated"));
    BigDecimal bound =
        applicablePoints.multiply(
            Yaml.number(Objects.requireNonNull(rule.get("undecidedPointsAbove"))));
    boolean hidden = undecidedPoints.compareTo(bound) > 0;
    boolean idle = Boolean.TRUE.equals(values.truth(rule.get("when"), MANAGED).is());
    if (hidden) {
      hits.add("not rated: hidden");
    }
    if (idle) {
      hits.add("not rated: idle");
    }
    return hidden || idle;
  }

  private int byScore(BigDecimal score) {
    for (Object one : Yaml.list(scheme.get("colours"))) {
      Map<String, Object> colour = Yaml.map(one);
      if (score.compareTo(Yaml.number(Objects.requireNonNull(colour.get("min")))) >= 0) {
        return COLOURS.indexOf(colour.get("colour"));
      }
    }
    throw new IllegalStateException("no colour for " + score);
  }

  // ---- §4 colours over time

  private @Nullable LocalDate lastDowngrade;

  private int bound(int computed) {
    lastDowngrade = previous == null ? null : previous.lastDowngrade();
    if (previous == null || previous.colour() == null) {
      return computed;
    }
    int before = COLOURS.indexOf(previous.colour());
    if (computed > before) {
      lastDowngrade = day;
      hits.add("moved down");
      return computed;
    }
    int colour = computed < before && mayRise(previous) ? before - 1 : before;
    if (colour > computed) {
      caps.put("UPGRADE", COLOURS.get(colour));
    }
    return colour;
  }

  private boolean mayRise(Carried before) {
    Map<String, Object> upgrade = Yaml.map(scheme.get("upgrade"));
    Value serious = values.of(Objects.requireNonNull(upgrade.get("noneOf")), MANAGED);
    int days = (Integer) Objects.requireNonNull(upgrade.get("daysAfterDowngrade"));
    return before.asOf().isBefore(day)
        && holds.worst() < 0
        && serious.is() != null
        && Objects.requireNonNull(serious.number()).signum() == 0
        && (lastDowngrade == null || !day.isBefore(lastDowngrade.plusDays(days)));
  }

  private Carried rated(int colour) {
    String effective = previous == null ? null : previous.effectiveColour();
    if (effective == null || colour <= COLOURS.indexOf(effective)) {
      return carried(COLOURS.get(colour), COLOURS.get(colour), null);
    }
    Carried.Pending pending = announced(colour);
    boolean takesEffect =
        confirmed(pending)
            || (pending.effectiveOn() != null && !day.isBefore(pending.effectiveOn()));
    return takesEffect
        ? carried(COLOURS.get(colour), COLOURS.get(colour), null)
        : carried(COLOURS.get(colour), effective, pending);
  }

  /** A worse colour than the one announced is announced anew; a better one keeps its days. */
  private Carried.Pending announced(int colour) {
    Carried.Pending before = previous == null ? null : previous.pending();
    if (before != null && colour <= COLOURS.indexOf(before.colour())) {
      return pending(COLOURS.get(colour), before.noticed(), before.answerBy());
    }
    Map<String, Object> rule = Yaml.map(scheme.get("effective"));
    LocalDate noticed = day.plusDays((Integer) Objects.requireNonNull(rule.get("noticeDays")));
    LocalDate answerBy = noticed;
    int left = (Integer) Objects.requireNonNull(rule.get("answerDays"));
    while (left > 0 && answerBy != null) {
      answerBy = answerBy.plusDays(1);
      Boolean worked = values.packs.worked(answerBy);
      left -= Boolean.TRUE.equals(worked) ? 1 : 0;
      answerBy = worked == null ? null : answerBy;
    }
    return pending(COLOURS.get(colour), noticed, answerBy);
  }

  private Carried.Pending pending(String colour, LocalDate noticed, @Nullable LocalDate answerBy) {
    boolean person =
        Yaml.texts(Yaml.map(scheme.get("effective")).get("personNeeded")).contains(colour);
    return new Carried.Pending(
        colour, noticed, answerBy, person || answerBy == null ? null : answerBy.plusDays(1));
  }

  /** A person's word counts when the time to answer is over. */
  private boolean confirmed(Carried.Pending pending) {
    if (pending.answerBy() == null || !day.isAfter(pending.answerBy())) {
      return false;
    }
    for (PlainFact fact : values.facts(MANAGED)) {
      if (fact.kind.equals("颜色确认")
          && pending.colour().equals(fact.get("颜色"))
          && !fact.occurred().isBefore(pending.noticed())
          && !fact.occurred().isAfter(day)) {
        return true;
      }
    }
    return false;
  }

  /** The last colour is kept; what was announced goes on. */
  private Carried unrated() {
    if (previous == null) {
      return carried(null, null, null);
    }
    lastDowngrade = previous.lastDowngrade();
    return carried(previous.colour(), previous.effectiveColour(), previous.pending());
  }

  private Carried carried(
      @Nullable String colour, @Nullable String effective, Carried.@Nullable Pending pending) {
    return Carried.ofColours(day, colour, effective, pending, lastDowngrade, holds.all());
  }
}
