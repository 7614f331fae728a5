package wuse.app.cli;

import java.io.PrintStream;
import wuse.app.door.Call;
import wuse.app.door.Carrier;
import wuse.app.door.Interruption;
import wuse.app.store.Store;

/** Carries out what comes through the door with the store that this process owns. */
final class Doorkeeper implements Carrier {
  private final Store store;

  Doorkeeper(Store store) {
    this.store = store;
  }

  @Override
  public int carryOut(Call call, PrintStream out, PrintStream err, Interruption interruption) {
    return Wuse.run(new Caller(call, out, err, interruption, store));
  }
}
