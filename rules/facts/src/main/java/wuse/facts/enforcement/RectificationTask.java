package wuse.facts.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 整改任务: a task that follows from a problem, until it is struck off.
 *
 * @param closedOn null while it is open
 */
@Zh("整改任务")
public record RectificationTask(
    Known known,
    @Zh("编号") String number,
    @Zh("程度") Severity severity,
    @Zh("期限") LocalDate dueOn,
    @Zh("销号日期") @Nullable LocalDate closedOn)
    implements EnforcementFact {
  /** 程度. */
  public enum Severity implements Named {
    AT_ONCE("立行立改"),
    GENERAL("一般"),
    SERIOUS("严重");

    private final String zh;

    Severity(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public RectificationTask {
    Fit.given("已知", known);
    number = Fit.text("编号", number);
    Fit.given("程度", severity);
    Fit.given("期限", dueOn);
  }
}
