package wuse.facts.enforcement;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 否决解除: an officer's release of a veto, on this day.
 *
 * @param indicator id of the veto's indicator
 */
@Zh("否决解除")
public record VetoRelease(
    Known known, @Zh("指标") String indicator, @Zh("文书号") @Nullable String document)
    implements EnforcementFact {
  public VetoRelease {
    Fit.given("已知", known);
    indicator = Fit.text("指标", indicator);
    document = Fit.textOrNull("文书号", document);
  }
}
