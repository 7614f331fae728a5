package wuse.naive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.facts.Cover;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.term.Given;

/**
 * Dossiers of facts of all kinds, dated around the edges of the windows, of all standings, some
 * superseded, some withdrawn, some recorded late, with what their sources vouch for.
 */
final class GeneratedFacts {
  private static final List<Period> WINDOWS =
      List.of(
          Period.ofDays(30),
          Period.ofDays(90),
          Period.ofMonths(3),
          Period.ofMonths(12),
          Period.ofMonths(24),
          Period.ofMonths(36));
  private static final List<String> GRAVE =
      List.of("案件移送", "违法认定", "突发环境事件", "强制措施", "环评手续", "重新申请情形", "排污许可证");
  private static final List<String> MOVING =
      List.of(
          "行政处罚", "强制措施", "突发环境事件", "违法认定", "案件移送", "整改任务", "问题", "信访投诉", "立案", "重新申请情形", "否决解除",
          "颜色确认", "名单申请", "名单确认", "申报不实");
  private static final List<String> NUMBERS =
      List.of("91330400MA28XXXX0A001P", "91330400MA28XXXX0A002P");
  private static final List<String> DECIMALS =
      List.of(
          "0", "0.1", "0.5", "0.7", "0.75", "0.8", "0.9", "0.95", "0.98", "0.99", "1", "1.1", "2",
          "5", "10", "10.1", "30", "50", "60", "79.9", "80", "10000", "200000");

  private final Dice dice;
  private final Past past;
  private final GivenTerms terms;
  private int made;

  GeneratedFacts(Packs packs, Dice dice) {
    this.dice = dice;
    this.past = new Past(packs, dice);
    this.terms = new GivenTerms(packs, dice);
  }

