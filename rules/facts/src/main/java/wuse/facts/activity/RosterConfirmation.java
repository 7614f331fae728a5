package wuse.facts.activity;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/** 名单确认: a person's word that puts a unit on a roster or takes it off. */
@Zh("名单确认")
public record RosterConfirmation(
    Known known, @Zh("名单") String roster, @Zh("事项") Matter matter, @Zh("确认人") String person)
    implements ActivityFact {
  /** 事项. */
  public enum Matter implements Named {
    ADMITTED("纳入"),
    REMOVED("移出");

    private final String zh;

    Matter(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public RosterConfirmation {
    Fit.given("已知", known);
    roster = Fit.text("名单", roster);
    Fit.given("事项", matter);
    person = Fit.text("确认人", person);
  }
}
