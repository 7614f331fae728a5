package wuse.facts.permit;

import java.text.Normalizer;
import wuse.facts.Fit;
import wuse.facts.Written;

/**
 * 排放口编号: DA001 and DW001 by HJ 608, and firms' own such as FQ043 or 50-F001. Unique within a unit
 * only.
 *
 * @param text not blank, at most 50 characters; full-width letters, digits and signs become
 *     half-width
 */
public record OutletNumber(String text) implements Written {
  private static final int LONGEST = 50;

  public OutletNumber {
    Fit.given("排放口", text);
    text = Fit.text("排放口", Normalizer.normalize(text, Normalizer.Form.NFKC), LONGEST);
  }

  @Override
  public String toString() {
    return text;
  }
}
