package wuse.facts.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 应急预案: an emergency plan put on file, anew every three years. */
@Zh("应急预案")
public record EmergencyPlan(
    Known known, @Zh("备案号") @Nullable String number, @Zh("备案日期") LocalDate filedOn)
    implements ActivityFact {
  public EmergencyPlan {
    Fit.given("已知", known);
    number = Fit.textOrNull("备案号", number);
    Fit.given("备案日期", filedOn);
  }
}
