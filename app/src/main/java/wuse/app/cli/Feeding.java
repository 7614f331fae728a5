package wuse.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.PeriodicTrigger;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.intake.DropFolder;
import wuse.app.intake.Pulls;
import wuse.app.intake.SourceFailed;
import wuse.app.settings.CronTime;
import wuse.app.settings.Sources;
import wuse.app.settings.Sources.Pulled;
import wuse.sources.FileReport;

/** The sources of {@code wuse.yaml}, each asked at its time while a server runs. */
final class Feeding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feeding.class);
  private static final Journal.Hand HAND = new Journal.Hand("wuse serve", "serve");
  private static final Duration USUAL = Duration.ofMinutes(10);
  private static final int MOST_AT_ONCE = 4;

  private final Journal journal;
  private final Pulls pulls;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private final List<AutoCloseable> folders = new ArrayList<>();
  private final Set<String> failing = new HashSet<>();

  private Feeding(Serve.Served served) {
    this.journal = new Journal(served.store().dataSource(), served.store().clock());
    this.pulls =
        new Pulls(
            served.store(),
            served.store().facts(),
            report ->
                LOG.info(
                    "pulled {} rows, {} new facts, {} waiting",
                    report.rows(),
                    report.receipt().stored(),
                    report.rejectedRows()));
    scheduler.setThreadNamePrefix("source-");
    scheduler.setPoolSize(MOST_AT_ONCE);
    scheduler.setDaemon(true);
    scheduler.initialize();
  }

  static AutoCloseable start(Serve.Served served) throws Exception {
    Sources sources = served.settings().sources();
    Feeding feeding = new Feeding(served);
    Sources.Inbox inbox = sources.inbox();
    if (inbox != null) {
      feeding.folders.add(DropFolder.watch(served.store(), served.home(), inbox, feeding::dropped));
    }
    for (Pulled source : sources.pulled()) {
      feeding.scheduler.schedule(() -> feeding.pull(source), trigger(source));
    }
    return feeding;
  }

  private static Trigger trigger(Pulled source) {
    CronTime cron = source.cron();
    if (cron != null) {
      return new CronTrigger(cron.expression(), CronTime.ZONE);
    }
    return new PeriodicTrigger(Objects.requireNonNullElse(source.every(), USUAL));
  }

  private void dropped(FileReport report) {
    if (report.ending() == FileReport.Ending.READ) {
      LOG.info("inbox: {}", report.text("zh"));
    } else {
      LOG.warn("inbox: {}", report.text("zh"));
      journal.add(HAND, Entry.What.FILE_REFUSED, report.file(), report.text("zh"));
    }
  }

  /** Never fatal: what fails is said once, and asked again at its time. */
  private void pull(Pulled source) {
    try {
      pulls.pull(source);
      if (change(source, false)) {
        LOG.info("source {} answers again", source.name());
        journal.add(HAND, Entry.What.SOURCE_ANSWERS, source.name(), "");
      }
    } catch (SourceFailed failed) {
      LOG.warn("{}", failed.says().zh());
      if (change(source, true)) {
        journal.add(HAND, Entry.What.SOURCE_FAILED, source.name(), failed.says().zh());
      }
    } catch (RuntimeException failed) {
      LOG.error("source {}", source.name(), failed);
    }
  }

  private synchronized boolean change(Pulled source, boolean fails) {
    return fails ? failing.add(source.name()) : failing.remove(source.name());
  }

  @Override
  public void close() throws Exception {
    scheduler.shutdown();
    for (AutoCloseable folder : folders) {
      folder.close();
    }
    pulls.close();
  }
}
