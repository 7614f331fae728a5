package wuse.app.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.zh_cn.假如;
import io.cucumber.java.zh_cn.那么;
import java.time.LocalDate;
import java.util.Map;

/**
 * 卷宗: the pack and the day, the facts and covers that are put before it, and whether they are
 * taken.
 */
public final class DossierSteps {
  private final Scene scene;

  DossierSteps(Scene scene) {
    this.scene = scene;
  }

  @Before
  public void begin(Scenario scenario) {
    scene.begin(scenario);
  }

  @假如("政策包{string}")
  public void pack(String path) {
    scene.trial().pack(path);
  }

  @假如("评定日为 {word}")
  public void day(String day) {
    scene.trial().day(LocalDate.parse(day));
  }

  @假如("以{string}的档案为底")
  public void base(String name) {
    scene.trial().base(name);
  }

  @假如("企业有{string}:")
  public void facts(String kind, DataTable rows) {
    for (Map<String, String> row : rows.asMaps()) {
      scene.trial().fact(Written.fact(kind, row));
    }
  }

  @假如("没有任何来源担保")
  public void noCover() {
    scene.trial().cover(null);
  }

  @假如("来源担保{string}自 {word} 至 {word}")
  public void cover(String kind, String from, String to) {
    scene.trial().cover(Map.of("kind", kind, "from", from, "to", to));
  }

  @假如("执法人员于 {word} 记录{string}的解除")
  public void release(String on, String indicator) {
    scene.trial().release(indicator, on);
  }

  @那么("档案不予受理，提示含{string}")
  public void refused(String words) {
    if (!scene.trial().refusal().contains(words)) {
      Told.same("refusal", words, scene.trial().refusal());
    }
  }
}
