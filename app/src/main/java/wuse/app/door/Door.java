package wuse.app.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wuse.app.door.Wire.Welcome;

/**
 * Lets other processes of the same owner work through the one that owns the home. Listens on the
 * loopback address only; who comes in must know what stands in a file that the owner alone may
 * read.
 */
public final class Door implements AutoCloseable {
  /**
   * How patient the door is.
   *
   * @param callers served at once; who comes then is turned away
   * @param greeting for the whole of a call to arrive
   * @param unread for a caller to take what is said to him
   * @param farewell for the calls at hand to end when the door is closed
   */
  public record Patience(int callers, Duration greeting, Duration unread, Duration farewell) {
    /** 16 callers, 10 seconds, 10 minutes, 60 seconds. */
    public static Patience usual() {
      return new Patience(
          16, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofSeconds(60));
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private final Path home;
  private final Carrier carrier;
  private final Patience patience;
  private final ServerSocket listening;
  private final Doorplate plate;
  private final byte[] key;
  private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
  private final ExecutorService callers = Executors.newCachedThreadPool(daemon("door"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(daemon("door-watch"));

  private Door(Path home, Carrier carrier, Patience patience) throws IOException {
    this.home = home;
    this.carrier = carrier;
    this.patience = patience;
    this.listening = new ServerSocket();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.plate = Doorplate.fresh(listening.getLocalPort(), home);
    this.key = plate.key();
  }

  /**
   * Opens the door of a home whose lock this process holds.
   *
   * @throws IOException if there is no loopback address, or the file system of the home cannot keep
   *     a file from others
   */
  public static Door open(Path home, Carrier carrier, Patience patience) throws IOException {
    Door door = new Door(home, carrier, patience);
    try {
      door.plate.putUp(home);
    } catch (IOException | RuntimeException cannot) {
      door.listening.close();
      throw cannot;
    }
    door.callers.execute(door::listen);
    door.watch.scheduleWithFixedDelay(door::look, 1, 1, TimeUnit.SECONDS);
    return door;
  }

  private static java.util.concurrent.ThreadFactory daemon(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        callers.execute(() -> receive(socket));
      } catch (IOException closedOrOneLost) {
        LOG.debug("no caller", closedOrOneLost);
      }
    }
  }

  private void receive(Socket socket) {
    try (socket) {
      Visit visit = new Visit(socket);
      visits.add(visit);
      try {
        if (visits.size() > patience.callers()) {
          visit.refuse(Welcome.TOO_MANY);
        } else {
          visit.receive(key, carrier);
        }
      } finally {
        visits.remove(visit);
      }
    } catch (IOException gone) {
      LOG.debug("a caller went", gone);
    } catch (RuntimeException | Error failure) {
      LOG.error("a call failed", failure);
    }
  }

  private void look() {
    visits.forEach(visit -> visit.endIfStuck(patience.greeting(), patience.unread()));
  }

  /** Takes the plate down, asks the calls at hand to end, and waits for them a while. */
  @Override
  public void close() {
    plate.takeDown(home);
    try {
      listening.close();
    } catch (IOException isClosed) {
      // it listens no more
    }
    visits.forEach(Visit::interrupt);
    callers.shutdown();
    watch.shutdownNow();
    try {
      if (!callers.awaitTermination(patience.farewell().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("calls did not end in time");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
