package wuse.facts.activity;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 名单申请: an application to be put on a roster. */
@Zh("名单申请")
public record RosterApplication(Known known, @Zh("名单") String roster) implements ActivityFact {
  public RosterApplication {
    Fit.given("已知", known);
    roster = Fit.text("名单", roster);
  }
}
