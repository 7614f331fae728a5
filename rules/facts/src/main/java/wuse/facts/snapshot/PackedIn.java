package wuse.facts.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Reads what {@link PackedOut} wrote, in the same order.
 *
 * <p>Every method throws {@link BrokenBlock} where the bytes end too early.
 */
public final class PackedIn {
  private static final int LONGEST = 10;

  private final byte[] bytes;
  private final int end;
  private int at;

  /**
   * Reads from the first byte on; every reading that would go beyond the last one throws {@link
   * BrokenBlock}.
   */
  public PackedIn(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  PackedIn(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** True if nothing is left. */
  public boolean atEnd() {
    return at == end;
  }

  int at() {
    return at;
  }

  private void need(int count) {
    if (count < 0 || end - at < count) {
      throw new BrokenBlock("cut off at byte " + at + " of " + end);
    }
  }

  /** One byte, 0 to 255. */
  public int octet() {
    need(1);
    return bytes[at++] & 0xFF;
  }

  /** A number in groups of seven bits, the least first. */
  public long unsigned() {
    long value = 0;
    for (int i = 0; i < LONGEST; i++) {
      int next = octet();
      value |= (long) (next & 0x7F) << 7 * i;
      if (next < 0x80) {
        return value;
      }
    }
    throw new BrokenBlock("number without end at byte " + at);
  }

  /** A count of things of at least one byte each, so never more than what is left. */
  public int count() {
    long count = unsigned();
    if (count < 0 || count > end - at) {
      throw new BrokenBlock("count " + count + " at byte " + at + " of " + end);
    }
    return (int) count;
  }

  /** An unsigned number that fits an int. */
  public int whole() {
    long value = unsigned();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new BrokenBlock("number " + value + " at byte " + at);
    }
    return (int) value;
  }

  /** A number near zero on either side, zigzag. */
  public long signed() {
    long value = unsigned();
    return value >>> 1 ^ -(value & 1);
  }

  /** Eight bytes, the highest first. */
  public long fixed() {
    need(Long.BYTES);
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | bytes[at++] & 0xFF;
    }
    return value;
  }

  /** So many bytes as they are. */
  public byte[] bytes(int count) {
    need(count);
    byte[] value = new byte[count];
    System.arraycopy(bytes, at, value, 0, count);
    at += count;
    return value;
  }

  void bytes(byte[] into, int from, int count) {
    need(count);
    System.arraycopy(bytes, at, into, from, count);
    at += count;
  }

  /** A count of bytes and so many of UTF-8. */
  public String text() {
    int length = count();
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  /** Days since 1970-01-01, signed. */
  public LocalDate date() {
    return LocalDate.ofEpochDay(signed());
  }

  /** A scale and an unscaled number, as {@code PackedOut} wrote them. */
  public BigDecimal decimal() {
    long head = unsigned();
    int scale = (int) (head >>> 2 ^ -(head >>> 1 & 1));
    return (head & 1) == 0
        ? BigDecimal.valueOf(signed(), scale)
        : new BigDecimal(new BigInteger(bytes(count())), scale);
  }
}
