package wuse.app.nightly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wuse.app.store.Candidate;
import wuse.app.store.Loaded;
import wuse.app.store.PackPlan;
import wuse.app.store.Precedents;
import wuse.app.store.StoredDecision;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.Dossier;
import wuse.grading.Graded;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;

/** Grades one unit again as a night did: same packs, same knowledge, same previous decisions. */
final class Again {
  private final Night night;

  Again(Night night) {
    this.night = night;
  }

  Optional<Replay> grade(StoredDecision stored) throws NightRefused {
    Candidate candidate = night.dossiers().candidate(stored.unit()).orElse(null);
    if (candidate == null) {
      return Optional.empty();
    }
    Loaded loaded =
        night.dossiers().load(List.of(candidate), night.run.knownAt(), night.vouchings).get(0);
    Dossier dossier = loaded.dossier();
    if (dossier == null) {
      return Optional.empty();
    }
    List<PackPlan> plans = night.plans(loaded.candidate().region());
    Round round = night.groups.round(plans.stream().map(PackPlan::path).toList());
    Submission submission = new Submission(dossier, Map.of(), previous(candidate.no(), plans));
    String pack = stored.decision().pack();
    return decision(round, submission, pack).map(decision -> new Replay(stored, decision));
  }

  private Map<String, Carried> previous(int unit, List<PackPlan> plans) {
    Map<String, Carried> previous = new HashMap<>();
    for (PackPlan plan : plans) {
      Precedents.Page page = night.precedents().page(plan, unit - 1, unit);
      var before = page.base().get(unit);
      if (before != null) {
        var decisions = night.precedents().decisions(plan.no(), Map.of(unit, before.run()));
        Carried carried =
            Objects.requireNonNull(night.precedents().carried(plan, decisions).get(unit));
        previous.put(night.groups.pack(plan.path()).head().role(), carried);
      }
    }
    return previous;
  }

  private Optional<Decision> decision(Round round, Submission submission, String pack) {
    try {
      for (Graded graded : round.grade(List.of(submission), night.run.day()).get(0)) {
        if (graded instanceof Graded.Done done && done.decision().pack().equals(pack)) {
          return Optional.of(done.decision());
        }
      }
      return Optional.empty();
    } catch (Pack.NotInForce checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }
}
