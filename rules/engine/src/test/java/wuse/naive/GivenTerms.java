package wuse.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.term.Given;

/**
 * Dossiers of terms given outright: every value that a cell names, one unit below and above it,
 * every word, missing values, and combinations of them.
 */
final class GivenTerms {
  private final Packs packs;
  private final Dice dice;
  private final Past past;
  private final Map<String, List<Object>> candidates = new LinkedHashMap<>();
  private final Map<String, List<Object>> good = new HashMap<>();
  private final Set<String> conditions = new LinkedHashSet<>();
  private int made;

  GivenTerms(Packs packs, Dice dice) {
    this.packs = packs;
    this.dice = dice;
    this.past = new Past(packs, dice);
    packs.indicators.forEach(this::readIndicator);
    readConditions(packs.eco);
    readConditions(packs.roster);
    for (String key : candidates.keySet()) {
      good.computeIfAbsent(key, k -> goodValues(k));
    }
  }

  // ---- which values matter

  private void readIndicator(Map<String, Object> indicator) {
    String first = Scorecard.firstTerm(indicator);
    for (Object one : Yaml.list(indicator.get("reads"))) {
      add(Yaml.map(one).get("term"), null);
    }
    condition(indicator.get("applies"));
    Yaml.map(indicator.get("applies")).keySet().forEach(term -> conditions.add(packs.key(term)));
    for (Object one : Yaml.list(indicator.get("versions"))) {
      Map<String, Object> version = Yaml.map(one);
      List<Object> cells = new ArrayList<>(Yaml.list(version.get("bands")));
      Map<String, Object> veto = Yaml.map(version.get("veto"));
      cells.addAll(Yaml.list(veto.get("cases")));
      for (Object cell : cells) {
        Object when = Yaml.map(cell).get("when");
        if (when instanceof Map<?, ?>) {
          condition(when);
        } else if (when != null) {
          add(first, String.valueOf(when));
        }
      }
      condition(Yaml.map(veto.get("release")).get("when"));
    }
  }

  private void readConditions(Map<String, Object> pack) {
    for (Object one : Yaml.list(pack.get("versions"))) {
      Map<String, Object> version = Yaml.map(one);
      condition(Yaml.map(version.get("notRated")).get("when"));
      Object tasks = Yaml.map(version.get("upgrade")).get("noneOf");
      if (tasks != null) {
        add(tasks, "<= 0");
      }
      for (String list : List.of("admission", "suspend")) {
        Yaml.list(version.get(list)).forEach(item -> condition(Yaml.map(item).get("when")));
      }
    }
  }

  private void condition(@Nullable Object node) {
    for (Map.Entry<String, Object> one : Yaml.map(node).entrySet()) {
      if (List.of("any", "all").contains(one.getKey())) {
        Yaml.list(one.getValue()).forEach(this::condition);
      } else if (one.getKey().equals("not")) {
        condition(one.getValue());
      } else {
        add(one.getKey(), String.valueOf(one.getValue()));
      }
    }
  }

  private void add(@Nullable Object written, @Nullable String cell) {
    String key = packs.key(Objects.requireNonNull(written));
    Map<String, Object> term = Yaml.map(packs.terms.get(key));
    Set<Object> values = new LinkedHashSet<>(candidates.getOrDefault(key, List.of()));
    String type = (String) term.get("type");
    if ("bool".equals(type)) {
      values.addAll(List.of(true, false));
    } else if ("text".equals(type)) {
      values.addAll(Yaml.texts(term.get("values")));
      values.addAll(cell == null ? List.of() : Cell.words(cell));
    } else if (("int".equals(type) || "decimal".equals(type)) && cell != null) {
      BigDecimal step = new BigDecimal("int".equals(type) ? "1" : "0.0001");
      for (BigDecimal edge : Cell.numbers(cell)) {
        values.addAll(List.of(edge, edge.subtract(step), edge.add(step)));
      }
    }
    candidates.put(key, new ArrayList<>(values));
  }

  /** The values that cost nothing wherever a single cell says so. */
  private List<Object> goodValues(String key) {
    List<Object> free = new ArrayList<>(candidates.getOrDefault(key, List.of()));
    for (Map<String, Object> indicator : packs.indicators) {
      if (!packs.key(Scorecard.firstTerm(indicator)).equals(key)) {
        continue;
      }
      for (Object one :
          Yaml.list(Packs.inForce(indicator, LocalDate.of(2026, 9, 1)).get("bands"))) {
        Map<String, Object> band = Yaml.map(one);
        if (Yaml.number(Objects.requireNonNull(band.get("deduct"))).signum() == 0
            && band.get("when") instanceof String cell) {
          free.removeIf(value -> !Cell.holds(cell, value));
        }
      }
    }
    return free.isEmpty() ? candidates.getOrDefault(key, List.of()) : free;
  }

