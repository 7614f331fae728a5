package wuse.app.shelf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keys as text files (RFC 7468). */
final class Pem {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  static String text(String label, byte[] bytes) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + LINES.encodeToString(bytes)
        + "\n-----END "
        + label
        + "-----\n";
  }

  /** What stands between the lines of dashes; nothing where that is no Base64. */
  static byte[] bytes(String text) {
    try {
      return Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]*-----", ""));
    } catch (IllegalArgumentException broken) {
      return new byte[0];
    }
  }
}
