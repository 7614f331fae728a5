package wuse.app.intake;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.event.ExchangeCompletedEvent;
import org.apache.camel.impl.event.ExchangeFailedEvent;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;
import wuse.app.settings.Sources;
import wuse.app.store.Store;
import wuse.sources.FileReport;
import wuse.sources.inbox.Inbox;
import wuse.sources.inbox.TablesRoute;
import wuse.sources.table.FileLimits;
import wuse.sources.table.Mappings;
import wuse.sources.table.TableReader;

/** The folder of a home into which files are dropped, looked at until it is closed. */
public final class DropFolder implements AutoCloseable {
  private static final String NAME = "inbox";

  private final CamelContext camel = new DefaultCamelContext();

  private DropFolder() {}

  /**
   * @param told hears what became of each file
   */
  public static DropFolder watch(
      Store store, Path home, Sources.Inbox settings, Consumer<FileReport> told) throws Exception {
    DropFolder folder = new DropFolder();
    TableReader reader =
        new TableReader(Mappings.load(), store.units(), store.facts(), FileLimits.usual());
    Inbox usual = Inbox.under(home);
    Inbox inbox =
        new Inbox(
            home.resolve(settings.folder()),
            usual.done(),
            usual.failed(),
            settings.every(),
            settings.settled(),
            settings.doneFile());
    folder.camel.addRoutes(
        new TablesRoute(inbox, reader, () -> store.arrivals().begin(NAME), told));
    folder.camel.getManagementStrategy().addEventNotifier(new Ended(store));
    folder.camel.start();
    return folder;
  }

  /** A file that has been read, or could not be, arrives no more. */
  private static final class Ended extends EventNotifierSupport {
    private final Store store;

    Ended(Store store) {
      this.store = store;
    }

    @Override
    public void notify(CamelEvent event) {
      if (event instanceof ExchangeCompletedEvent || event instanceof ExchangeFailedEvent) {
        store.arrivals().end(NAME);
      }
    }
  }

  @Override
  public void close() {
    camel.stop();
  }
}
