package wuse.facts.activity;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 申报不实: a statement of the firm that proved untrue. */
@Zh("申报不实")
public record FalseStatement(Known known, @Zh("描述") @Nullable String says) implements ActivityFact {
  public FalseStatement {
    Fit.given("已知", known);
    says = Fit.textOrNull("描述", says);
  }
}
