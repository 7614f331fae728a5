package wuse.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import wuse.app.door.Door;
import wuse.app.preview.Census;
import wuse.app.store.Home;
import wuse.app.store.Store;

/** A process of its own that owns a home and keeps its door: {@code Keeping HOME}. */
final class Keeping {
  private Keeping() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Door.Patience patience =
        new Door.Patience(4, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(30));
    try (Store store = Store.open(Home.in(home), "serve", InstantSource.system());
        Door door = Door.open(home, new Doorkeeper(store, new Census()), patience)) {
      System.out.println("OPEN");
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
