package wuse.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wuse.app.account.Accounts;
import wuse.app.preview.Census;
import wuse.app.settings.BindAddress;
import wuse.app.settings.Port;
import wuse.app.settings.Settings;
import wuse.app.settings.SettingsFile;
import wuse.app.settings.SettingsRefused;
import wuse.app.shelf.Desk;
import wuse.app.store.Home;
import wuse.app.store.Store;
import wuse.app.store.StoreRefused;
import wuse.app.web.Site;

/** Owns the home and shows its pages, until it is told to end. */
@Command(name = "serve", sortOptions = false)
final class Serve implements Callable<Integer> {
  private final Wuse wuse;

  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--port", paramLabel = "PORT", converter = PortConverter.class)
  private @Nullable Port port;

  @Option(names = "--bind", paramLabel = "ADDRESS", converter = BindConverter.class)
  private @Nullable BindAddress bind;

  Serve(Wuse wuse) {
    this.wuse = wuse;
  }

  /**
   * What runs beside the pages as long as this process owns the store: started after the store is
   * open and before the pages are, ended after the pages and before the store is closed.
   */
  interface Beside {
    /**
     * @return what ends it
     */
    AutoCloseable start(Served served) throws Exception;
  }

  /**
   * What a thing beside the pages is given.
   *
   * @param census held for all who try drafts, on pages and through the door
   */
  record Served(Wuse wuse, Path home, Store store, Settings settings, Census census) {}

  /** In the order in which they start; they end the other way round. */
  private static final List<Beside> BESIDE =
      List.of(Doorkeeper::start, Feeding::start, NightClock::start);

  @Override
  public Integer call() throws Exception {
    Path folder = home.folder(wuse);
    Settings settings = settings(folder);
    ServeLog.into(folder.resolve("logs"));
    // never through the door of another process: that one would serve twice
    try (Store store = Store.open(Home.in(folder), "serve", InstantSource.system())) {
      return serve(new Served(wuse, folder, store, settings, new Census()));
    } catch (StoreRefused refused) {
      throw new Refusal(ExitCode.FAILURE, wuse.catalogue().say(refused.says()));
    }
  }

  /** As the file says, but for what the command line says. */
  private Settings settings(Path folder) {
    try {
      Settings file = SettingsFile.read(folder);
      Settings.Serving serving = file.serve();
      return file.serving(
          new Settings.Serving(
              port == null ? serving.port() : port,
              bind == null ? serving.bind() : bind,
              serving.behindHttps()));
    } catch (SettingsRefused refused) {
      throw new Refusal(
          ExitCode.USAGE,
          refused.faults().stream().map(wuse.catalogue()::say).collect(Collectors.joining("\n")));
    }
  }

  private int serve(Served served) throws Exception {
    if (!new Accounts(served.store()).any()) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("serve.noAccount", shown(served)));
    }
    try (Running running = new Running()) {
      for (Beside beside : BESIDE) {
        running.add(beside.start(served));
      }
      EndSignal end = EndSignal.listen();
      running.add(begin(served));
      end.await();
      say("serve.ending");
    }
    say("serve.ended");
    return ExitCode.OK.number();
  }

  private Site begin(Served served) {
    long began = System.nanoTime();
    Settings.Serving serving = served.settings().serve();
    try {
      Site site = Site.start(served.store(), desk(served), served.census(), serving);
      String address = "http://" + serving.bind().inAddress() + ":" + site.port() + "/";
      double took = Math.round((System.nanoTime() - began) / 1e8) / 10.0;
      say("serve.begun", address, shown(served), took);
      if (!serving.bind().loopback() && !serving.behindHttps()) {
        say("serve.plain");
      }
      return site;
    } catch (Site.PortTaken taken) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("serve.portTaken", serving.port()));
    }
  }

  private Desk desk(Served served) {
    return new Desk(
        served.store(),
        PolicyFolder.reader(),
        served.settings(),
        served.home(),
        () -> wuse.policies().root());
  }

  private Path shown(Served served) {
    return wuse.call().shown(served.home());
  }

  private void say(String key, Object... arguments) {
    wuse.out().println(wuse.catalogue().say(key, arguments));
    wuse.out().flush();
  }

  /** What has been started; the last one ends first, and one that fails keeps no other. */
  private static final class Running implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    void add(AutoCloseable one) {
      started.push(one);
    }

    @Override
    public void close() throws Exception {
      Exception first = null;
      while (!started.isEmpty()) {
        try {
          started.pop().close();
        } catch (Exception failed) {
          first = first == null ? failed : first;
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }

  /** As the file of settings takes it. */
  static final class PortConverter implements picocli.CommandLine.ITypeConverter<Port> {
    @Override
    public Port convert(String written) {
      return Port.of(written);
    }
  }

  /** As the file of settings takes it. */
  static final class BindConverter implements picocli.CommandLine.ITypeConverter<BindAddress> {
    @Override
    public BindAddress convert(String written) {
      return BindAddress.of(written);
    }
  }
}
