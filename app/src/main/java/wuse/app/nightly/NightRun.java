package wuse.app.nightly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.app.nightly.NightResult.Exit;
import wuse.app.nightly.Progress.Phase;
import wuse.app.store.Freshness;
import wuse.app.store.NightBook;
import wuse.app.store.NightBook.Opening;
import wuse.app.store.PackNight;
import wuse.app.store.Run;
import wuse.app.store.RunState;
import wuse.app.store.Shift;
import wuse.app.store.Store;
import wuse.facts.UnitId;
import wuse.policy.PackReader;
import wuse.policy.Words;

/**
 * The one door of this package: runs, resumes, stops, approves and replays nights. One night at a
 * time; shared by threads.
 */
public final class NightRun {
  private final Store store;
  private final Packs packs;
  private final NightSettings settings;
  private final NightJob job;
  private volatile @Nullable Watch watch;

  /**
   * @param settings brake, share of failures, age of input and size of chunks
   */
  public NightRun(Store store, PackReader reader, NightSettings settings) {
    this.store = store;
    this.packs = new Packs(reader, store.packFiles());
    this.settings = settings;
    this.job = new NightJob(store);
  }

  /**
   * Grades a night.
   *
   * @throws NightRefused if it cannot begin: another is going on, the packs have faults or are not
   *     in force
   * @throws wuse.app.store.StoreRefused if the disk is full; resume when there is space
   */
  public NightResult run(NightOrder order, Progress progress) throws NightRefused {
    return alone(progress, own -> begin(order, own));
  }

  private NightResult begin(NightOrder order, Watch own) throws NightRefused {
    own.enter(Phase.PREPARE, 0);
    Packs.Kept kept = packs.of(order);
    Opening opening =
        new Opening(
            order.day(),
            order.knownAt(),
            order.mode(),
            kept.digest(),
            order.version(),
            order.packs());
    Run run = store.nights().open(opening, kept.groups().inForce());
    return finish(run, kept.groups(), own);
  }

  /**
   * Goes on with the last run that did not end, by its own parameters and pack files.
   *
   * @throws NightRefused if there is none
   */
  public NightResult resume(Progress progress) throws NightRefused {
    return alone(
        progress,
        own -> {
          Run run = unfinished().orElseThrow(NightRun::nothingToResume);
          own.enter(Phase.PREPARE, 0);
          store.nights().reopen(run);
          return finish(run, groups(run), own);
        });
  }

  /** The last run that did not end; empty if the last one did. */
  public Optional<Run> unfinished() {
    return store.runs().list(1).stream().filter(run -> !NightJob.isEnded(run.state())).findFirst();
  }

  private static NightRefused nothingToResume() {
    return new NightRefused(
        2, new Words("没有中断的评定可以继续。", "There is no interrupted run to resume."), List.of());
  }

  private Groups groups(Run run) throws NightRefused {
    List<String> given = store.nights().given(run.no());
    Groups groups = packs.of(run, given);
    List<NightBook.InForce> now = groups.inForce();
    boolean same =
        store.nights().plans(run.no()).stream()
            .allMatch(
                plan -> now.stream().anyMatch(each -> each.digest().equals(plan.packDigest())));
    if (!same) {
      throw new NightRefused(
          3,
          new Words(
              "评定 %d 所存的政策包在本版程序中读出另一摘要，不能继续。请重新评定。".formatted(run.no()),
              "The packs kept with run %d read differently in this edition; grade anew instead."
                  .formatted(run.no())),
          List.of());
    }
    return groups;
  }

  /** What is done while no other night runs. */
  @FunctionalInterface
  private interface Work {
    NightResult with(Watch watch) throws NightRefused;
  }

  private NightResult alone(Progress progress, Work work) throws NightRefused {
    takeTurn();
    try (Watch own = new Watch(progress)) {
      watch = own;
      return work.with(own);
    } finally {
      watch = null;
      store.turn().giveBack();
    }
  }

  private void takeTurn() throws NightRefused {
    if (!store.turn().take()) {
      throw new NightRefused(
          1,
          new Words(
              "另一次评定正在进行，本次未开始。请等它结束后再试。",
              "Another run is going on; this one did not begin. Try again when it has ended."),
          List.of());
    }
  }

  private NightResult finish(Run run, Groups groups, Watch own) throws NightRefused {
    Night night = new Night(store, run, groups, settings, own);
    own.enter(Phase.GRADE, store.dossiers().count());
    NightJob.Ending ending;
    try {
      ending = job.run(night);
    } catch (NightRefused | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    if (ending == NightJob.Ending.STOPPED) {
      store.nights().close(run, RunState.STOPPED, Exit.INTERRUPTED.code());
    }
    return result(run.no(), own);
  }

  private NightResult result(long no, Watch own) {
    Run run = store.runs().find(no).orElseThrow();
    List<PackNight> nights = store.runs().nights(no);
    List<Shift> shifts =
        nights.stream()
            .flatMap(night -> store.runs().shifts(no, night.pack(), 0, NightResult.SHIFTS).stream())
            .limit(NightResult.SHIFTS)
            .toList();
    List<Freshness> stale =
        Brake.stale(store.dossiers().freshness(), run.knownAt(), settings.stale());
    int code = store.nights().exit(no);
    Exit exit = Stream.of(Exit.values()).filter(e -> e.code() == code).findFirst().orElseThrow();
    return new NightResult(
        run,
        nights,
        shifts,
        store.runs().failures(no, NightResult.SHIFTS),
        stale,
        new LinkedHashMap<>(own.took()),
        exit);
  }

  /** Lets the chunk at hand finish and begins no other; the run can be resumed. */
  public void stop() {
    Watch own = watch;
    if (own != null) {
      own.stop();
    }
  }

  /** Whether a night is going on in this home. */
  public boolean isBusy() {
    return store.turn().isTaken();
  }

  /**
   * A person lets a held night take effect.
   *
   * @throws NightRefused if there is no such run or it is not held, or while another night goes on:
   *     that one began with what held before
   */
  public Run approve(long run, String person) throws NightRefused {
    takeTurn();
    try {
      return approved(run, person);
    } finally {
      store.turn().giveBack();
    }
  }

  private Run approved(long run, String person) throws NightRefused {
    if (!store.nights().approve(run, person)) {
      throw new NightRefused(
          2,
          new Words(
              "评定 %d 不存在或不在待审状态。".formatted(run),
              "Run %d is not there, or is not held for review.".formatted(run)),
          List.of());
    }
    return store.runs().find(run).orElseThrow();
  }

  /** What a night would do; nothing is written but a copy of the packs. */
  public DryRun dryRun(NightOrder order) throws NightRefused {
    return new Outlook(store, settings, packs.of(order).groups(), order).dryRun();
  }

  /**
   * The decision that held after a run, graded again by what was kept of that run, with its
   * sentences.
   *
   * @return empty where that pack had no decision for the unit
   * @throws NightRefused if the packs kept with the run read differently in this edition
   */
  public Optional<Replay> replay(long run, UnitId unit, String pack) throws NightRefused {
    var stored = store.decisions().after(run, pack, unit);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    Run graded = store.runs().find(stored.get().run()).orElseThrow();
    try (Watch silent = new Watch(Progress.SILENT)) {
      Night night = new Night(store, graded, groups(graded), settings, silent);
      return new Again(night).grade(stored.get());
    }
  }
}
