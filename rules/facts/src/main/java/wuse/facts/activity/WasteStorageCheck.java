package wuse.facts.activity;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 危废贮存检查: a check of where hazardous waste is stored. */
@Zh("危废贮存检查")
public record WasteStorageCheck(Known known, @Zh("问题数") @Unit("个") int issues)
    implements ActivityFact {
  public WasteStorageCheck {
    Fit.given("已知", known);
    Fit.notNegative("问题数", issues);
  }
}
