package wuse.app.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What passes through the door. The caller says {@code WUSEDOOR}, a version, the token and his
 * call; the owner says whether he comes in, then frames: a kind, a length, so many bytes. While it
 * answers the caller may send a byte: that he was interrupted.
 */
final class Wire {
  static final int VERSION = 1;

  /** No frame is longer. */
  static final int MOST = 64 * 1024;

  /** From the caller: Ctrl-C. */
  static final int INTERRUPT = 3;

  private static final byte[] GREETING = "WUSEDOOR".getBytes(StandardCharsets.US_ASCII);

  private Wire() {}

  /** What the owner says first. */
  enum Welcome {
    COME_IN,
    UNKNOWN_VERSION,
    WRONG_TOKEN,
    NOT_A_CALL,
    TOO_MANY
  }

  /** What a frame of the answer holds. */
  enum Kind {
    OUT,
    ERR,
    EXIT
  }

  static void greet(DataOutputStream to, int version, byte[] token, Call call) throws IOException {
    to.write(GREETING);
    to.writeInt(version);
    to.write(token);
    call.write(to);
    to.flush();
  }

  /** Whether a greeting comes; who says anything else is no caller of ours. */
  static boolean isGreeted(DataInputStream from) throws IOException {
    return Arrays.equals(GREETING, from.readNBytes(GREETING.length));
  }
}
