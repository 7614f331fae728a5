package wuse.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.door.Call;
import wuse.app.door.Interruption;
import wuse.app.settings.CronTime;
import wuse.app.store.Run;
import wuse.app.store.RunState;
import wuse.app.store.Store;

/**
 * The night at its hour while a server runs: the same as {@code wuse grade}, with its words and
 * exit codes in the log and the journal. What was missed while no server ran is said, never done
 * unasked.
 */
final class NightClock implements AutoCloseable, Interruption {
  private static final Logger LOG = LoggerFactory.getLogger(NightClock.class);
  private static final Journal.Hand HAND = new Journal.Hand("wuse serve", "serve");
  private static final int MOST_MISSED = 100;

  private final Serve.Served served;
  private final Store store;
  private final Journal journal;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private @Nullable Runnable stop;
  private boolean closing;

  private NightClock(Serve.Served served) {
    this.served = served;
    this.store = served.store();
    this.journal = new Journal(store.dataSource(), store.clock());
    scheduler.setThreadNamePrefix("night-clock-");
    scheduler.setPoolSize(1);
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds(120);
    scheduler.initialize();
  }

  static AutoCloseable start(Serve.Served served) {
    NightClock clock = new NightClock(served);
    CronTime cron = served.settings().night().cron();
    clock.sayUnfinished();
    if (cron != null) {
      clock.sayMissed(cron);
      clock.scheduler.schedule(clock::grade, new CronTrigger(cron.expression(), CronTime.ZONE));
    }
    return clock;
  }

  private void sayUnfinished() {
    store.runs().list(1).stream()
        .filter(run -> run.state() == RunState.RUNNING || run.state() == RunState.STOPPED)
        .forEach(run -> say("serve.unfinished", run.no(), run.day()));
  }

  /** Since the last run; where nothing was graded yet nothing was missed. */
  private void sayMissed(CronTime cron) {
    Optional<Instant> last =
        store.runs().list(Integer.MAX_VALUE).stream().map(Run::knownAt).max(Instant::compareTo);
    List<LocalDate> missed = new ArrayList<>();
    Instant now = store.clock().instant();
    Optional<Instant> next = last.flatMap(cron::after);
    while (next.isPresent() && next.get().isBefore(now) && missed.size() < MOST_MISSED) {
      missed.add(next.get().atZone(CronTime.ZONE).toLocalDate());
      next = cron.after(next.get());
    }
    if (!missed.isEmpty()) {
      say("serve.missed", missed.size(), missed.get(0), missed.get(missed.size() - 1));
      journal.add(HAND, Entry.What.NIGHT_MISSED, missed.get(0) + "…", missed.size() + "");
    }
  }

  private void say(String key, Object... arguments) {
    String says = served.wuse().catalogue().say(key, arguments);
    served.wuse().out().println(says);
    served.wuse().out().flush();
    LOG.warn("{}", says);
  }

  private void grade() {
    Call own = served.wuse().call();
    List<String> arguments = List.of("grade", "--home", served.home().toString());
    Call call =
        new Call(
            arguments,
            own.directory(),
            false,
            own.traced(),
            own.launcher(),
            own.packs(),
            own.user(),
            null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    LocalDate day = store.clock().instant().atZone(CronTime.ZONE).toLocalDate();
    LOG.info("the night of {} begins", day);
    int exit = Wuse.run(new Caller(call, stream(out), stream(err), this, store));
    tell(day, exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  private void tell(LocalDate day, int exit, String out, String err) {
    String plain =
        err.lines()
            .filter(line -> !line.startsWith("{\"phase\""))
            .reduce("", (a, b) -> a + b + "\n");
    String word = served.wuse().catalogue().word("night.exit", String.valueOf(exit));
    out.lines().forEach(line -> LOG.info("{}", line));
    plain.lines().forEach(line -> LOG.warn("{}", line));
    if (exit == 0) {
      LOG.info("the night of {} ended: 0 {}", day, word);
    } else {
      LOG.warn("the night of {} ended: {} {}", day, exit, word);
    }
    journal.add(HAND, Entry.What.NIGHT, day.toString(), (exit + " " + word + " " + plain).strip());
  }

  @Override
  public synchronized void onFirst(Runnable stopping) {
    stop = stopping;
    if (closing) {
      stopping.run();
    }
  }

  @Override
  public synchronized boolean isInterrupted() {
    return closing;
  }

  /** A night that goes on ends after its chunk and can be resumed. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      if (stop != null) {
        stop.run();
      }
    }
    scheduler.shutdown();
  }
}
