package wuse.app.nightly;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import wuse.facts.Cover;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.facts.Withdrawal;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.Vouched;

/**
 * A made-up town, the same for the same seed: firms in good order to begin with, to which something
 * happens on some days; reports come late, are corrected, and are taken back.
 */
final class Town {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String SOURCE = "造的数据";
  private static final Set<String> BAD =
      Set.of(
          "违法认定", "案件移送", "强制措施", "突发环境事件", "行政处罚", "立案", "申报不实", "参数修改", "数据可疑", "用电不一致", "责令改正",
          "整改任务", "问题", "信访投诉", "重新申请情形", "否决解除", "名单确认", "设备故障", "预警", "撤回", "非正常情况", "许可变更",
          "重污染预警", "隐患");

  /**
   * What rules over several facts rest on: with such facts a unit is looked at every night, so
   * every second unit has none and is kept until its horizon.
   */
  private static final Set<String> RESTLESS =
      Set.of("整改任务", "监测结果", "自动监测日", "问题", "生产日", "危废转移", "责令改正", "设备故障", "工况标记", "延续申请");

  private static final List<String> WORSE =
      List.of(
          "违法认定",
          "行政处罚",
          "行政处罚",
          "整改任务",
          "整改任务",
          "突发环境事件",
          "立案",
          "强制措施",
          "信访投诉",
          "问题",
          "设备故障",
          "执行报告",
          "执行报告",
          "监测结果",
          "监测结果",
          "自动监测日",
          "自行监测完成情况",
          "否决解除",
          "重污染预警",
          "名单申请",
          "名单确认",
          "选择条件",
          "生产状态",
          "案件移送",
          "排污许可证",
          "责令改正");

  private final Random random;
  private final List<UnitId> units = new ArrayList<>();
  private final List<Fact> said = new ArrayList<>();
  private final LocalDate first;
  private int serial;

  /**
   * @param first the first night
   */
  Town(long seed, int size, LocalDate first) {
    this.random = new Random(seed);
    this.first = first;
    for (int i = 0; i < size; i++) {
      units.add(new UnitId("T%04d".formatted(i * 7919 % 10_000)));
    }
  }

  List<UnitId> units() {
    return units;
  }

  /** Two o'clock in the morning of a day: what a night of that day knows. */
  static Instant night(LocalDate day) {
    return day.atTime(2, 0).atZone(ZONE).toInstant();
  }

  /** Everything known before the first night. */
  Delivery beginnings() {
    List<Fact> facts = new ArrayList<>();
    for (UnitId unit : units) {
      for (FactKind<?> kind : FactKind.all()) {
        boolean usual = !BAD.contains(kind.zh()) && random.nextInt(12) > 0;
        if (usual && may(unit, kind)) {
          LocalDate on = first.minusDays(random.nextInt(300) + 1L);
          facts.add(fact(unit, kind, on, Town.night(first).minusSeconds(86_400), true));
        }
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        facts.add(
            bad(unit, first.minusDays(random.nextInt(700)), night(first).minusSeconds(80_000)));
      }
    }
    said.addAll(facts);
    return delivery(first.minusDays(1), facts, covers());
  }

  private List<Vouched> covers() {
    List<Vouched> covers = new ArrayList<>();
    for (FactKind<?> kind : FactKind.all()) {
      // a few kinds are vouched for up to a day within the span, or only from a day on
      LocalDate from = kind.zh().equals("信访投诉") ? first.minusDays(330) : LocalDate.of(2010, 1, 1);
      LocalDate to = kind.zh().equals("治污设施运行") ? first.plusDays(40) : null;
      covers.add(new Vouched(new Cover(kind.zh(), from, to, SOURCE), null, Set.of()));
    }
    return covers;
  }

  /** What became known on the eve of a night: news, late reports, corrections, withdrawals. */
  Delivery eve(LocalDate night) {
    LocalDate eve = night.minusDays(1);
    List<Fact> facts = new ArrayList<>();
    for (int i = units.size() / 12 + 1; i > 0; i--) {
      UnitId unit = units.get(random.nextInt(units.size()));
      Instant recorded =
          eve.atTime(8 + random.nextInt(14), random.nextInt(60)).atZone(ZONE).toInstant();
      LocalDate on = eve.minusDays(random.nextInt(3) == 0 ? random.nextInt(45) : 0);
      switch (random.nextInt(6)) {
        case 0 -> facts.add(corrected(recorded));
        case 1 -> facts.add(withdrawn(recorded));
        case 2, 3 -> facts.add(fact(unit, kind(unit), on, recorded, random.nextBoolean()));
        default -> facts.add(bad(unit, on, recorded));
      }
    }
    said.addAll(facts);
    return delivery(eve, facts, List.of());
  }

