package wuse.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;

/** Earlier decisions made up by chance, as they could have been carried over. */
final class Past {
  static final List<String> STATES =
      List.of("未申请", "不符合", "建议纳入", "在册", "暂停", "建议移出", "移出", "禁入", "到期", "待补数据");

  private final Packs packs;
  private final Dice dice;

  Past(Packs packs, Dice dice) {
    this.packs = packs;
    this.dice = dice;
  }

  /** For the decision of {@code day}: none, of one role, or of both. */
  Map<String, Carried> before(LocalDate day) {
    Map<String, Carried> past = new HashMap<>();
    LocalDate asOf = day.minusDays(dice.one(0, 1, 1, 1, 1, 2, 3, 6));
    if (dice.chance(0.75)) {
      past.put(NaiveRound.ECO, colours(asOf));
    }
    if (dice.chance(0.6)) {
      boolean alone = !past.containsKey(NaiveRound.ECO);
      LocalDate of = alone || dice.chance(0.8) || !asOf.isBefore(day) ? asOf : dice.day(asOf, day);
      past.put(NaiveRound.ROSTER, state(of));
    }
    return past;
  }

  private Carried colours(LocalDate asOf) {
    if (dice.chance(0.05)) {
      return Carried.ofColours(asOf, null, null, null, null, holds(asOf));
    }
    int colour = dice.upTo(5);
    int effective = dice.chance(0.5) ? colour : dice.upTo(5);
    LocalDate fell = asOf.minusDays(dice.one(0, 1, 10, 28, 29, 30, 31, 40));
    return Carried.ofColours(
        asOf,
        Scorecard.COLOURS.get(colour),
        Scorecard.COLOURS.get(Math.min(colour, effective)),
        effective < colour ? pending(asOf, colour) : null,
        dice.chance(0.5) || fell.getYear() < 2026 ? null : fell,
        holds(asOf));
  }

  private Carried.Pending pending(LocalDate asOf, int colour) {
    LocalDate noticed = asOf.minusDays(dice.upTo(6));
    LocalDate answerBy = noticed.plusDays(7);
    boolean person = colour >= 3;
    return new Carried.Pending(
        Scorecard.COLOURS.get(colour), noticed, answerBy, person ? null : answerBy.plusDays(1));
  }

  private List<Carried.Hold> holds(LocalDate asOf) {
    List<Carried.Hold> holds = new ArrayList<>();
    double share = dice.one(0.0, 0.03, 0.2);
    for (Map<String, Object> indicator : packs.indicators) {
      if ("veto".equals(indicator.get("severity")) && dice.chance(share)) {
        holds.add(hold(indicator, asOf));
      }
    }
    return holds;
  }

  private Carried.Hold hold(Map<String, Object> indicator, LocalDate asOf) {
    Map<String, Object> veto = Yaml.map(Packs.inForce(indicator, asOf).get("veto"));
    int days = Integer.parseInt(String.valueOf(veto.get("hold")).replace(" days", ""));
    LocalDate from =
        asOf.minusDays(dice.one(0, 1, 30, days - 1, days, days + 1, days + 2, days + 9));
    from = from.isAfter(asOf) ? asOf : from;
    Map<String, Object> release = Yaml.map(veto.get("release"));
    boolean byTime = release.containsKey("timeOnly");
    @Nullable LocalDate released =
        byTime || dice.chance(0.6) ? null : from.isBefore(asOf) ? dice.day(from, asOf) : asOf;
    String atMost =
        (String) veto.getOrDefault("atMost", Objects.requireNonNull((Object) dice.one("橙", "红")));
    return new Carried.Hold(
        (String) Objects.requireNonNull(indicator.get("id")),
        atMost,
        from,
        from.plusDays(days),
        released,
        dice.chance(0.2));
  }

  private Carried state(LocalDate asOf) {
    String state = dice.one(STATES);
    LocalDate since = asOf.minusDays(dice.upTo(60));
    return Carried.ofState(asOf, state, state.equals("未申请") ? null : since, null, null);
  }
}
