package wuse.facts.activity;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 无组织管控检查: measures against fugitive emissions. */
@Zh("无组织管控检查")
public record FugitiveCheck(
    Known known, @Zh("应落实措施") @Unit("项") int due, @Zh("已落实措施") @Unit("项") int done)
    implements ActivityFact {
  public FugitiveCheck {
    Fit.given("已知", known);
    Fit.notNegative("应落实措施", due);
    Fit.notNegative("已落实措施", done);
  }
}
