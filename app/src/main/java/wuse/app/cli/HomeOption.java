package wuse.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
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

  Path folder() {
    return folder("");
  }

  /**
   * @param below folder of the default home that is taken where none is named; may be empty
   */
  Path folder(String below) {
    return home != null ? home : beside().resolve(NAME).resolve(below);
  }

  private static Path beside() {
    return Path.of(System.getProperty("wuse.launcher", ""));
  }

  /** Opens the home, works, closes it; what the store refuses becomes the command's answer. */
  int with(Wuse wuse, String purpose, Work work) throws Exception {
    return with(wuse, folder(), purpose, work);
  }

  static int with(Wuse wuse, Path folder, String purpose, Work work) throws Exception {
    try (Store store = Store.open(Home.in(folder), purpose, InstantSource.system())) {
      return work.in(store);
    } catch (StoreRefused refused) {
      throw new Refusal(ExitCode.FAILURE, wuse.catalogue().say(refused.says()));
    }
  }
}
