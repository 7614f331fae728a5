package wuse.app.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.app.sheet.PastNight;
import wuse.app.sheet.Samples;
import wuse.app.store.Candidate;
import wuse.app.store.Cause;
import wuse.app.store.Freshness;
import wuse.app.store.PackNight;
import wuse.app.store.Quarantine.Filter;
import wuse.app.store.Run;
import wuse.app.store.Shift;
import wuse.app.store.Store;
import wuse.app.store.Vouchings;
import wuse.app.store.Waiting;
import wuse.check.Reviewed;
import wuse.decision.Ranks;
import wuse.facts.Cover;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Words;

/** Makes the reports of nights from what is stored; any night, at any time. */
public final class Reports {
  private static final int PAGE = 1_000;

  private final Store store;
  private final PackReader reader;
  private final Duration stale;

  /**
   * @param stale a source that delivered longer ago than this is said to be stale
   */
  public Reports(Store store, PackReader reader, Duration stale) {
    this.store = store;
    this.reader = reader;
    this.stale = stale;
  }

  /** The report of a night that has ended, in effect or held. */
  public NightReport of(Run run) {
    PastNight night = PastNight.of(store, reader, run);
    List<Cover> covers = covers(run);
    List<NightReport.OfPack> packs = new ArrayList<>();
    Map<Long, PastNight> others = new HashMap<>();
    List<PackNight> nights = store.runs().nights(run.no());
    for (PackNight of : nights) {
      packs.add(new Page(night, of, others).of(covers));
    }
    List<Freshness> freshness = store.dossiers().freshness();
    return new NightReport(
        run,
        nights.stream()
            .map(PackNight::beside)
            .filter(Objects::nonNull)
            .findFirst()
            .map(this::found)
            .orElse(null),
        freshness.stream().anyMatch(source -> Samples.madeUp(source.source())),
        packs,
        freshness,
        stale(freshness, run),
        quarantine(freshness));
  }

  private Run found(long no) {
    return store.runs().find(no).orElseThrow();
  }

  private Set<String> stale(List<Freshness> freshness, Run run) {
    Instant since = run.knownAt().minus(stale);
    Set<String> names = new HashSet<>();
    freshness.stream()
        .filter(source -> source.arrived().isBefore(since))
        .forEach(source -> names.add(source.source()));
    return names;
  }

  /** What anybody vouches for, whomever it concerns. */
  private List<Cover> covers(Run run) {
    Vouchings vouchings = store.dossiers().vouchings(run.knownAt());
    Set<Cover> covers = new HashSet<>();
    int last = store.dossiers().last();
    for (int after = 0; after < last; after += PAGE) {
      for (Candidate unit : store.dossiers().page(after, after + PAGE, run.knownAt(), PAGE)) {
        covers.addAll(vouchings.of(unit.unit(), unit.region()).covers());
      }
    }
    return List.copyOf(covers);
  }

  private NightReport.Quarantined quarantine(List<Freshness> freshness) {
    List<NightReport.Faulty> faults = new ArrayList<>();
    for (Freshness source : freshness) {
      store
          .quarantine()
          .codes(new Filter(source.source(), null, null))
          .forEach((code, rows) -> faults.add(faulty(source.source(), code, rows)));
    }
    faults.sort(Comparator.comparingLong(NightReport.Faulty::rows).reversed());
    return new NightReport.Quarantined(store.quarantine().count(Filter.ALL), faults);
  }

  private NightReport.Faulty faulty(String source, String code, long rows) {
    List<Waiting> first = store.quarantine().list(new Filter(source, null, code), 0, 1);
    Words example =
        first.isEmpty()
            ? new Words("", "")
            : new Words(first.get(0).rejected().text("zh"), first.get(0).rejected().text("en"));
    return new NightReport.Faulty(source, code, rows, example);
  }

  /** One pack's part of a report. */
  private final class Page {
    private final PastNight night;
    private final PackNight of;
    private final Pack pack;
    private final @Nullable PastNight beside;
    private final Map<List<String>, Attribution> attributions = new HashMap<>();
    private final Map<List<String>, NightReport.Move> moves = new LinkedHashMap<>();
    private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    private final List<NightReport.Mover> movers = new ArrayList<>();

    Page(PastNight night, PackNight of, Map<Long, PastNight> others) {
      this.night = night;
      this.of = of;
      this.pack = night.pack(of.pack()).orElseThrow();
      Long no = of.beside();
      this.beside =
          no == null
              ? null
              : others.computeIfAbsent(no, one -> PastNight.of(store, reader, found(one)));
    }

