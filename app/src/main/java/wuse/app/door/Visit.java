package wuse.app.door;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wuse.app.door.Wire.Kind;
import wuse.app.door.Wire.Welcome;

/** One caller at the door, from the greeting to the exit code. */
final class Visit implements Interruption {
  private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
  private static final int FAILURE = 1;
  private static final int INTERRUPTED = 130;

  private final Socket socket;
  private final Answer answer;
  private final DataInputStream from;
  private final DataOutputStream to;
  private @Nullable Runnable stop;
  private volatile boolean interrupted;
  private volatile boolean hasCalled;
  private volatile boolean isAnswered;
  private final long came = System.nanoTime();

  Visit(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.from = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.to = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    this.answer = new Answer(to);
  }

  /** Turns the caller away, and lets him say the rest, or he would not hear why. */
  void refuse(Welcome why) throws IOException {
    say(why);
    socket.shutdownOutput();
    byte[] rest = new byte[Wire.MOST];
    int left = Call.MOST_BYTES;
    for (int read = from.read(rest); read != -1 && left > 0; read = from.read(rest)) {
      left -= read;
    }
  }

  private void say(Welcome welcome) throws IOException {
    to.writeByte(welcome.ordinal());
    to.flush();
  }

  /** Lets the caller in if he may come in, and carries out what he asks. */
  void receive(byte[] key, Carrier carrier) throws IOException {
    if (!Wire.isGreeted(from)) {
      LOG.warn("something that is no call of wuse came to the door");
      return;
    }
    Welcome welcome = welcome(key);
    if (welcome != Welcome.COME_IN) {
      LOG.warn("turned away at the door: {}", welcome);
      refuse(welcome);
      return;
    }
    Call call = call();
    if (call == null) {
      refuse(Welcome.NOT_A_CALL);
      return;
    }
    say(Welcome.COME_IN);
    carryOut(call, carrier);
  }

  private Welcome welcome(byte[] key) throws IOException {
    if (from.readInt() != Wire.VERSION) {
      return Welcome.UNKNOWN_VERSION;
    }
    byte[] token = from.readNBytes(key.length);
    return MessageDigest.isEqual(key, token) ? Welcome.COME_IN : Welcome.WRONG_TOKEN;
  }

  private @Nullable Call call() {
    try {
      return Call.read(from);
    } catch (IOException notOne) {
      LOG.warn("not a call: {}", notOne.getMessage());
      return null;
    }
  }

  private void carryOut(Call call, Carrier carrier) throws IOException {
    hasCalled = true;
    Thread listener = new Thread(this::listen, "door-listens");
    listener.setDaemon(true);
    listener.start();
    int exit = FAILURE;
    try {
      exit = carrier.carryOut(call, stream(Kind.OUT), stream(Kind.ERR), this);
    } finally {
      isAnswered = true;
      answer.exit(exit);
    }
  }

  private PrintStream stream(Kind kind) {
    return new PrintStream(answer.stream(kind), false, StandardCharsets.UTF_8);
  }

  /** Waits for Ctrl-C, or for the caller's end, which counts as such. */
  private void listen() {
    try {
      int said = from.read();
      while (said != -1) {
        if (said == Wire.INTERRUPT) {
          interrupt();
        }
        said = from.read();
      }
    } catch (IOException gone) {
      // as good as an end
    }
    interrupt();
  }

  /** The caller wants no more; what is graded ends after its chunk. */
  void interrupt() {
    Runnable stopping;
    synchronized (this) {
      if (interrupted || isAnswered) {
        return;
      }
      interrupted = true;
      stopping = stop;
    }
    if (stopping == null) {
      leave();
    } else {
      stopping.run();
    }
  }

  // a command that keeps nothing half done is not waited for, as Ctrl-C would not wait for it
  private void leave() {
    try {
      answer.exit(INTERRUPTED);
    } catch (IOException goneAlready) {
      // nobody is there to be told
    }
    close();
  }

  @Override
  public void onFirst(Runnable stopping) {
    synchronized (this) {
      stop = stopping;
      if (!interrupted) {
        return;
      }
    }
    stopping.run();
  }

  @Override
  public boolean isInterrupted() {
    return interrupted;
  }

  /** Ends with a caller who does not say what he wants, or does not take what is said to him. */
  void endIfStuck(Duration greeting, Duration unread) {
    if (!hasCalled && System.nanoTime() - came > greeting.toNanos()) {
      LOG.warn("a caller did not say in time what he wants");
      close();
    }
    if (answer.stuck() > unread.toNanos()) {
      LOG.warn("a caller takes no answer and is left");
      close();
    }
  }

  void close() {
    try {
      socket.close();
    } catch (IOException goneAnyway) {
      // nothing to lose
    }
  }
}
