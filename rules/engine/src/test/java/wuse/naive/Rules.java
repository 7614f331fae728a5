package wuse.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The shared rules over several facts, from what their files say, as nested loops. */
final class Rules {
  /** The keys that rules yield. */
  static final List<String> KEYS =
      List.of(
          "renewal_deemed",
          "renewal_applied",
          "temp_disclosure_late_count_12m",
          "production_without_permit_12m",
          "issue_recur_90d",
          "serious_tasks_open",
          "task_overdue_open",
          "correction_overdue_repeat",
          "exceed_event_count_12m",
          "exceed_explained_count_12m",
          "agency_conflict_12m",
          "unpermitted_sample_count_12m",
          "fault_silent_count_12m",
          "mark_false_count_12m",
          "alert_production_days_12m",
          "hw_unmanifested_12m");

  private static final int YEAR = 364;

  private final List<PlainFact> facts = new ArrayList<>();
  private final LocalDate day;

  private Rules(List<PlainFact> facts, LocalDate day) {
    this.day = day;
    for (PlainFact fact : facts) {
      if (!fact.occurred().isAfter(day)) {
        this.facts.add(fact);
      }
    }
  }

  /** How often the rule that yields {@code key} finds something. */
  static int found(String key, List<PlainFact> facts, LocalDate day) {
    Rules rules = new Rules(facts, day);
    return switch (key) {
      case "renewal_deemed" -> rules.renewalDeemed();
      case "renewal_applied" -> rules.renewalApplied();
      case "temp_disclosure_late_count_12m" -> rules.disclosuresLate();
      case "production_without_permit_12m" -> rules.productionWithoutPermit();
      case "issue_recur_90d" -> rules.issuesRecurring();
      case "serious_tasks_open" -> rules.seriousTasks();
      case "task_overdue_open" -> rules.overdueTasks();
      case "correction_overdue_repeat" -> rules.correctionsRepeated();
      case "exceed_event_count_12m" -> rules.exceedances().size();
      case "exceed_explained_count_12m" -> rules.explained();
      case "agency_conflict_12m" -> rules.agencyConflicts();
      case "unpermitted_sample_count_12m" -> rules.unpermittedSamples();
      case "fault_silent_count_12m" -> rules.silentFaults();
      case "mark_false_count_12m" -> rules.falseMarks();
      case "alert_production_days_12m" -> rules.alertProduction();
      case "hw_unmanifested_12m" -> rules.unmanifested();
      default -> throw new IllegalArgumentException(key);
    };
  }