    NightReport.OfPack of(List<Cover> covers) {
      changes();
      Census census = new Census(night.slice(pack));
      store.decisions().each(night.run().no(), of.pack(), stored -> census.add(stored.decision()));
      return new NightReport.OfPack(
          of.pack(),
          pack.head().name(),
          pack.head().authority(),
          pack.head().notice(),
          of.packVersion(),
          of.packDigest(),
          of.digest(),
          of.population(),
          of.regraded(),
          of.kept(),
          of.failed(),
          of.worse(),
          of.better(),
          of.reasons(),
          distribution(),
          moves.values().stream()
              .sorted(Comparator.comparingLong(NightReport.Move::units).reversed())
              .toList(),
          causes,
          movers,
          census.worst(),
          census.open(covers),
          failures(),
          Reviewed.overdue(pack, night.run().day()));
    }

    private List<NightReport.Bar> distribution() {
      Map<String, Long> before = before();
      Set<String> results = new HashSet<>(of.results().keySet());
      results.addAll(before.keySet());
      long population = of.results().values().stream().mapToLong(Long::longValue).sum();
      return results.stream()
          .sorted(Ranks.IN_TABLES)
          .map(
              result ->
                  NightReport.Bar.of(
                      result,
                      of.results().getOrDefault(result, 0L),
                      beside == null ? null : before.getOrDefault(result, 0L),
                      population))
          .filter(bar -> bar.units() > 0 || bar.before() != null && bar.before() > 0)
          .toList();
    }

    private Map<String, Long> before() {
      return beside == null
          ? Map.of()
          : store.runs().nights(beside.run().no()).stream()
              .filter(other -> other.pack().equals(of.pack()))
              .findFirst()
              .map(PackNight::results)
              .orElse(Map.of());
    }

    private void changes() {
      if (beside == null) {
        return;
      }
      long skip = 0;
      List<Shift> page = store.runs().shifts(night.run().no(), of.pack(), skip, PAGE);
      while (!page.isEmpty()) {
        page.forEach(shift -> change(shift, beside));
        skip += page.size();
        page = store.runs().shifts(night.run().no(), of.pack(), skip, PAGE);
      }
    }

    private void change(Shift shift, PastNight last) {
      Cause cause = cause(shift, last).orElse(shift.cause());
      causes.merge(cause, 1L, Long::sum);
      moves.merge(
          List.of(shift.from(), shift.to()),
          new NightReport.Move(shift.from(), shift.to(), 1, shift.worse()),
          (a, b) -> new NightReport.Move(a.from(), a.to(), a.units() + 1, a.worse()));
      if (movers.size() < NightReport.MOVED) {
        movers.add(
            new NightReport.Mover(
                shift.unit(), shift.name(), shift.from(), shift.to(), shift.worse(), cause));
      }
    }

    /** Empty where nothing was known of the unit the night before. */
    private Optional<Cause> cause(Shift shift, PastNight last) {
      return last.dossier(shift.unit())
          .flatMap(
              was ->
                  night
                      .dossier(shift.unit())
                      .map(
                          is ->
                              attribution(shift, last)
                                  .of(
                                      new Attribution.Moved(
                                          was,
                                          is,
                                          night.carried(shift.unit()),
                                          of.pack(),
                                          shift.to()))));
    }

    private Attribution attribution(Shift shift, PastNight last) {
      List<String> paths = List.copyOf(night.stored(shift.unit()).keySet());
      return attributions.computeIfAbsent(paths, some -> attribution(some, last));
    }

    private Attribution attribution(List<String> paths, PastNight last) {
      LocalDate from = last.run().day();
      boolean changed = false;
      List<Pack> before = new ArrayList<>();
      for (String path : paths) {
        Pack now = night.pack(path).orElseThrow();
        Pack then = last.pack(path).orElse(now);
        boolean other = !last.slice(then).digest().equals(night.slice(now).digest());
        before.add(other ? Frozen.of(then, from) : now);
        changed |= other;
      }
      return new Attribution(
          changed ? Frozen.round(before) : night.round(paths),
          night.round(paths),
          from,
          night.run().day(),
          changed);
    }

    private List<NightReport.Unread> failures() {
      return of.failed() == 0
          ? List.of()
          : store.runs().failures(night.run().no(), NightReport.MOVED).stream()
              .filter(failed -> failed.pack().equals(of.pack()))
              .map(failed -> new NightReport.Unread(failed.unit(), failed.code(), failed.says()))
              .toList();
    }
  }
}
