package wuse.app.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import wuse.facts.UnitId;

/**
 * How a unit stands in an address: by its id; in another writing where that has signs that
 * addresses give a meaning to.
 */
final class UnitAddress {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
  private static final String MARK = "~";

  private UnitAddress() {}

  static String of(UnitId unit) {
    return PLAIN.matcher(unit.text()).matches()
        ? unit.text()
        : MARK
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(unit.text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws NotThere if it is no address of a unit
   */
  static UnitId read(String address) {
    try {
      return new UnitId(
          address.startsWith(MARK)
              ? new String(
                  Base64.getUrlDecoder().decode(address.substring(1)), StandardCharsets.UTF_8)
              : address);
    } catch (RuntimeException noAddress) {
      throw new NotThere();
    }
  }
}