  // ---- dossiers

  /** One for every value of every term that matters, the rest being mostly good. */
  List<Posed> everyValue(List<LocalDate> days) {
    List<Posed> all = new ArrayList<>();
    for (Map<String, Object> indicator : packs.indicators) {
      for (Object read : Yaml.list(indicator.get("reads"))) {
        String key = packs.key(Objects.requireNonNull(Yaml.map(read).get("term")));
        List<@Nullable Object> values = new ArrayList<>(candidates.getOrDefault(key, List.of()));
        values.add(null);
        for (Object value : values) {
          for (LocalDate day : days) {
            Map<String, Object> terms = terms(day, 0.01, 0.01);
            Yaml.map(indicator.get("applies"))
                .forEach((term, cell) -> terms.put(packs.key(term), making((String) cell, term)));
            if (value == null) {
              terms.remove(key);
            } else {
              terms.put(key, value);
            }
            all.add(posed(day, terms, dice.chance(0.5)));
          }
        }
      }
    }
    return all;
  }

  /** A value that makes the cell true. */
  private Object making(String cell, String term) {
    for (Object value : candidates.getOrDefault(packs.key(term), List.of())) {
      if (Cell.holds(cell, value)) {
        return value;
      }
    }
    throw new IllegalStateException(term + " " + cell);
  }

