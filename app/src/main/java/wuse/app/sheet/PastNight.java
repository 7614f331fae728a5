package wuse.app.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import wuse.app.shelf.PackTree;
import wuse.app.store.Candidate;
import wuse.app.store.PackPlan;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.app.store.StoredDecision;
import wuse.app.store.Vouchings;
import wuse.decision.Carried;
import wuse.facts.Dossier;
import wuse.facts.UnitId;
import wuse.grading.Graded;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.grading.Walk;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Slice;

/**
 * A night as it was: the packs of the files that it graded by, what each unit carried into it, and
 * what was known of it then. Shared by threads.
 */
public final class PastNight {
  private final Store store;
  private final Run run;
  private final List<PackPlan> plans;
  private final Vouchings vouchings;
  private final Map<String, Pack> packs = new LinkedHashMap<>();
  private final Map<List<String>, Round> rounds = new ConcurrentHashMap<>();

  private PastNight(Store store, Run run) {
    this.store = store;
    this.run = run;
    this.plans = store.nights().plans(run.no());
    this.vouchings = store.dossiers().vouchings(run.knownAt());
  }

  /**
   * @throws IllegalStateException if the files that it graded by cannot be read any more
   */
  public static PastNight of(Store store, PackReader reader, Run run) {
    PastNight night = new PastNight(store, run);
    List<String> paths = night.plans.stream().map(PackPlan::path).toList();
    for (Pack pack : read(store, reader, run, paths)) {
      night.packs.put(pack.head().path(), pack);
    }
    for (String path : paths) {
      if (!night.packs.containsKey(path)) {
        throw new IllegalStateException("stored pack " + path + " cannot be read");
      }
    }
    return night;
  }

  private static List<Pack> read(Store store, PackReader reader, Run run, List<String> paths) {
    return PackTree.kept(store.packFiles(), run.packFiles()).read(reader, paths).packs();
  }

  public Run run() {
    return run;
  }

  /** The paths of its packs, in the order in which they read each other. */
  public List<String> paths() {
    return plans.stream().map(PackPlan::path).toList();
  }

  /** One of its packs; empty where it did not grade with it. */
  public Optional<Pack> pack(String path) {
    return Optional.ofNullable(packs.get(path));
  }

  /** What of the pack was in force on its day. */
  public Slice slice(Pack pack) {
    return inForce(pack, run.day());
  }

  private static Slice inForce(Pack pack, LocalDate day) {
    try {
      return pack.inForce(day);
    } catch (Pack.NotInForce impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What held for a unit after this night, by pack; packs that do not concern it are not there. */
  public Map<String, StoredDecision> stored(UnitId unit) {
    Map<String, StoredDecision> stored = new LinkedHashMap<>();
    for (PackPlan plan : plans) {
      store
          .decisions()
          .after(run.no(), plan.path(), unit)
          .ifPresent(decision -> stored.put(plan.path(), decision));
    }
    return stored;
  }

  /** What was known of a unit then; empty where nothing was. */
  public Optional<Dossier> dossier(UnitId unit) {
    int no = store.precedents().number(unit);
    List<Candidate> candidate = store.dossiers().page(no - 1, no, run.knownAt(), 1);
    return store.dossiers().load(candidate, run.knownAt(), vouchings).stream()
        .flatMap(loaded -> Stream.ofNullable(loaded.dossier()))
        .findFirst();
  }

  /**
   * What each pack asked of a unit on this night, condition by condition; packs that do not concern
   * it are not there.
   */
  public List<Walk> walks(UnitId unit) {
    List<String> paths = new ArrayList<>(stored(unit).keySet());
    Dossier dossier = dossier(unit).orElse(null);
    if (dossier == null || paths.isEmpty()) {
      return List.of();
    }
    Submission submission = new Submission(dossier, Map.of(), carried(unit));
    Round round = round(paths);
    List<Walk> walks = new ArrayList<>();
    try {
      for (Pack pack : round.packs()) {
        walks.add(Walk.of(round, pack, submission, run.day()));
      }
    } catch (Pack.NotInForce impossible) {
      throw new IllegalStateException(impossible);
    }
    return walks;
  }

  /** What a unit carried into this night, by role. */
  public Map<String, Carried> carried(UnitId unit) {
    int no = store.precedents().number(unit);
    Map<String, Carried> carried = new HashMap<>();
    for (PackPlan plan : plans) {
      Run base = plan.base();
      Optional<StoredDecision> previous =
          base == null ? Optional.empty() : store.decisions().after(base.no(), plan.path(), unit);
      previous
          .map(decision -> store.precedents().carried(plan, Map.of(no, decision)).get(no))
          .ifPresent(
              block -> pack(plan.path()).ifPresent(pack -> carried.put(pack.head().role(), block)));
    }
    return carried;
  }

  /** These packs of it together, compiled once. */
  public Round round(List<String> paths) {
    return rounds.computeIfAbsent(List.copyOf(paths), this::compiled);
  }

  private Round compiled(List<String> paths) {
    try {
      return new Round(paths.stream().map(packs::get).toList());
    } catch (PackOrder.Circle circle) {
      throw new IllegalStateException(circle);
    }
  }

  /**
   * Grades a unit again as it was graded, or would have been: a decision that was kept from an
   * earlier night comes out with the same content and this night's evidence.
   *
   * @return in the order of the packs; empty where nothing was known of the unit
   */
  public List<Graded> again(UnitId unit) {
    List<String> paths = new ArrayList<>(stored(unit).keySet());
    Dossier dossier = dossier(unit).orElse(null);
    if (dossier == null || paths.isEmpty()) {
      return List.of();
    }
    try {
      Submission submission = new Submission(dossier, Map.of(), carried(unit));
      return round(paths).grade(List.of(submission), run.day()).get(0);
    } catch (Pack.NotInForce impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
