package wuse.app.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.zh_cn.假如;
import io.cucumber.java.zh_cn.当;
import io.cucumber.java.zh_cn.那么;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.policy.Pack;
import wuse.policy.Term;

/** 通用步骤. A value is written as an officer writes it: 20, 0.95, 是, 否, 2026-10-12, 有效. */
public final class Steps {
  private Trial trial = new Trial(null);
  private @Nullable Scenario scenario;

  @Before
  public void begin(Scenario scenario) {
    this.scenario = scenario;
    this.trial = new Trial(Path.of(scenario.getUri()));
  }

  // ---- 假如

  @假如("政策包{string}")
  public void pack(String path) {
    trial.pack(path);
  }

  @假如("评定日为 {word}")
  public void day(String day) {
    trial.day(LocalDate.parse(day));
  }

  @假如("以{string}的档案为底")
  public void base(String name) {
    trial.base(name);
  }

  @假如("企业{string}为 {word}")
  public void term(String name, String value) {
    trial.term(name, Written.value(trial.termNamed(name), value));
  }

  @假如("企业{string}为空")
  public void emptyTerm(String name) {
    trial.term(name, "");
  }

  @假如("企业{string}为 {word} {word}")
  public void termWithUnit(String name, String value, String unit) {
    Term term = trial.termNamed(name);
    Told.same("unit", term.unit(), Written.unit(unit));
    trial.term(name, Written.value(term, value));
  }

  @假如("企业{string}因事由{string}为 {word}")
  public void termOfEvent(String name, String event, String value) {
    Object plain = Written.value(trial.termNamed(name), value);
    trial.term(name, Map.of("value", plain, "event", event));
  }

