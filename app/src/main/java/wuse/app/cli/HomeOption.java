package wuse.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wuse.app.door.Call;
import wuse.app.store.Home;
import wuse.app.store.Store;
import wuse.app.store.StoreRefused;

/** {@code --home}: the folder that holds the store; beside the launcher where none is named. */
final class HomeOption {
  /** The default's name. */
  static final String NAME = "wuse-data";

  @Option(names = "--home", paramLabel = "DIR")
  private @Nullable Path home;

  /** What a command does with an open store. */
  interface Work {
    int in(Store store) throws Exception;
  }

  /** Whether the call names one. */
  boolean isNamed() {
    return home != null;
  }

  Path folder(Wuse wuse) {
    return folder(wuse, "");
  }

  /**
   * @param below folder of the default home that is taken where none is named; may be empty
   * @return in full
   */
  Path folder(Wuse wuse, String below) {
    Call call = wuse.call();
    Path launcher = call.launcher();
    Path beside = launcher == null ? Path.of("") : launcher;
    return call.resolve(home != null ? home : beside.resolve(NAME).resolve(below)).normalize();
  }

  /**
   * Works with the home's store: here, or through the door of the process that owns it. What the
   * store refuses becomes the command's answer.
   */
  int with(Wuse wuse, String purpose, Work work) throws Exception {
    try {
      Store owned = wuse.caller().store();
      if (owned != null) {
        return work.in(owned);
      }
      Path folder = folder(wuse);
      OptionalInt exit = AtTheDoor.of(folder, wuse).carriedOut();
      return exit.isPresent() ? exit.getAsInt() : alone(folder, purpose, work);
    } catch (StoreRefused refused) {
      throw new Refusal(ExitCode.FAILURE, wuse.catalogue().say(refused.says()));
    }
  }

  private static int alone(Path folder, String purpose, Work work) throws Exception {
    try (Store store = Store.open(Home.in(folder), purpose, InstantSource.system())) {
      return work.in(store);
    }
  }
}
