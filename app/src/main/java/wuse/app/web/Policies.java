package wuse.app.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wuse.app.sheet.Assessments;
import wuse.app.sheet.PastNight;
import wuse.app.sheet.Sheet;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.facts.UnitId;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Words;

/** The packs of a night as it graded by them, and the sheets that come of them. */
@Component
final class Policies {
  private final Assessments assessments;

  Policies(Store store, PackReader reader) {
    this.assessments = new Assessments(store, reader);
  }

  /** A pack of a night, by its name. */
  record Named(String path, Words name) {}

  /** In the order in which they read each other. */
  List<Named> scorecards(Run run) {
    return of(run, Pack.Scorecard.class);
  }

  /** In the order in which they read each other. */
  List<Named> rosters(Run run) {
    return of(run, Pack.Roster.class);
  }

  private List<Named> of(Run run, Class<? extends Pack> form) {
    PastNight night = assessments.night(run);
    return night.paths().stream()
        .flatMap(path -> night.pack(path).stream())
        .filter(form::isInstance)
        .map(pack -> new Named(pack.head().path(), pack.head().name()))
        .toList();
  }

  /** The one that is asked for, or the first; empty where there is none. */
  static Optional<Named> chosen(List<Named> packs, String asked) {
    return packs.stream()
        .filter(pack -> pack.path().equals(asked))
        .findFirst()
        .or(() -> packs.stream().findFirst());
  }

  List<Sheet> sheets(Run run, UnitId unit) {
    return assessments.of(run, unit);
  }

  Optional<Sheet> sheet(Run run, UnitId unit, String pack) {
    return assessments.of(run, unit, pack);
  }
}
