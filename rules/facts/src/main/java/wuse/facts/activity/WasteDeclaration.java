package wuse.facts.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 危废申报: a declaration of hazardous waste for one period.
 *
 * @param declaredOn null while it is not declared
 */
@Zh("危废申报")
public record WasteDeclaration(
    Known known,
    @Zh("申报期") String period,
    @Zh("应申报日期") LocalDate dueOn,
    @Zh("申报日期") @Nullable LocalDate declaredOn)
    implements ActivityFact {
  public WasteDeclaration {
    Fit.given("已知", known);
    period = Fit.text("申报期", period);
    Fit.given("应申报日期", dueOn);
  }
}
