package wuse.app.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.ParameterType;
import io.cucumber.java.zh_cn.那么;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;

/** 指标: what a grading finds for single indicators, and for how many. */
public final class FindingSteps {
  private static final Map<String, Finding.Outcome> OUTCOMES =
      Map.of(
          "满足", Finding.Outcome.MET,
          "未满足", Finding.Outcome.MISSED,
          "不适用", Finding.Outcome.NOT_APPLICABLE,
          "无法评价", Finding.Outcome.UNDECIDED);

  private final Scene scene;

  FindingSteps(Scene scene) {
    this.scene = scene;
  }

  @那么("扣分为:")
  public void points(DataTable expected) {
    points(expected.asMaps());
  }

  @那么("没有扣分")
  public void noPoints() {
    points(List.of());
  }

  @那么("{string}扣 {word} 分")
  public void points(String indicator, String points) {
    Told.same("points", new BigDecimal(points), scene.trial().finding(indicator).points());
  }

  @ParameterType("满足|未满足|不适用|无法评价")
  public Finding.Outcome outcome(String word) {
    return Objects.requireNonNull(OUTCOMES.get(word));
  }

  @那么("{string}{outcome}")
  public void found(String indicator, Finding.Outcome outcome) {
    Told.same("outcome", outcome.word(), scene.trial().finding(indicator).outcome().word());
  }

  @那么("适用指标 {int} 项")
  public void applicable(int count) {
    Decision decision = scene.trial().decision();
    long applicable = decision.findings().size() - decision.count(Finding.Outcome.NOT_APPLICABLE);
    Told.same("applicable", (long) count, applicable);
  }

  @那么("待定指标 {int} 项")
  public void undecided(int count) {
    Told.same("undecided", (long) count, scene.trial().decision().count(Finding.Outcome.UNDECIDED));
  }

  @那么("事由{string}共扣 {word} 分，落在 {int} 项指标")
  public void group(String event, String points, int indicators) {
    Decision.Group group =
        scene.trial().decision().groups().stream()
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
        scene.trial().decision().carried().holds().stream()
            .filter(hold -> hold.id().equals(indicator))
            .map(Carried.Hold::until)
            .toList());
  }

  private void points(List<Map<String, String>> expected) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    scene.trial().decision().findings().stream()
        .filter(f -> f.points().signum() > 0)
        .forEach(f -> points.put(f.id(), f.points().stripTrailingZeros()));
    Map<String, BigDecimal> wanted = new LinkedHashMap<>();
    expected.forEach(
        row -> wanted.put(row.get("指标"), new BigDecimal(row.get("扣分")).stripTrailingZeros()));
    Told.same("points", new TreeMap<>(wanted), new TreeMap<>(points));
  }
}
