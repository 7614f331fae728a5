package wuse.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wuse.decision.Decision;
import wuse.facts.Dossier;
import wuse.facts.Held;
import wuse.facts.UnitId;
import wuse.facts.Vouching;

/** Checks what is stored against itself: snapshots against the facts, and the chain. */
public final class Verification {
  private static final int PAGE = 500;
  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Database database;
  private final Dossiers dossiers;
  private final Slices slices;
  private final Runs runs;

  Verification(Database database, Dossiers dossiers, Slices slices, Runs runs) {
    this.database = database;
    this.dossiers = dossiers;
    this.slices = slices;
    this.runs = runs;
  }

  /**
   * @param checked how many were looked at
   * @param faults what does not fit, in order of unit
   */
  public record Report(long checked, List<Fault> faults) {}

  /**
   * @param run that wrote the decision; 0 for a snapshot
   * @param pack empty for a snapshot
   */
  public record Fault(UnitId unit, String pack, long run, String what) {}

  /** Snapshots of every n-th unit, so that at most so many are compared with rebuilds. */
  public Report snapshots(int most) {
    int last = dossiers.last();
    int step = Math.max(1, last / Math.max(1, most));
    List<Fault> faults = new ArrayList<>();
    long checked = 0;
    for (int no = 1; no <= last; no += step) {
      for (Candidate candidate : dossiers.page(no - 1, no, EVER, 1)) {
        checked++;
        check(candidate).ifPresent(what -> faults.add(new Fault(candidate.unit(), "", 0, what)));
      }
    }
    return new Report(checked, faults);
  }

  private Optional<String> check(Candidate candidate) {
    try {
      List<Held> rebuilt = sorted(dossiers.rebuilt(candidate));
      if (!sorted(dossiers.snapshot(candidate)).equals(rebuilt)) {
        return Optional.of("snapshot and facts differ");
      }
      for (Held held : rebuilt) {
        if (!held.id().equals(held.fact().id())) {
          return Optional.of("fact " + held.id() + " says something else");
        }
      }
      Dossier dossier =
          Dossier.held(candidate.unit(), rebuilt, Vouching.of(List.of()), Instant.MAX);
      return Arrays.equals(Digests.ids(dossier), candidate.ids())
          ? Optional.empty()
          : Optional.of("digest of the snapshot does not fit its facts");
    } catch (RuntimeException broken) {
      return Optional.of(String.valueOf(broken.getMessage()));
    }
  }

  private static List<Held> sorted(List<Held> facts) {
    return facts.stream()
        .sorted(
            Comparator.comparing(Held::id).thenComparing(held -> held.fact().known().recorded()))
        .toList();
  }

  /** The chain of every unit and pack, link by link, and each decision against its digest. */
  public Report chain() {
    List<Fault> faults = new ArrayList<>();
    long checked = 0;
    int last = dossiers.last();
    for (int from = 0; from < last; from += PAGE) {
      Map<String, StoredLink> links = new HashMap<>();
      List<StoredLink> page = links(from, from + PAGE, faults);
      for (StoredLink link : page) {
        checked++;
        links.put(link.key(link.run()), link);
        check(link, links).ifPresent(what -> faults.add(link.fault(what)));
      }
    }
    missing(faults);
    return new Report(checked, faults);
  }

  private record StoredLink(
      UnitId unit,
      String pack,
      long run,
      long before,
      byte[] content,
      byte[] link,
      String said,
      byte[] body,
      String digest) {
    String key(long run) {
      return unit + "\t" + pack + "\t" + run;
    }

    Fault fault(String what) {
      return new Fault(unit, pack, run, what);
    }
  }

  private List<StoredLink> links(int after, int to, List<Fault> faults) {
    List<StoredLink> links = new ArrayList<>();
    database
        .sql(
            StoredDecisions.SELECT
                + " where d.unit_no > ? and d.unit_no <= ?"
                + " order by d.unit_no, d.pack_no, d.run_no")
        .params(after, to)
        .query(
            row -> {
              UnitId unit = new UnitId(row.getString(2));
              String pack = slices.row(row.getInt(6)).pack();
              try {
                StoredDecision stored = StoredDecisions.read(row, slices);
                Decision decision = stored.decision();
                links.add(
                    new StoredLink(
                        unit,
                        pack,
                        stored.run(),
                        stored.previousRun(),
                        row.getBytes(8),
                        row.getBytes(10),
                        StoredDecisions.said(
                            decision, stored.contentDigest(), stored.dossierDigest()),
                        row.getBytes(12),
                        decision.contentDigest()));
              } catch (RuntimeException broken) {
                faults.add(
                    new Fault(unit, pack, row.getLong(3), String.valueOf(broken.getMessage())));
              }
            });
    return links;
  }

  private static Optional<String> check(StoredLink link, Map<String, StoredLink> links) {
    if (!link.digest().equals(Digests.hex(link.content()))) {
      return Optional.of("decision does not fit its digest");
    }
    StoredLink before = links.get(link.key(link.before()));
    if (link.before() != 0 && before == null) {
      return Optional.of("the decision before it, of run " + link.before() + ", is not there");
    }
    byte[] last = before == null ? new byte[32] : before.link();
    return Arrays.equals(Digests.link(last, link.said(), link.body()), link.link())
        ? Optional.empty()
        : Optional.of("link does not fit");
  }

  /** A night whose decisions are not all there has another digest than the one it ended with. */
  private void missing(List<Fault> faults) {
    for (Run run : runs.list(Integer.MAX_VALUE)) {
      for (PackNight night : runs.nights(run.no())) {
        long graded =
            database
                .sql("select count(*) from decision where run_no = ? and pack_no = ?")
                .params(run.no(), slices.knownPackOrZero(night.pack()))
                .query(Long.class)
                .single();
        if (!night.digest().isEmpty() && graded != night.regraded()) {
          String what = graded + " decisions of " + night.regraded() + " are there";
          faults.add(new Fault(new UnitId("*"), night.pack(), run.no(), what));
        }
      }
    }
  }
}