  List<Posed> dossiers(int count, List<LocalDate> days) {
    List<Posed> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(dossier(dice.one(days)));
    }
    return all;
  }

  Posed dossier(LocalDate day) {
    String unit = "F" + ++made;
    LocalDate known = dice.chance(0.05) ? day.minusDays(dice.upTo(4)) : day;
    Instant knownAt = PlainDossier.endOf(known);
    Map<String, Carried> previous = dice.chance(0.5) ? past.before(day) : Map.of();
    return new Posed(
        unit,
        facts(unit, day, dice.one(0.15, 0.4, 0.7)),
        dice.chance(0.6) ? null : covers(day),
        given(day),
        previous,
        false,
        day,
        knownAt);
  }

  /**
   * A unit to be graded on {@code nights} days from {@code first} on, told of as they go by: half
   * of them in all kinds of facts, half good in all but what moves colours and states.
   */
  Posed over(LocalDate first, int nights) {
    String unit = "N" + ++made;
    LocalDate last = first.plusDays(nights);
    boolean good = dice.chance(0.6);
    List<Fact> facts = new ArrayList<>();
    if (good) {
      for (String kind : MOVING) {
        int count = GRAVE.contains(kind) ? dice.one(0, 0, 0, 1) : dice.one(0, 1, 2, 4);
        for (int i = 0; i < count; i++) {
          LocalDate on = dice.day(first.minusDays(20), last);
          Instant recorded = PlainDossier.endOf(on.plusDays(dice.one(0, 0, 1, 6)));
          facts.add(fact(unit, FactKind.named(kind).orElseThrow(), "K" + i, on, on, recorded));
        }
      }
      facts = told(unit, dice.day(first, last), facts, 0.2);
    } else {
      double density = dice.one(0.1, 0.25, 0.4);
      facts.addAll(facts(unit, first, density));
      // more of the same keys: what was said before is corrected
      facts.addAll(facts(unit, dice.day(first, last), 0.15));
    }
    return new Posed(
        unit,
        facts,
        dice.chance(0.7) ? null : covers(dice.day(first, last)),
        good ? terms.goodBut(MOVING, first) : Map.of(),
        Map.of(),
        false,
        first,
        PlainDossier.endOf(first));
  }

  /**
   * A unit of which nothing is told any more after {@code day}: half of them of few facts of all
   * kinds, half good in all but what moves colours and states.
   */
  Posed known(LocalDate day) {
    String unit = "H" + ++made;
    boolean good = dice.chance(0.5);
    LocalDate edge = dice.chance(0.3) ? day : day.plusDays(dice.upTo(90));
    List<Fact> facts = new ArrayList<>();
    for (String kind : MOVING) {
      int count = !good ? 0 : GRAVE.contains(kind) ? dice.one(0, 0, 0, 1) : dice.one(0, 0, 1, 2);
      for (int i = 0; i < count; i++) {
        facts.add(fact(unit, FactKind.named(kind).orElseThrow(), "K" + i, edge));
      }
    }
    return new Posed(
        unit,
        good ? facts : facts(unit, edge, dice.one(0.02, 0.05, 0.1, 0.3)),
        dice.chance(0.6) ? null : covers(dice.day(day, day.plusDays(60))),
        good ? terms.goodBut(MOVING, day) : given(day),
        Map.of(),
        false,
        day,
        PlainDossier.endOf(day));
  }

  private Map<String, Given> given(LocalDate day) {
    Map<String, Given> given = new HashMap<>();
    if (dice.chance(0.25)) {
      List<Map.Entry<String, Object>> all = new ArrayList<>(terms.some(day).entrySet());
      for (int i = dice.upTo(5); i > 0 && !all.isEmpty(); i--) {
        Map.Entry<String, Object> one = dice.one(all);
        given.put(one.getKey(), new Given(one.getValue(), null));
      }
    }
    return given;
  }

  // ---- facts

  /**
   * @param density how likely a kind occurs at all
   */
  List<Fact> facts(String unit, LocalDate day, double density) {
    List<Fact> facts = new ArrayList<>();
    boolean quiet = dice.chance(0.6);
    for (FactKind<?> kind : FactKind.all()) {
      if (kind.zh().equals("撤回")) {
        continue;
      }
      boolean rare = quiet && GRAVE.contains(kind.zh());
      int count = dice.chance(rare ? 0.05 : density) ? dice.between(1, 4) : 0;
      for (int i = 0; i < count; i++) {
        facts.add(fact(unit, kind, "K" + i, day));
      }
    }
    return told(unit, day, facts, 0.06);
  }

  Fact fact(String unit, FactKind<?> kind, String key, LocalDate day) {
    LocalDate occurred = near(day);
    return fact(unit, kind, key, day, occurred, recorded(occurred));
  }

  private Fact fact(
      String unit, FactKind<?> kind, String key, LocalDate day, LocalDate on, Instant recorded) {
    for (int tries = 0; ; tries++) {
      Known known =
          new Known(
              new UnitId(unit),
              key,
              on,
              recorded,
              new Origin("台账", ""),
              standing(),
              dice.one(Obtainer.values()),
              dice.chance(0.3) ? dice.one("e1", "e2") : null);
      Map<String, @Nullable Object> values = new HashMap<>();
      for (FactField field : kind.ownFields()) {
        if (!field.optional() || dice.chance(0.65)) {
          values.put(field.zh(), value(kind, field, on, day));
        }
      }
      try {
        return kind.create(known, values);
      } catch (UnfitFact again) {
        if (tries > 500) {
          throw again;
        }
      }
    }
  }

  private Standing standing() {
    return dice.chance(0.6) ? Standing.MANAGED : dice.one(Standing.values());
  }

  /** Corrections: other values under the same key, the same again, withdrawals of some. */
  private List<Fact> told(String unit, LocalDate day, List<Fact> facts, double taken) {
    List<Fact> told = new ArrayList<>(facts);
    for (Fact fact : facts) {
      Known known = fact.known();
      Instant later = known.recorded().plus(dice.between(1, 30), ChronoUnit.DAYS);
      if (dice.chance(0.12)) {
        LocalDate on = dice.chance(0.7) ? known.occurred() : near(day);
        told.add(fact(unit, fact.kind(), known.key(), day, on, later));
      }
      if (dice.chance(taken)) {
        told.add(withdrawal(unit, fact, day, later.plus(dice.between(-20, 20), ChronoUnit.DAYS)));
      }
    }
    return told;
  }

  Fact withdrawal(String unit, Fact fact, LocalDate day, Instant recorded) {
    FactKind<?> kind = FactKind.named("撤回").orElseThrow();
    Known known =
        new Known(
            new UnitId(unit),
            "撤回 " + fact.kind() + " " + fact.known().key(),
            day,
            recorded.plusSeconds(1 + dice.upTo(10_000)),
            new Origin("台账", ""),
            Standing.MANAGED,
            Obtainer.OFFICER,
            null);
    return kind.create(
        known, Map.of("事实类型", fact.kind().zh(), "自然键", fact.known().key(), "理由", "查明有误"));
  }

  private Instant recorded(LocalDate occurred) {
    LocalDate on = occurred.plusDays(dice.one(0, 0, 0, 1, 2, 5, 40));
    return PlainDossier.startOf(on).plusSeconds(dice.upTo(86_400));
  }

  /** A day at or next to the edge of a window that is asked on {@code day}, or any day. */
  LocalDate near(LocalDate day) {
    if (dice.chance(0.35)) {
      Period window = dice.one(WINDOWS);
      return day.minus(window).plusDays(dice.between(-1, 2));
    }
    return day.minusDays(
        dice.chance(0.3) ? dice.between(-2, 3) : dice.upTo(dice.one(30, 100, 400, 1200)));
  }

  // ---- values

  private Object value(FactKind<?> kind, FactField field, LocalDate on, LocalDate day) {
    switch (kind.zh() + " " + field.zh()) {
      case "名单申请 名单", "名单确认 名单" -> {
        return dice.chance(0.95) ? "监督执法正面清单" : "别的名单";
      }
      case "否决解除 指标" -> {
        return dice.one("P01", "P05", "P07", "M34", "E03", "E08", "E26");
      }
      case "颜色确认 颜色" -> {
        return dice.one("黄", "橙", "红");
      }
      case "排污许可证 有效期起" -> {
        return day.minusDays(dice.one(0, 1, 100, 1000));
      }
      case "排污许可证 有效期止", "排污登记 有效期止", "延续申请 原有效期止" -> {
        return day.plusDays(dice.one(-1, 0, 1, 29, 30, 59, 60, 61, 400));
      }
      case "延续申请 提交日期" -> {
        return day.plusDays(dice.one(-62, -61, -60, -59, -31, -1, 0));
      }
      case "排污许可证 状态", "排污登记 状态" -> {
        return dice.chance(0.8) ? "正常" : dice.one(field.values());
      }
      case "生产状态 状态" -> {
        return dice.chance(0.8) ? "在产" : dice.one(field.values());
      }
      default -> {
        return plain(field, on, day);
      }
    }
  }

  private Object plain(FactField field, LocalDate on, LocalDate day) {
    return switch (field.type()) {
      case CHOICE -> dice.one(field.values());
      case INT -> field.zh().equals("年度") ? day.getYear() : whole(field);
      case DECIMAL -> new BigDecimal(dice.one(DECIMALS)).multiply(sign(field));
      case BOOL -> dice.chance(0.6);
      case DATE -> date(on, day);
      case TIME -> date(on, day).atTime(dice.upTo(24), dice.one(0, 1, 30));
      case OUTLET -> dice.one("DA001", "DW001");
      case PERMIT_NUMBER -> dice.one(NUMBERS);
      case POLLUTANT -> dice.one("化学需氧量", "氮氧化物", "pH值");
      case INDUSTRY -> dice.one("N7724", "D4620", "C1751");
      case REGION -> "330483";
      case CREDIT_CODE -> "91330483MA28A00000".substring(0, 17) + "X";
      case TEXT -> dice.one("甲", "乙");
    };
  }

  private int whole(FactField field) {
    return field.zh().endsWith("小时") ? dice.one(0, 1, 4, 8, 9, 17, 18, 24) : dice.upTo(7);
  }

  private BigDecimal sign(FactField field) {
    return field.zh().endsWith("偏差") && dice.chance(0.4) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
  }

  private LocalDate date(LocalDate on, LocalDate day) {
    return dice.chance(0.6) ? on.plusDays(dice.one(0, 0, 1, 5, 15, 16, 30, 31, 61)) : near(day);
  }

  // ---- what is vouched for

  private List<Cover> covers(LocalDate day) {
    List<Cover> covers = new ArrayList<>();
    for (FactKind<?> kind : FactKind.all()) {
      if (dice.chance(0.9)) {
        covers.add(cover(kind, day));
      }
      if (dice.chance(0.1)) {
        covers.add(cover(kind, day));
      }
    }
    return covers;
  }

  private Cover cover(FactKind<?> kind, LocalDate day) {
    LocalDate from =
        dice.chance(0.3)
            ? day.minus(dice.one(WINDOWS)).plusDays(dice.between(-1, 3))
            : day.minusDays(dice.one(500, 1200, 2000));
    LocalDate to = day.plusDays(dice.one(-30, -1, 0, 1, 3, 30));
    boolean open = dice.chance(0.7) || to.isBefore(from);
    return new Cover(kind.zh(), from, open ? null : to, "台账");
  }
}
