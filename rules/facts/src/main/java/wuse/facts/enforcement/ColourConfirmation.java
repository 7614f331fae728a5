package wuse.facts.enforcement;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 颜色确认: a person's word, on this day, that an announced worsening takes effect.
 *
 * @param colour the announced colour
 * @param person who confirms
 */
@Zh("颜色确认")
public record ColourConfirmation(Known known, @Zh("颜色") String colour, @Zh("确认人") String person)
    implements EnforcementFact {
  public ColourConfirmation {
    Fit.given("已知", known);
    colour = Fit.text("颜色", colour);
    person = Fit.text("确认人", person);
  }
}
