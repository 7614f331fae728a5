package wuse.app.county;

import java.util.Locale;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.permit.PermitNumber;

/**
 * 法人: a legal person, whose sites share its credit code.
 *
 * @param number of the firm's first unit
 */
record Firm(int number) {
  private static final String MARK = "（虚构）";
  private static final String SYLLABLES = "嘟咕噜啵叽喵哞咩嗒呱嗡咚啪噗哐咣嘀嗖唰嘣咻嗞咯啾";
  private static final long SPREAD = 7_919;

  // FAKE0 and on: organisation codes begin with digits or MA, never with FAK
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String REGISTRY = "91330483FAK";
  private static final long FIRST = 14L * 31 * 31 * 31 * 31;
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int WEIGHT = 3;
  private static final int MODULUS = 31;

  /** Sounds that no firm would be called by: three of them, four where three do not suffice. */
  String sounds() {
    int length = number < 13_824 ? 3 : number < 331_776 ? 4 : 5;
    long all = 1;
    for (int i = 0; i < length; i++) {
      all *= SYLLABLES.length();
    }
    long rest = number * SPREAD % all;
    StringBuilder sounds = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sounds.append(SYLLABLES.charAt((int) (rest % SYLLABLES.length())));
      rest /= SYLLABLES.length();
    }
    return sounds.toString();
  }

  /** As in 嘟咕噜印染有限公司（虚构）. */
  String name(Trade trade) {
    return sounds() + trade.noun() + "有限公司" + MARK;
  }

  /** A name with the mark that it is made up. */
  static String marked(String name) {
    return name + MARK;
  }

  CreditCode creditCode() {
    StringBuilder code = new StringBuilder(REGISTRY);
    long rest = FIRST + number;
    for (long place = FIRST / 14; place > 0; place /= MODULUS) {
      code.append(ALPHABET.charAt((int) (rest / place % MODULUS)));
    }
    code.append(organisationCheck(code.substring(8)));
    return new CreditCode(code.append(check(code)).toString());
  }

  /** The check character of GB 11714 over the eight before it. */
  private static char organisationCheck(String organisation) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : Character.forDigit(check % 11, 10);
  }

  /** The check character of GB 32100 over the seventeen before it. */
  private static char check(CharSequence code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < code.length(); i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * WEIGHT % MODULUS;
    }
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  /**
   * Number of a permit (P) or a registration (X).
   *
   * @param site 1 for the first
   */
  PermitNumber permit(int site, char letter) {
    return new PermitNumber(
        String.format(Locale.ROOT, "%s%03d%c", creditCode().text(), site, letter));
  }
}
