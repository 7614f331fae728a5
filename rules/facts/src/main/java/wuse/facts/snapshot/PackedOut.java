package wuse.facts.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Writes small values in few bytes; {@link PackedIn} reads them in the same order. */
public final class PackedOut {
  private static final int LONG_BITS = 63;

  private byte[] bytes = new byte[512];
  private int length;

  /** What was written so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** How many bytes there are by now. */
  public int length() {
    return length;
  }

  byte[] buffer() {
    return bytes;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** The lowest eight bits. */
  public PackedOut octet(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** 1 byte below 128, 2 below 16,384 and so on; negative ones take 10. */
  public PackedOut unsigned(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** Near zero is short, on both sides. */
  public PackedOut signed(long value) {
    return unsigned(value << 1 ^ value >> LONG_BITS);
  }

  /** Eight bytes. */
  public PackedOut fixed(long value) {
    room(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >> shift);
    }
    return this;
  }

  /** The bytes as they are, without their count. */
  public PackedOut bytes(byte[] value) {
    return bytes(value, 0, value.length);
  }

  PackedOut bytes(byte[] value, int from, int count) {
    room(count);
    System.arraycopy(value, from, bytes, length, count);
    length += count;
    return this;
  }

  /** Its length, then UTF-8. */
  public PackedOut text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return unsigned(utf8.length).bytes(utf8);
  }

  /** Days since 1970-01-01, signed. */
  public PackedOut date(LocalDate value) {
    return signed(value.toEpochDay());
  }

  /** Scale and digits, so that 1.50 comes back as 1.50. */
  public PackedOut decimal(BigDecimal value) {
    BigInteger digits = value.unscaledValue();
    boolean big = digits.bitLength() > LONG_BITS;
    long scale = (long) value.scale() << 1 ^ value.scale() >> 31;
    unsigned(scale << 1 | (big ? 1 : 0));
    if (!big) {
      return signed(digits.longValue());
    }
    byte[] all = digits.toByteArray();
    return unsigned(all.length).bytes(all);
  }
}
