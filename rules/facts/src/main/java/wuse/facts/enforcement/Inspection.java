package wuse.facts.enforcement;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 现场检查: an inspection by licensed officers; visits of others are none (国办发〔2024〕54号). */
@Zh("现场检查")
public record Inspection(Known known, @Zh("检查类型") String type, @Zh("执法人员数") @Unit("人") int officers)
    implements EnforcementFact {
  public Inspection {
    Fit.given("已知", known);
    type = Fit.text("检查类型", type);
    Fit.notNegative("执法人员数", officers);
  }
}
