package wuse.facts.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 监测机构: the laboratory that measures for the unit. */
@Zh("监测机构")
public record Laboratory(
    Known known,
    @Zh("机构") String name,
    @Zh("资质有效") boolean valid,
    @Zh("有效期止") @Nullable LocalDate validTo)
    implements MonitoringFact {
  public Laboratory {
    Fit.given("已知", known);
    name = Fit.text("机构", name);
  }
}
