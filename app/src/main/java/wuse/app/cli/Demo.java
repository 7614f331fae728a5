package wuse.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wuse.app.county.County;
import wuse.app.nightly.NightOrder;
import wuse.app.store.Home;
import wuse.app.store.Mode;
import wuse.app.store.Store;
import wuse.app.store.StoreRefused;
import wuse.grading.Round;

/** Shows the whole on a county of made-up units: what is known of it, two nights, a report. */
@Command(name = "demo", sortOptions = false)
final class Demo implements Callable<Integer> {
  private static final Duration AFTER = Duration.ofMinutes(10);

  /** Three times this, and a start, are within two minutes. */
  private static final Duration QUICK = Duration.ofSeconds(35);

  private final Wuse wuse;
  private final Catalogue catalogue;

  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--units", paramLabel = "N")
  private int units = County.UNITS;

  @Option(names = "--seed", paramLabel = "S")
  private long seed = County.SEED;

  @Option(names = "--nights", paramLabel = "1|2")
  private @Nullable Integer nights;

  Demo(Wuse wuse) {
    this.wuse = wuse;
    this.catalogue = wuse.catalogue();
  }

  @Override
  public Integer call() {
    if (units < 1 || units > 1_000_000) {
      throw new Refusal(ExitCode.USAGE, catalogue.say("demo.units", units));
    }
    if (nights != null && nights != 1 && nights != 2) {
      throw new Refusal(ExitCode.USAGE, catalogue.say("demo.nights", nights));
    }
    Path folder = home.folder(wuse, "demo");
    DemoHome.fresh(folder, catalogue);
    County county = County.of(seed, units, County.DAY);
    InstantSource clock = from(county.knownAt().plus(AFTER));
    try (Store store = Store.open(Home.in(folder), "demo", clock)) {
      return show(store, county, folder);
    } catch (StoreRefused refused) {
      throw new Refusal(ExitCode.FAILURE, catalogue.say(refused.says()));
    }
  }

  /** The county lives on days of its own, so that it is the same whenever it is shown. */
  private static InstantSource from(Instant now) {
    Clock here = Clock.systemUTC();
    return InstantSource.offset(here, Duration.between(here.instant(), now));
  }

  /** The same hour of the day before. */
  private static Instant eve(County county) {
    return county.knownAt().minus(Duration.ofDays(1));
  }

  private int show(Store store, County county, Path folder) {
    say(catalogue.say("demo.making", NightText.count(county.size())));
    long began = System.nanoTime();
    say(new DemoIntake(store, county, wuse).bring(eve(county)));
    Night night = new Night(wuse, store, folder);
    if (isEveGraded(Duration.ofNanos(System.nanoTime() - began))) {
      say(night.quietly(order(county, eve(county), Mode.FULL)));
    } else {
      say(catalogue.say("demo.oneNight"));
    }
    night.run(order(county, county.knownAt(), Mode.INCREMENTAL));
    say(catalogue.say("demo.next", wuse.call().shown(folder)));
    return ExitCode.OK.number();
  }

  /**
   * The night before is for comparison only. Unless it is asked for, it is graded where two minutes
   * are enough for all: a full night takes about as long as bringing the facts in did, the next one
   * less.
   */
  private boolean isEveGraded(Duration brought) {
    return nights == null ? brought.compareTo(QUICK) < 0 : nights == 2;
  }

  private NightOrder order(County county, Instant knownAt, Mode mode) {
    return new NightOrder(
        knownAt.atZone(Round.ZONE).toLocalDate(), knownAt, wuse.policies().root(), List.of(), mode);
  }

  private void say(String line) {
    (wuse.json() ? wuse.err() : wuse.out()).println(line);
    wuse.out().flush();
    wuse.err().flush();
  }
}
