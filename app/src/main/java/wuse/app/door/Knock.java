package wuse.app.door;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import wuse.app.door.DoorClosed.Reason;
import wuse.app.door.Wire.Kind;
import wuse.app.door.Wire.Welcome;

/** Hands a call to the process that owns the home. */
public final class Knock implements AutoCloseable {
  private static final int CONNECT_MILLIS = 5_000;

  /** A busy owner may take its time to say that a caller may come in. */
  private static final int WELCOME_MILLIS = 30_000;

  private final Socket socket;
  private final DataInputStream from;
  private final DataOutputStream to;

  private Knock(Socket socket) throws IOException {
    this.socket = socket;
    this.from = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.to = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  /**
   * The door of a home, if a living process keeps one open.
   *
   * @return empty where none does; then the home may be free, or owned by something without a door
   * @throws DoorClosed if it is there and does not let us in
   */
  public static Optional<Knock> at(Path home, Call call) throws DoorClosed {
    Doorplate plate = Doorplate.read(home).filter(Knock::isAlive).orElse(null);
    if (plate == null) {
      return Optional.empty();
    }
    if (plate.version() != Wire.VERSION) {
      throw new DoorClosed(Reason.OTHER_EDITION);
    }
    try {
      return Optional.of(knock(plate, call));
    } catch (IOException nobodyListens) {
      return Optional.empty();
    }
  }

  // a killed process leaves its plate behind; whoever listens there now must not get the token
  private static boolean isAlive(Doorplate plate) {
    return ProcessHandle.of(plate.process()).map(ProcessHandle::isAlive).orElse(false);
  }

  private static Knock knock(Doorplate plate, Call call) throws IOException, DoorClosed {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      InetAddress here = InetAddress.getLoopbackAddress();
      socket.connect(new InetSocketAddress(here, plate.port()), CONNECT_MILLIS);
      socket.setSoTimeout(WELCOME_MILLIS);
      Knock knock = new Knock(socket);
      Wire.greet(knock.to, plate.version(), plate.key(), call);
      knock.isLetIn();
      socket.setSoTimeout(0);
      return knock;
    } catch (IOException | DoorClosed notIn) {
      socket.close();
      throw notIn;
    }
  }

  private void isLetIn() throws IOException, DoorClosed {
    int said = from.readByte();
    Welcome[] known = Welcome.values();
    Welcome welcome = said >= 0 && said < known.length ? known[said] : Welcome.UNKNOWN_VERSION;
    switch (welcome) {
      case COME_IN -> {}
      case TOO_MANY -> throw new DoorClosed(Reason.TOO_MANY);
      case UNKNOWN_VERSION -> throw new DoorClosed(Reason.OTHER_EDITION);
      case WRONG_TOKEN, NOT_A_CALL -> throw new DoorClosed(Reason.TURNED_AWAY);
    }
  }

  /**
   * Passes the answer on as it comes.
   *
   * @return the exit code
   * @throws DoorClosed if the owner ended before its answer did
   */
  public int answer(PrintStream out, PrintStream err) throws DoorClosed {
    try {
      while (true) {
        int kind = from.readByte();
        byte[] bytes = frame();
        if (kind == Kind.EXIT.ordinal() && bytes.length == Integer.BYTES) {
          return ByteBuffer.wrap(bytes).getInt();
        }
        OutputStream stream = kind == Kind.OUT.ordinal() ? out : err;
        stream.write(bytes);
        stream.flush();
      }
    } catch (IOException brokenOff) {
      throw new DoorClosed(Reason.BROKEN_OFF);
    }
  }

  private byte[] frame() throws IOException {
    int length = from.readInt();
    if (length < 0 || length > Wire.MOST) {
      throw new IOException("frame of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    from.readFully(bytes);
    return bytes;
  }

  /** Tells that the caller wants no more. */
  public void interrupt() {
    try {
      to.writeByte(Wire.INTERRUPT);
      to.flush();
    } catch (IOException goneAnyway) {
      // the answer has broken off too
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException goneAnyway) {
      // nothing to lose
    }
  }
}
