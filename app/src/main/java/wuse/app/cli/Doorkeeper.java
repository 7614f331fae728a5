package wuse.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wuse.app.door.Call;
import wuse.app.door.Carrier;
import wuse.app.door.Door;
import wuse.app.door.Interruption;
import wuse.app.preview.Census;
import wuse.app.store.Store;

/** Carries out what comes through the door with the store that this process owns. */
final class Doorkeeper implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  private final Store store;
  private final Census census;

  Doorkeeper(Store store, Census census) {
    this.store = store;
    this.census = census;
  }

  /** Opens the door of a served home; without one, other processes wait until this one ends. */
  static AutoCloseable start(Serve.Served served) {
    try {
      Door.Patience patience = Door.Patience.usual();
      return Door.open(served.home(), new Doorkeeper(served.store(), served.census()), patience);
    } catch (IOException cannot) {
      LOG.warn("no door", cannot);
      Wuse wuse = served.wuse();
      wuse.err().println(wuse.catalogue().say("serve.noDoor", wuse.call().shown(served.home())));
      wuse.err().flush();
      return () -> {};
    }
  }

  @Override
  public int carryOut(Call call, PrintStream out, PrintStream err, Interruption interruption) {
    return Wuse.run(new Caller(call, out, err, interruption, store, census));
  }
}