  List<Posed> combinations(int count, List<LocalDate> days) {
    List<Posed> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = dice.one(days);
      double missing = dice.one(0.0, 0.005, 0.02, 0.1, 0.25, 0.6);
      double bad = dice.one(0.0, 0.02, 0.05, 0.1, 0.3, 1.0);
      all.add(posed(day, terms(day, missing, bad), true));
    }
    return all;
  }

  /** Values of most terms. */
  Map<String, Object> some(LocalDate day) {
    return terms(day, 0.2, 0.3);
  }

  /** Good values, and none for the terms that facts of these kinds decide. */
  Map<String, Given> goodBut(List<String> kinds, LocalDate day) {
    Map<String, Given> given = new HashMap<>();
    Map<String, Object> all = terms(day, 0.005, 0.005);
    all.putAll(Map.of("permit_status", "有效", "eia_status", "已批", "life_state", "在产"));
    all.keySet().removeIf(key -> key.equals("join_confirmed_on") || key.equals("malicious_on"));
    all.forEach(
        (key, value) -> {
          Map<String, Object> term = Yaml.map(packs.terms.get(key));
          boolean decided =
              kinds.contains(String.valueOf(term.get("from")))
                  || term.containsKey("rule")
                  || key.equals("eco_colour");
          if (!decided) {
            given.put(key, new Given(value, null));
          }
        });
    return given;
  }

  private Map<String, Object> terms(LocalDate day, double missing, double bad) {
    Map<String, Object> terms = new HashMap<>();
    for (String key : candidates.keySet()) {
      List<Object> from =
          dice.chance(bad) || (conditions.contains(key) && dice.chance(0.4))
              ? candidates.getOrDefault(key, List.of())
              : good.getOrDefault(key, List.of());
      if (!dice.chance(missing) && !from.isEmpty()) {
        terms.put(key, dice.one(from));
      }
    }
    if (!dice.chance(0.15)) {
      terms.put("life_state", "在产");
    }
    terms.remove("eco_colour");
    if (dice.chance(0.3)) {
      terms.put("eco_colour", dice.one(Scorecard.COLOURS));
    }
    if (dice.chance(0.2)) {
      terms.remove("permit_valid"); // then derived from other terms given
      terms.remove("devices_connected");
    }
    dates(day, terms);
    roster(day, terms, missing);
    return terms;
  }

  private void dates(LocalDate day, Map<String, Object> terms) {
    for (Map<String, Object> indicator : packs.indicators) {
      Map<String, Object> veto = Yaml.map(Packs.inForce(indicator, day).get("veto"));
      Object read = terms.get(packs.key(Scorecard.firstTerm(indicator)));
      boolean raised = read != null && !isGood(indicator, read);
      if (veto.isEmpty() || dice.chance(raised ? 0.15 : 0.85)) {
        continue;
      }
      int hold = Integer.parseInt(String.valueOf(veto.get("hold")).replace(" days", ""));
      int back =
          dice.one(0, 1, 5, 400, hold - 1, hold, hold + 1, hold + 2, dice.chance(0.1) ? -3 : 3);
      terms.put(packs.key(Objects.requireNonNull(veto.get("opens"))), day.minusDays(back));
    }
  }

  private boolean isGood(Map<String, Object> indicator, Object value) {
    return good.getOrDefault(packs.key(Scorecard.firstTerm(indicator)), List.of()).contains(value);
  }

  private void roster(LocalDate day, Map<String, Object> terms, double missing) {
    if (dice.chance(0.4)) {
      terms.putAll(Map.of("permit_valid", true, "devices_connected", true));
      terms.putAll(Map.of("excluded_industry", "", "eco_colour", dice.one("绿", "蓝", "蓝", "黄")));
      for (String count : List.of("penalty_count_24m", "incident_count_24m", "crime_count_36m")) {
        terms.put(count, BigDecimal.ZERO);
      }
      terms.put("selective", List.of(new Given.Entry("民生保障", null)));
      date(day, terms, "applied_on", 0.1, 0, 0, 1, 30, 90, 500, -1);
      date(day, terms, "join_confirmed_on", 0.4, 0, 1, 30, 90, 1094, 1095, 1096, 1097, -1);
      date(day, terms, "removal_confirmed_on", 0.9, 0, 1, 20, 30, 500, -1);
      date(day, terms, "case_filed_on", 0.7, 0, 1, 10, 30, 100, -1);
      date(day, terms, "case_closed_on", 0.8, 0, 1, 5, 30, 50, -1);
      return;
    }
    date(day, terms, "applied_on", 0.15, 0, 0, 1, 30, 90, 500, -1);
    date(day, terms, "join_confirmed_on", 0.4, 0, 1, 30, 90, 1094, 1095, 1096, 1097, -1);
    date(day, terms, "removal_confirmed_on", 0.85, 0, 1, 20, 30, 500, -1);
    date(day, terms, "last_penalty_on", 0.6, 0, 1, 29, 30, 31, 729, 730, 731, 900, -1);
    date(day, terms, "case_filed_on", 0.8, 0, 1, 10, 30, 100, -1);
    date(day, terms, "case_closed_on", 0.8, 0, 1, 5, 30, 50, -1);
    date(day, terms, "malicious_on", 0.92, 0, 1, 1094, 1095, 1096, 1097, -1);
    date(day, terms, "alert_unmet_on", 0.9, 0, 1, 30, 100);
    date(day, terms, "false_statement_on", 0.9, 0, 1, 30, 100);
    if (!dice.chance(missing)) {
      terms.put("excluded_industry", dice.one("", "", "", "", "医疗废物处置", "其他"));
    }
    if (!dice.chance(missing)) {
      List<Given.Entry> had = new ArrayList<>();
      for (int i = dice.upTo(3); i > 0; i--) {
        had.add(new Given.Entry(dice.one("民生保障", "重点工程", "绿色工厂"), null));
      }
      terms.put("selective", had);
    }
    if (dice.chance(0.15)) {
      List<Given.Entry> events = new ArrayList<>();
      for (int i = dice.upTo(3); i > 0; i--) {
        LocalDate on =
            dice.chance(0.15) ? null : day.minusDays(dice.one(0, 1, 29, 30, 31, 100, -1));
        events.add(new Given.Entry(dice.one("行政处罚", "阻挠检查", "别的事"), on));
      }
      terms.put("removal_events", events);
    }
  }

  private void date(
      LocalDate day, Map<String, Object> terms, String key, double missing, Integer... back) {
    if (!dice.chance(missing)) {
      terms.put(key, day.minusDays(dice.one(back)));
    }
  }

  private Posed posed(LocalDate day, Map<String, Object> terms, boolean withPast) {
    Map<String, Given> given = new HashMap<>();
    terms.forEach((key, value) -> given.put(key, new Given(value, null)));
    String unit = "G" + ++made;
    return new Posed(
        unit,
        releases(unit, day),
        null,
        given,
        withPast ? past.before(day) : Map.of(),
        true,
        day,
        PlainDossier.endOf(day));
  }

  /** An officer's releases, and now and then somebody's word on a colour. */
  private List<Fact> releases(String unit, LocalDate day) {
    List<Fact> facts = new ArrayList<>();
    for (Map<String, Object> indicator : packs.indicators) {
      if ("veto".equals(indicator.get("severity")) && dice.chance(0.15)) {
        facts.add(fact(unit, "否决解除", day, Map.of("指标", indicator.get("id"))));
      }
    }
    if (dice.chance(0.3)) {
      facts.add(fact(unit, "颜色确认", day, Map.of("颜色", dice.one("黄", "橙", "红"), "确认人", "某人")));
    }
    return facts;
  }

  private Fact fact(String unit, String kind, LocalDate day, Map<String, Object> values) {
    LocalDate occurred = day.minusDays(dice.one(0, 1, 2, 4, 9, 200, 800, -1));
    Known known =
        new Known(
            new UnitId(unit),
            kind + values,
            occurred,
            PlainDossier.startOf(dice.chance(0.2) ? day : occurred),
            new Origin("台账", ""),
            dice.one(Standing.MANAGED, Standing.EFFECTIVE),
            Obtainer.OFFICER,
            null);
    return FactKind.named(kind).orElseThrow().create(known, values);
  }
}
