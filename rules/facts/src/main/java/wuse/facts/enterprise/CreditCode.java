package wuse.facts.enterprise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import wuse.facts.Fit;
import wuse.facts.UnfitFact;
import wuse.facts.UnfitFact.Reason;
import wuse.facts.Written;

/**
 * 统一社会信用代码 (GB 32100-2015): of a legal person, so that the sites of one firm share it.
 *
 * @param text 18 characters, no I O S V Z; the last one checks the others (mod 31), which is
 *     verified
 */
public record CreditCode(String text) implements Written {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");
  private static final int CHECKED = 17;
  private static final int MODULUS = ALPHABET.length();

  public CreditCode {
    text = Fit.text("统一社会信用代码", text).toUpperCase(Locale.ROOT);
    if (!FORM.matcher(text).matches()) {
      throw new UnfitFact("统一社会信用代码", text, Reason.WRONG_FORM, List.of("18"));
    }
    char check = checkCharacter(text);
    if (check != text.charAt(CHECKED)) {
      throw new UnfitFact("统一社会信用代码", text, Reason.CHECK_CHARACTER, List.of(String.valueOf(check)));
    }
  }

  // weights are 3^i mod 31
  private static char checkCharacter(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < CHECKED; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  @Override
  public String toString() {
    return text;
  }
}
