package wuse.facts;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import wuse.facts.UnfitFact.Reason;

/**
 * The identity of what a fact says: the first 128 bits of SHA-256 over its {@link Statement}. The
 * same row delivered again has the same id, whatever file or row it stands in and whenever it is
 * recorded.
 *
 * <p>Order is that of the hex text.
 */
public record FactId(long high, long low) implements Comparable<FactId> {
  private static final int HEX = 32;

  /** The id of a fact, computed. */
  public static FactId of(Fact fact) {
    ByteBuffer digest = ByteBuffer.wrap(sha256(Statement.utf8(fact)));
    return new FactId(digest.getLong(), digest.getLong());
  }

  /**
   * From 32 hex characters, as {@link #toString()} gives them.
   *
   * @throws UnfitFact if it is anything else
   */
  public static FactId parse(String hex) {
    try {
      if (hex.length() == HEX) {
        return new FactId(
            HexFormat.fromHexDigitsToLong(hex, 0, HEX / 2),
            HexFormat.fromHexDigitsToLong(hex, HEX / 2, HEX));
      }
    } catch (NumberFormatException notHex) {
      // refused below
    }
    throw new UnfitFact("事实编号", hex, Reason.WRONG_FORM, List.of());
  }

  private static byte[] sha256(byte[] statement) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(statement);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public int compareTo(FactId other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** 32 lower-case hex characters. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