  @假如("企业{string}有:")
  public void entries(String name, DataTable rows) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Map<String, String> row : rows.asMaps()) {
      entries.add(Map.of("name", row.get("名称"), "on", row.get("日期")));
    }
    trial.term(name, entries);
  }

  @假如("企业{string}一项也没有")
  public void noEntries(String name) {
    trial.term(name, List.of());
  }

  @假如("企业没有{string}的数据")
  public void withoutTerm(String name) {
    trial.withoutTerm(name);
  }

  @假如("企业有{string}:")
  public void facts(String kind, DataTable rows) {
    for (Map<String, String> row : rows.asMaps()) {
      trial.fact(Written.fact(kind, row));
    }
  }

  @假如("没有任何来源担保")
  public void noCover() {
    trial.cover(null);
  }

  @假如("来源担保{string}自 {word} 至 {word}")
  public void cover(String kind, String from, String to) {
    trial.cover(Map.of("kind", kind, "from", from, "to", to));
  }

  @假如("执法人员于 {word} 记录{string}的解除")
  public void release(String on, String indicator) {
    trial.release(indicator, on);
  }

  // ---- 当

  @当("计分")
  public void grade() {
    trial.grade();
    tell();
  }

  @当("在 {word} 计分")
  public void gradeOn(String day) {
    day(day);
    grade();
  }

  @当("逐夜计分至 {word}")
  public void gradeNightly(String until) {
    LocalDate last = LocalDate.parse(until);
    for (LocalDate day = trial.day(); !day.isAfter(last); day = day.plusDays(1)) {
      trial.day(day);
      trial.grade();
    }
    trial.day(last);
    tell();
  }

  // ---- 那么

  @那么("生态码为{string}")
  public void colour(String colour) {
    Told.same("colour", colour, trial.coloured().colour());
  }

  @那么("对外生效色为{string}")
  public void effective(String colour) {
    Told.same("effective", colour, trial.decision().carried().effectiveColour());
  }

  @那么("拟调整为{string}，自 {word} 起生效")
  public void pending(String colour, String on) {
    Told.same("pending", colour, announced().colour());
    Told.same("pending.on", LocalDate.parse(on), announced().effectiveOn());
  }

  @那么("拟调整为{string}，待人确认")
  public void pendingPerson(String colour) {
    Told.same("pending", colour, announced().colour());
    Told.same("pending.on", null, announced().effectiveOn());
  }

  @那么("没有拟调整")
  public void noPending() {
    Told.same("pending", null, trial.decision().carried().pending());
  }

  @那么("总分为 {word}")
  public void score(String score) {
    Told.same("score", new BigDecimal(score), trial.coloured().score());
  }

  @那么("没有总分")
  public void noScore() {
    Told.same("score", null, trial.coloured().score());
  }

  @那么("分类得分为 {word}、{word}、{word}")
  public void categories(String first, String second, String third) {
    Told.same(
        "categories",
        Stream.of(first, second, third).map(Written::number).toList(),
        trial.coloured().categories().stream()
            .map(category -> Written.number(category.score()))
            .toList());
  }

  @那么("扣分为:")
  public void points(DataTable expected) {
    points(expected.asMaps());
  }

  private void points(List<Map<String, String>> expected) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    trial.decision().findings().stream()
        .filter(f -> f.points().signum() > 0)
        .forEach(f -> points.put(f.id(), f.points().stripTrailingZeros()));
    Map<String, BigDecimal> wanted = new LinkedHashMap<>();
    expected.forEach(
        row -> wanted.put(row.get("指标"), new BigDecimal(row.get("扣分")).stripTrailingZeros()));
    Told.same("points", new TreeMap<>(wanted), new TreeMap<>(points));
  }

  @那么("没有扣分")
  public void noPoints() {
    points(List.of());
  }

  @那么("{string}扣 {word} 分")
  public void points(String indicator, String points) {
    Told.same("points", new BigDecimal(points), trial.finding(indicator).points());
  }

  @那么("{string}不适用")
  public void notApplicable(String indicator) {
    outcome(indicator, Finding.Outcome.NOT_APPLICABLE);
  }

  @那么("{string}无法评价")
  public void undecided(String indicator) {
    outcome(indicator, Finding.Outcome.UNDECIDED);
  }

  @那么("{string}满足")
  public void met(String indicator) {
    outcome(indicator, Finding.Outcome.MET);
  }

  @那么("{string}未满足")
  public void missed(String indicator) {
    outcome(indicator, Finding.Outcome.MISSED);
  }

  @那么("封顶为:")
  public void caps(DataTable expected) {
    List<String> wanted = new ArrayList<>();
    expected.asMaps().forEach(row -> wanted.add(row.get("封顶") + " 至多" + row.get("至多")));
    List<String> found =
        trial.coloured().caps().stream().map(c -> c.id() + " 至多" + c.atMost()).sorted().toList();
    Told.same("caps", wanted.stream().sorted().toList(), found);
  }

  @那么("没有封顶")
  public void noCaps() {
    Told.same("caps", List.of(), trial.coloured().caps());
  }

  @那么("适用指标 {int} 项")
  public void applicable(int count) {
    Decision decision = trial.decision();
    long applicable = decision.findings().size() - decision.count(Finding.Outcome.NOT_APPLICABLE);
    Told.same("applicable", (long) count, applicable);
  }

  @那么("待定指标 {int} 项")
  public void undecided(int count) {
    Told.same("undecided", (long) count, trial.decision().count(Finding.Outcome.UNDECIDED));
  }

  @那么("标注{string}")
  public void flag(String flag) {
    Told.contains("flags", flag, trial.coloured().flags());
  }

  @那么("事由{string}共扣 {word} 分，落在 {int} 项指标")
  public void group(String event, String points, int indicators) {
    Decision.Group group =
        trial.decision().groups().stream()
            .filter(g -> g.event().equals(event))
            .findFirst()
            .orElseThrow(() -> Told.none("event", event));
    Told.same("points", new BigDecimal(points), group.points());
    Told.same("indicators", indicators, group.findings().size());
  }

  @那么("{string}的否决保持至 {word}")
  public void held(String indicator, String until) {
    Told.same(
        "holds",
        List.of(LocalDate.parse(until)),
        trial.decision().carried().holds().stream()
            .filter(hold -> hold.id().equals(indicator))
            .map(Carried.Hold::until)
            .toList());
  }

  @那么("名单状态为{string}")
  public void state(String state) {
    Told.same("state", state, trial.listed().state());
  }

  @那么("该状态自 {word} 起")
  public void since(String since) {
    Told.same("since", LocalDate.parse(since), trial.listed().since());
  }

  @那么("该状态至 {word} 止")
  public void until(String until) {
    Told.same("until", LocalDate.parse(until), trial.listed().until());
  }

  @那么("最早可再申请日为 {word}")
  public void again(String day) {
    Told.same("again", LocalDate.parse(day), trial.listed().earliestAgain());
  }

  @那么("清单待遇停止")
  public void privilegesOff() {
    Told.same("privileges", false, trial.listed().privileges());
  }

  @那么("享受清单待遇")
  public void privilegesOn() {
    Told.same("privileges", true, trial.listed().privileges());
  }

  @那么("理由含{string}")
  public void because(String words) {
    Told.mentions("because", words, trial.listed().because());
  }

  @那么("检查安排含{string}")
  public void stays(String words) {
    Pack.Roster roster = (Pack.Roster) Policies.pack(trial.packPath());
    Told.mentions("stays", words, roster.versions().on(trial.day()).orElseThrow().stays());
  }

  @那么("术语{string}的值为 {word}")
  public void value(String name, String expected) {
    String found = trial.value(name).orElse(null);
    if (found == null || !Written.same(found, expected)) {
      Told.same("value", expected, found);
    }
  }

  @那么("术语{string}没有值")
  public void noValue(String name) {
    Told.same("value", null, trial.value(name).orElse(null));
  }

  @那么("档案不予受理，提示含{string}")
  public void refused(String words) {
    if (!trial.refusal().contains(words)) {
      Told.same("refusal", words, trial.refusal());
    }
  }

  private void outcome(String indicator, Finding.Outcome outcome) {
    Told.same("outcome", outcome.word(), trial.finding(indicator).outcome().word());
  }

  private Carried.Pending announced() {
    Carried.Pending pending = trial.decision().carried().pending();
    if (pending == null) {
      throw Told.none("pending", "");
    }
    return pending;
  }

  /** Auditors read the arithmetic of each scenario in its report. */
  private void tell() {
    if (scenario != null) {
      scenario.log(Breakdown.of(trial));
    }
  }
}
