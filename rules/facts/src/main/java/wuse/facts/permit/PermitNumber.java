package wuse.facts.permit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import wuse.facts.Fit;
import wuse.facts.UnfitFact;
import wuse.facts.UnfitFact.Reason;
import wuse.facts.Written;

/**
 * 排污许可证编号 (HJ 608-2017): code of the holder (18), sequence of the site (3), one letter. The letter
 * is opaque: no function of the others was found in 167 real numbers. The holder's code is not
 * checked here, because holders without a credit code have one of another make.
 *
 * @param text 22 characters
 */
public record PermitNumber(String text) implements Written {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}\\d{3}[A-Z]");
  private static final int HOLDER = 18;
  private static final int SITE = 21;

  public PermitNumber {
    text = Fit.text("许可证编号", text).toUpperCase(Locale.ROOT);
    if (!FORM.matcher(text).matches()) {
      throw new UnfitFact("许可证编号", text, Reason.WRONG_FORM, List.of("22"));
    }
  }

  /** The holder's code, in most cases its credit code. */
  public String holder() {
    return text.substring(0, HOLDER);
  }

  /** Holder and site: the same through renewals, while the letter may change. */
  public String site() {
    return text.substring(0, SITE);
  }

  @Override
  public String toString() {
    return text;
  }
}