  /** The kinds that a rule looks at, and how many days back its count reaches. */
  static Map<String, Integer> looksBack(String key) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    switch (key) {
      case "renewal_deemed", "renewal_applied" -> put(kinds, 0, "排污许可证", "延续申请");
      case "temp_disclosure_late_count_12m" -> put(kinds, YEAR, "环境信息披露");
      case "issue_recur_90d" -> put(kinds, YEAR + 90, "问题");
      case "serious_tasks_open", "task_overdue_open" -> put(kinds, 0, "整改任务");
      case "exceed_event_count_12m" -> put(kinds, YEAR, "自动监测日", "工况标记");
      case "exceed_explained_count_12m" -> put(kinds, YEAR, "自动监测日", "工况标记", "非正常情况");
      default -> throw new IllegalArgumentException(key + " is read by no pack");
    }
    return kinds;
  }

  private static void put(Map<String, Integer> kinds, int days, String... names) {
    for (String name : names) {
      kinds.put(name, days);
    }
  }

  // ---- permit.drl

  private int renewalDeemed() {
    return pairs(
        "排污许可证",
        p -> p.get("state").equals("正常"),
        "延续申请",
        (p, r) ->
            Objects.equals(r.get("permit"), p.get("number"))
                && Objects.equals(r.day("expiring"), p.day("validTo"))
                && r.get("decidedOn") == null
                && between(r.day("filedOn"), p.day("validTo"), -1825, -60));
  }

  private int renewalApplied() {
    return pairs(
        "排污许可证",
        p -> p.get("state").equals("正常"),
        "延续申请",
        (p, r) ->
            Objects.equals(r.day("expiring"), p.day("validTo"))
                && (r.get("decision") == null || r.get("decision").equals("准予")));
  }

  private int disclosuresLate() {
    return count(
        "环境信息披露",
        d ->
            d.get("type").equals("临时")
                && day("dueOn", d).isBefore(day)
                && between(d.day("dueOn"), day, -364, 0)
                && (d.get("disclosedOn") == null
                    || day("disclosedOn", d).isAfter(day("dueOn", d))));
  }

  private int productionWithoutPermit() {
    return count(
        "生产日",
        d ->
            d.is("producing")
                && inYear(d)
                && any("排污许可证", p -> day("validTo", p).isBefore(d.occurred()))
                && none(
                    "排污许可证",
                    p ->
                        p.get("state").equals("正常")
                            && !day("validFrom", p).isAfter(d.occurred())
                            && !day("validTo", p).isBefore(d.occurred()))
                && none(
                    "延续申请",
                    r -> r.get("decidedOn") == null && !day("filedOn", r).isAfter(d.occurred())));
  }

  // ---- enforcement.drl

  private int issuesRecurring() {
    return count(
        "问题",
        b ->
            !b.get("found").equals("自查")
                && inYear(b)
                && any(
                    "问题",
                    a ->
                        !a.get("found").equals("自查")
                            && a.get("category").equals(b.get("category"))
                            && between(a.occurred(), b.occurred(), -90, -1)));
  }

  private int seriousTasks() {
    return count("整改任务", k -> k.get("severity").equals("严重") && k.get("closedOn") == null);
  }

  private int overdueTasks() {
    return count("整改任务", k -> k.get("closedOn") == null && day("dueOn", k).isBefore(day));
  }

  private int correctionsRepeated() {
    return pairs(
        "责令改正",
        c -> c.get("event") != null && c.get("doneOn") == null && day("dueOn", c).isBefore(day),
        "问题",
        (c, p) ->
            Objects.equals(p.get("event"), c.get("event"))
                && any(
                    "问题",
                    q ->
                        q.get("category").equals(p.get("category"))
                            && q.occurred().isAfter(day("dueOn", c))));
  }

  // ---- monitoring.drl

  private List<PlainFact> exceedances() {
    List<PlainFact> found = new ArrayList<>();
    for (PlainFact d : facts) {
      if (d.kind.equals("自动监测日") && inYear(d) && exceeded(d) && none("工况标记", m -> covers(m, d))) {
        found.add(d);
      }
    }
    return found;
  }

  private static boolean exceeded(PlainFact d) {
    return d.get("medium").equals("废气")
        ? Objects.requireNonNull(d.number("exceededHours")).signum() > 0
        : d.is("dayExceeded");
  }

  private static boolean covers(PlainFact mark, PlainFact d) {
    return Objects.equals(mark.get("outlet"), d.get("outlet"))
        && mark.is("onTime")
        && (mark.get("consistent") == null || mark.is("consistent"))
        && !day("fromDay", mark).isAfter(d.occurred())
        && !day("toDay", mark).isBefore(d.occurred());
  }

  private int explained() {
    int count = 0;
    for (PlainFact d : exceedances()) {
      boolean reported =
          any(
              "非正常情况",
              a ->
                  a.get("reportedOn") != null
                      && !a.occurred().isAfter(d.occurred())
                      && (a.get("endedOn") == null || !day("endedOn", a).isBefore(d.occurred())));
      count += reported ? 1 : 0;
    }
    return count;
  }

  private int agencyConflicts() {
    return pairs(
        "监测结果",
        a ->
            a.get("purpose").equals("执法监测")
                && Boolean.FALSE.equals(a.get("compliant"))
                && inYear(a),
        "监测结果",
        (a, o) ->
            o.get("purpose").equals("自行监测")
                && o.is("compliant")
                && Objects.equals(o.get("outlet"), a.get("outlet"))
                && Objects.equals(o.get("pollutant"), a.get("pollutant"))
                && o.occurred().equals(a.occurred()));
  }

  private int unpermittedSamples() {
    return count(
        "监测结果",
        s ->
            s.get("outlet") != null
                && !s.is("notDetected")
                && Objects.requireNonNull(s.number("value")).signum() > 0
                && inYear(s)
                && any("许可限值", l -> Objects.equals(l.get("outlet"), s.get("outlet")))
                && none(
                    "许可限值",
                    l ->
                        Objects.equals(l.get("outlet"), s.get("outlet"))
                            && Objects.equals(l.get("pollutant"), s.get("pollutant"))));
  }

  private int silentFaults() {
    return count(
        "设备故障",
        f ->
            f.get("outlet") != null
                && (f.get("reportedAt") == null
                    || Cell.holds("> 12", Objects.requireNonNull(f.get("hoursToReport"))))
                && inYear(f)
                && any(
                    "自动监测日",
                    d ->
                        Objects.equals(d.get("outlet"), f.get("outlet"))
                            && between(d.occurred(), f.occurred(), 0, 5)
                            && Objects.requireNonNull(d.number("validHours"))
                                    .compareTo(Objects.requireNonNull(d.number("hoursDue")))
                                < 0));
  }

  private int falseMarks() {
    return count(
        "工况标记",
        m ->
            m.get("mark").equals("停运")
                && inYear(m)
                && any(
                    "生产日",
                    d ->
                        d.is("producing")
                            && !d.occurred().isBefore(day("fromDay", m))
                            && !d.occurred().isAfter(day("toDay", m))));
  }

  // ---- activity.drl

  private int alertProduction() {
    return count(
        "生产日",
        d ->
            d.is("producing")
                && inYear(d)
                && any(
                    "重污染预警",
                    a ->
                        a.get("ordered").equals("停产")
                            && !a.occurred().isAfter(d.occurred())
                            && (a.get("endedOn") == null
                                || !day("endedOn", a).isBefore(d.occurred()))));
  }

  private int unmanifested() {
    return count(
        "危废转移",
        w ->
            !w.is("hasManifest")
                && inYear(w)
                && any(
                    "危废管理计划",
                    p -> p.get("filedOn") != null && !day("filedOn", p).isAfter(w.occurred())));
  }

  // ---- loops

  private int count(String kind, Predicate<PlainFact> test) {
    int count = 0;
    for (PlainFact fact : facts) {
      count += fact.kind.equals(kind) && test.test(fact) ? 1 : 0;
    }
    return count;
  }

  private int pairs(
      String first,
      Predicate<PlainFact> test,
      String second,
      BiPredicate<PlainFact, PlainFact> join) {
    int count = 0;
    for (PlainFact a : facts) {
      if (a.kind.equals(first) && test.test(a)) {
        count += count(second, b -> join.test(a, b));
      }
    }
    return count;
  }

  private boolean any(String kind, Predicate<PlainFact> test) {
    return count(kind, test) > 0;
  }

  private boolean none(String kind, Predicate<PlainFact> test) {
    return !any(kind, test);
  }

  private boolean inYear(PlainFact fact) {
    return between(fact.occurred(), day, -364, 0);
  }

  /**
   * Whether {@code date} is at least {@code least} and at most {@code most} days after the other.
   */
  private static boolean between(
      @org.jspecify.annotations.Nullable LocalDate date,
      @org.jspecify.annotations.Nullable LocalDate other,
      int least,
      int most) {
    return date != null
        && other != null
        && !date.isBefore(other.plusDays(least))
        && !date.isAfter(other.plusDays(most));
  }

  private static LocalDate day(String field, PlainFact fact) {
    return Objects.requireNonNull(fact.day(field));
  }
}
