package wuse.facts.enforcement;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 信访投诉: a complaint about the unit.
 *
 * @param substantiated null while nobody has looked
 */
@Zh("信访投诉")
public record Complaint(
    Known known,
    @Zh("编号") String number,
    @Zh("属实") @Nullable Boolean substantiated,
    @Zh("重复") boolean repeated)
    implements EnforcementFact {
  public Complaint {
    Fit.given("已知", known);
    number = Fit.text("编号", number);
  }
}
