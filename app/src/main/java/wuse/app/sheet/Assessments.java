package wuse.app.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.app.store.StoredDecision;
import wuse.decision.Decision;
import wuse.facts.Dossier;
import wuse.facts.FactKind;
import wuse.facts.Region;
import wuse.facts.UnitId;
import wuse.facts.enterprise.UnitProfile;
import wuse.grading.Graded;
import wuse.policy.Pack;
import wuse.policy.PackReader;

/**
 * Finds the sheets of units: takes the stored decision, grades again from what was known and by the
 * files that were stored, and writes up what comes out beside what was kept. Nights are opened
 * once, the last few of them; shared by threads.
 */
public final class Assessments {
  private static final int NIGHTS = 8;

  private final Store store;
  private final PackReader reader;
  private final Map<Long, PastNight> nights = remembering();

  /**
   * @param reader what reads the packs that nights have kept
   */
  public Assessments(Store store, PackReader reader) {
    this.store = store;
    this.reader = reader;
  }

  // a night holds its packs, compiled: a server that is asked for many must not keep them all
  private static Map<Long, PastNight> remembering() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, PastNight> eldest) {
        return size() > NIGHTS;
      }
    };
  }

  /**
   * The sheets of a unit after a night, one for each pack that concerns it, in the order in which
   * they read each other.
   */
  public List<Sheet> of(Run run, UnitId unit) {
    PastNight night = night(run);
    Dossier dossier = night.dossier(unit).orElse(null);
    if (dossier == null) {
      return List.of();
    }
    Map<String, StoredDecision> stored = night.stored(unit);
    List<Sheet> sheets = new ArrayList<>();
    for (Graded graded : night.again(unit)) {
      if (graded instanceof Graded.Done done) {
        sheets.add(sheet(night, dossier, done.decision(), stored));
      }
    }
    return sheets;
  }

  /** The sheet of one pack. */
  public Optional<Sheet> of(Run run, UnitId unit, String pack) {
    return of(run, unit).stream().filter(sheet -> sheet.policy().path().equals(pack)).findFirst();
  }

  /** The night itself, as it was. */
  public synchronized PastNight night(Run run) {
    PastNight known = nights.get(run.no());
    if (known == null || known.run().state() != run.state()) {
      known = PastNight.of(store, reader, run);
      nights.put(run.no(), known);
    }
    return known;
  }

  private static Sheet sheet(
      PastNight night, Dossier dossier, Decision decision, Map<String, StoredDecision> stored) {
    Pack pack = night.pack(decision.pack()).orElseThrow();
    StoredDecision kept = stored.get(decision.pack());
    if (kept == null) {
      throw new IllegalStateException(decision.pack());
    }
    Run run = night.run();
    Sheet.Proof proof =
        new Sheet.Proof(
            run.no(),
            run.version(),
            run.state(),
            kept.decision().day(),
            run.knownAt(),
            kept.contentDigest(),
            decision.contentDigest(),
            kept.dossierDigest(),
            kept.link());
    return new Sheets(pack, night.slice(pack)).of(subject(dossier, run), decision, dossier, proof);
  }

  private static Sheet.Subject subject(Dossier dossier, Run run) {
    UnitProfile profile = profile(dossier, run);
    return new Sheet.Subject(
        dossier.unit(),
        dossier.name(run.day()),
        profile == null || profile.creditCode() == null ? null : profile.creditCode().text(),
        profile == null || profile.region() == null ? null : region(profile.region()),
        Samples.madeUp(dossier));
  }

  private static @Nullable UnitProfile profile(Dossier dossier, Run run) {
    UnitProfile latest = null;
    for (UnitProfile profile : dossier.facts(FactKind.of(UnitProfile.class))) {
      latest = profile.known().occurred().isAfter(run.day()) ? latest : profile;
    }
    return latest;
  }

  private static String region(Region region) {
    String name = region.name();
    return name == null ? region.text() : name + "（" + region.text() + "）";
  }
}