  private boolean may(UnitId unit, FactKind<?> kind) {
    return units.indexOf(unit) % 2 == 0 || !RESTLESS.contains(kind.zh());
  }

  private FactKind<?> kind(UnitId unit) {
    while (true) {
      FactKind<?> kind = FactKind.all().get(random.nextInt(FactKind.all().size()));
      if (!kind.zh().equals("撤回") && may(unit, kind)) {
        return kind;
      }
    }
  }

  private Fact bad(UnitId unit, LocalDate on, Instant recorded) {
    while (true) {
      String name = WORSE.get(random.nextInt(WORSE.size()));
      FactKind<?> kind = FactKind.named(name).orElseThrow();
      if (may(unit, kind)) {
        return fact(unit, kind, on, recorded, false);
      }
    }
  }

  /** Other values under a key that is there. */
  private Fact corrected(Instant recorded) {
    Fact before = said.get(random.nextInt(said.size()));
    if (before instanceof Withdrawal) {
      return withdrawn(recorded);
    }
    Known known = before.known();
    return draw(before.kind(), again(known, known.key(), recorded), random.nextBoolean());
  }

  private Fact withdrawn(Instant recorded) {
    Fact before = said.get(said.size() - 1 - random.nextInt(Math.min(said.size(), 400)));
    Known known = again(before.known(), "W" + serial++, recorded);
    return new Withdrawal(known, before.kind().zh(), before.known().key(), "录入有误");
  }

  private static Known again(Known known, String key, Instant recorded) {
    return new Known(
        known.unit(),
        key,
        known.occurred(),
        recorded,
        known.origin(),
        known.standing(),
        known.by(),
        known.event());
  }

  private Fact fact(UnitId unit, FactKind<?> kind, LocalDate on, Instant recorded, boolean good) {
    int number = serial++;
    Known known =
        new Known(
            unit,
            kind.name() + number,
            on,
            recorded,
            new Origin(SOURCE, "row " + number),
            Standing.EFFECTIVE,
            Obtainer.OFFICER,
            random.nextInt(5) == 0 ? "E" + number : null);
    return draw(kind, known, good);
  }

  private Fact draw(FactKind<?> kind, Known known, boolean good) {
    while (true) {
      Map<String, Object> values = new HashMap<>();
      for (FactField field : kind.ownFields()) {
        if (!field.optional() || random.nextInt(good ? 20 : 4) > 0) {
          values.put(field.zh(), value(field, known, good));
        }
      }
      try {
        return kind.create(known, values);
      } catch (UnfitFact unlucky) {
        // drawn again
      }
    }
  }

  private Object value(FactField field, Known known, boolean good) {
    return switch (field.type()) {
      case INT ->
          field.zh().equals("年度") ? known.occurred().getYear() : good ? 4 : random.nextInt(9);
      case DECIMAL -> good ? BigDecimal.ONE : BigDecimal.valueOf(random.nextInt(201), 2);
      case BOOL -> good || random.nextBoolean();
      case DATE -> date(field, known, good);
      case TIME -> known.occurred() + "T%02d:00".formatted(random.nextInt(24));
      case CHOICE -> field.values().get(good ? 0 : random.nextInt(field.values().size()));
      case CREDIT_CODE -> "91330483MA00000003";
      case OUTLET -> "DA001";
      case PERMIT_NUMBER -> "91330483MA00000003001P";
      case POLLUTANT -> "氨氮";
      case INDUSTRY -> "C1713";
      case REGION -> known.unit().text().endsWith("3") ? "3101" : "330483";
      case TEXT -> text(field, known);
    };
  }

  private String date(FactField field, Known known, boolean good) {
    if (field.zh().equals("有效期止")) {
      return known.occurred().plusDays(good ? 900 : random.nextInt(400)).toString();
    }
    return known.occurred().plusDays(good ? 0 : random.nextInt(50) - 5L).toString();
  }

  private String text(FactField field, Known known) {
    return switch (field.zh()) {
      case "名单" -> "监督执法正面清单";
      case "指标" -> List.of("E03", "M34", "P01", "E01", "E02").get(random.nextInt(5));
      case "事实类型" -> "行政处罚";
      default -> field.zh() + known.unit().text();
    };
  }

  static Delivery delivery(LocalDate day, List<Fact> facts, List<Vouched> vouched) {
    Instant at = day.atTime(23, 0).atZone(ZONE).toInstant();
    List<Held> held = facts.stream().map(Held::of).toList();
    return new Delivery(
        SOURCE, "town", "town.csv", new Arrival(at), held, vouched, List.of(), true);
  }
}
