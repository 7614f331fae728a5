package wuse.app.nightly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Before;
import wuse.app.store.Loaded;
import wuse.app.store.NightBook;
import wuse.app.store.NightRows;
import wuse.app.store.PackPlan;
import wuse.app.store.Reason;
import wuse.app.store.StoredDecision;
import wuse.app.store.Tally;
import wuse.app.store.Tally.Count;
import wuse.app.store.Verdict;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.Dossier;
import wuse.grading.Graded;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.Words;

/** Grades the units of one chunk, all together, and writes down what became of each. */
final class Grader {
  private final Night night;
  private final Chunk chunk;
  private final Tally tally;
  private final NightRows rows = new NightRows();
  private final Map<PackPlan, Map<Integer, StoredDecision>> previous = new HashMap<>();
  private final Map<PackPlan, Map<Integer, Carried>> carried = new HashMap<>();

  Grader(Night night, Chunk chunk) {
    this.night = night;
    this.chunk = chunk;
    this.tally = chunk.tally();
  }

  /** One unit with its dossier. */
  private record Posed(Item item, Loaded loaded) {}

  /** Grades and writes, in the transaction that is open. */
  void grade() throws NightRefused {
    List<Loaded> loaded = chunk.loaded();
    Map<List<String>, List<Posed>> groups = new LinkedHashMap<>();
    for (int i = 0; i < loaded.size(); i++) {
      Item item = chunk.work().get(i);
      Posed posed = new Posed(item, loaded.get(i));
      List<String> paths = item.plans.stream().map(PackPlan::path).toList();
      groups.computeIfAbsent(paths, none -> new ArrayList<>()).add(posed);
    }
    remember();
    for (Map.Entry<List<String>, List<Posed>> group : groups.entrySet()) {
      grade(night.groups.round(group.getKey()), group.getValue());
    }
    chunk.kept().forEach(this::kept);
    night.book().write(night.run, rows);
  }

  private void remember() {
    for (PackPlan plan : night.plans) {
      Map<Integer, Long> runs = new HashMap<>();
      for (Item item : chunk.work()) {
        Before before = item.base(plan);
        if (before != null) {
          runs.put(item.candidate.no(), before.run());
        }
      }
      Map<Integer, StoredDecision> decisions = night.precedents().decisions(plan.no(), runs);
      previous.put(plan, decisions);
      carried.put(plan, night.precedents().carried(plan, decisions));
    }
  }

  private void grade(Round round, List<Posed> posed) {
    List<Posed> sound = new ArrayList<>();
    for (Posed one : posed) {
      if (one.loaded().dossier() == null) {
        broken(one);
      } else {
        sound.add(one);
      }
    }
    List<List<Graded>> graded = together(round, sound);
    for (int i = 0; i < sound.size(); i++) {
      settle(round, sound.get(i), graded.get(i));
    }
  }

  private void broken(Posed one) {
    String why = String.valueOf(one.loaded().broken());
    Words says =
        new Words(
            "档案无法读取：%s。请运行 wuse verify，由原始事实重建。".formatted(why),
            "The dossier cannot be read: %s. Run wuse verify to rebuild it from the facts."
                .formatted(why));
    one.item().plans.forEach(plan -> failed(one, plan, "N0001", says));
  }

