package wuse.facts.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.Zh;

/** 治污设施: a treatment facility. */
@Zh("治污设施")
public record ControlFacility(
    Known known,
    @Zh("编号") @Nullable String number,
    @Zh("名称") String name,
    @Zh("介质") @Nullable Medium medium,
    @Zh("工艺") @Nullable String process,
    @Zh("停用日期") @Nullable LocalDate retiredOn)
    implements ActivityFact {
  public ControlFacility {
    Fit.given("已知", known);
    number = Fit.textOrNull("编号", number);
    name = Fit.text("名称", name);
    process = Fit.textOrNull("工艺", process);
  }
}
