package wuse.facts.activity;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 应急演练: an emergency drill. */
@Zh("应急演练")
public record Drill(Known known, @Zh("主题") @Nullable String subject) implements ActivityFact {
  public Drill {
    Fit.given("已知", known);
    subject = Fit.textOrNull("主题", subject);
  }
}
