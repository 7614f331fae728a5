package wuse.app.door;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import wuse.app.door.Wire.Kind;

/** The frames of one answer, in the order in which they arise. Used by several threads. */
final class Answer {
  private final DataOutputStream to;
  private volatile long stuckSince;

  Answer(DataOutputStream to) {
    this.to = to;
  }

  OutputStream stream(Kind kind) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += Wire.MOST) {
          frame(kind, bytes, offset + done, Math.min(Wire.MOST, length - done));
        }
      }
    };
  }

  void exit(int code) throws IOException {
    frame(Kind.EXIT, ByteBuffer.allocate(Integer.BYTES).putInt(code).array(), 0, Integer.BYTES);
  }

  private synchronized void frame(Kind kind, byte[] bytes, int offset, int length)
      throws IOException {
    stuckSince = System.nanoTime();
    try {
      to.writeByte(kind.ordinal());
      to.writeInt(length);
      to.write(bytes, offset, length);
      to.flush();
    } finally {
      stuckSince = 0;
    }
  }

  /** For how long the caller has not taken what is said to him, in nanoseconds. */
  long stuck() {
    long since = stuckSince;
    return since == 0 ? 0 : System.nanoTime() - since;
  }
}