  private List<List<Graded>> together(Round round, List<Posed> posed) {
    List<Submission> batch = posed.stream().map(this::submission).toList();
    try {
      return round.grade(batch, night.run.day());
    } catch (RuntimeException poisoned) {
      return batch.stream().map(one -> alone(round, one)).toList();
    } catch (Pack.NotInForce checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }

  private List<Graded> alone(Round round, Submission one) {
    try {
      return round.grade(List.of(one), night.run.day()).get(0);
    } catch (RuntimeException poisoned) {
      String why = String.valueOf(poisoned.getMessage());
      Words says = new Words("该档案无法评定：" + why, "This dossier cannot be graded: " + why);
      String unit = one.dossier().unit().text();
      return round.packs().stream()
          .<Graded>map(pack -> new Graded.Failed(unit, pack.head().path(), "N0002", says))
          .toList();
    } catch (Pack.NotInForce checkedBefore) {
      throw new IllegalStateException(checkedBefore);
    }
  }

  private Submission submission(Posed posed) {
    Map<String, Carried> before = new HashMap<>();
    for (PackPlan plan : posed.item().plans) {
      Carried last = of(carried, plan).get(posed.item().candidate.no());
      if (last != null) {
        before.put(night.groups.pack(plan.path()).head().role(), last);
      }
    }
    Dossier dossier = Objects.requireNonNull(posed.loaded().dossier());
    return new Submission(dossier, Map.of(), before);
  }

  private static <V> Map<Integer, V> of(Map<PackPlan, Map<Integer, V>> all, PackPlan plan) {
    return all.getOrDefault(plan, Map.of());
  }

  /** What each pack says of one unit; who is read comes before who reads. */
  private void settle(Round round, Posed posed, List<Graded> graded) {
    Set<String> changedRoles = new HashSet<>();
    Shifts shifts = new Shifts(night, posed.item(), posed.loaded(), rows, tally);
    for (int i = 0; i < graded.size(); i++) {
      Pack pack = round.packs().get(i);
      PackPlan plan = night.plan(pack.head().path());
      Settled settled = settled(pack, plan, posed, graded.get(i), changedRoles);
      if (settled.changed()) {
        changedRoles.add(pack.head().role());
      }
      shifts.of(pack, plan, settled.result(), settled.reason());
    }
  }

  /**
   * @param result colour or state; null where the dossier failed
   * @param reason null where it was kept
   */
  private record Settled(@Nullable String result, @Nullable Reason reason, boolean changed) {}

  private Settled settled(
      Pack pack, PackPlan plan, Posed posed, Graded graded, Set<String> changedRoles) {
    tally.count(plan.no(), Count.POPULATION);
    Before base = posed.item().base(plan);
    if (graded instanceof Graded.Failed failed) {
      failed(posed, plan, failed.code(), failed.says());
      return new Settled(null, Reason.FAILED, base != null);
    }
    Decision decision = ((Graded.Done) graded).decision();
    String content = decision.contentDigest();
    boolean changed = base == null || !base.content().equals(content);
    Reason reason = posed.item().reason(plan);
    if (reason == null) {
      boolean reads =
          pack.head().reads().stream().anyMatch(read -> changedRoles.contains(read.role()));
      if (!reads && !changed) {
        tally.count(plan.no(), Count.KEPT);
        return new Settled(NightBook.result(decision), null, false);
      }
      reason = Reason.READ;
      if (!reads) {
        tally.count(plan.no(), Count.DRIFTED);
      }
    }
    tally.count(plan.no(), Count.REGRADED);
    tally.reason(plan.no(), reason);
    rows.add(
        new Verdict(
            posed.item().candidate.no(),
            plan,
            reason,
            decision,
            content,
            posed.loaded().digest(),
            of(previous, plan).get(posed.item().candidate.no())));
    return new Settled(NightBook.result(decision), reason, changed);
  }

  private void failed(Posed posed, PackPlan plan, String code, Words says) {
    if (posed.loaded().dossier() == null) {
      tally.count(plan.no(), Count.POPULATION);
    }
    tally.count(plan.no(), Count.FAILED);
    night.watch.rejected(1);
    rows.failed(plan, posed.item().candidate.no(), code, says);
  }

  private void kept(Item item) {
    Shifts shifts = new Shifts(night, item, null, rows, tally);
    for (PackPlan plan : item.plans) {
      Before base = Objects.requireNonNull(item.base(plan));
      tally.count(plan.no(), Count.POPULATION);
      tally.count(plan.no(), Count.KEPT);
      shifts.of(night.groups.pack(plan.path()), plan, base.result(), null);
    }
  }
}
