package wuse.app.nightly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Before;
import wuse.app.store.Candidate;
import wuse.app.store.Dossiers;
import wuse.app.store.Loaded;
import wuse.app.store.Mode;
import wuse.app.store.PackPlan;
import wuse.app.store.Precedents;
import wuse.app.store.Reason;
import wuse.app.store.Tally;

/**
 * Looks through units until so many are to be graded that it makes a chunk. Who can be kept is
 * counted on the way, without reading the dossier.
 */
final class Chunk {
  private static final int PAGE_KEPT = 4_000;

  /** So many facts are in memory at once for a worker, some 40 MB. */
  private static final int FACTS = 100_000;

  private final Night night;
  private final Tally tally = new Tally();
  private final List<Item> work = new ArrayList<>();
  private final List<Item> settled = new ArrayList<>();
  private int at;

  private Chunk(Night night, int after) {
    this.night = night;
    this.at = after;
  }

  /** The next chunk of the range. */
  static Chunk next(Night night, int after, int to) {
    Chunk chunk = new Chunk(night, after);
    chunk.look(to);
    return chunk;
  }

  /** The last unit that was looked at: where the next chunk goes on. */
  int at() {
    return at;
  }

  Tally tally() {
    return tally;
  }

  /** The units to grade. */
  List<Item> work() {
    return work;
  }

  /** Units that are kept. */
  List<Item> kept() {
    return settled;
  }

  private void look(int to) {
    int most = night.run.mode() == Mode.FULL ? night.settings.chunk() : PAGE_KEPT;
    List<Candidate> page = night.dossiers().page(at, to, night.run.knownAt(), most);
    if (page.isEmpty()) {
      at = to;
      return;
    }
    int last = page.get(page.size() - 1).no();
    Map<PackPlan, Precedents.Page> before = new HashMap<>();
    for (PackPlan plan : night.plans) {
      before.put(plan, night.precedents().page(plan, at, last));
    }
    int facts = 0;
    for (Candidate candidate : page) {
      Item item = item(candidate, before);
      at = candidate.no();
      if (item.isKept() && !isUncertain(candidate)) {
        settled.add(item);
        continue;
      }
      work.add(item);
      facts += candidate.facts();
      if (work.size() >= night.settings.chunk() || facts >= FACTS) {
        return;
      }
    }
    if (page.size() < most) {
      at = to;
    }
  }

  // something was recorded later than the night may know, so the row does not serve
  private boolean isUncertain(Candidate candidate) {
    return candidate.lastRecorded().isAfter(night.run.knownAt());
  }

  private Item item(Candidate candidate, Map<PackPlan, Precedents.Page> before) {
    Item item = new Item(candidate, night.plans(candidate.region()));
    if (isUncertain(candidate)) {
      item = new Item(candidate, night.plans);
    }
    String digest = isUncertain(candidate) ? "" : Dossiers.digest(candidate, night.vouchings);
    for (PackPlan plan : item.plans) {
      Precedents.Page page = Objects.requireNonNull(before.get(plan));
      Before based = page.base().get(candidate.no());
      item.before(plan, based, page.beside().get(candidate.no()));
      item.reason(plan, isUncertain(candidate) ? null : why(plan, candidate, based, digest));
    }
    return item;
  }

  private @Nullable Reason why(
      PackPlan plan, Candidate candidate, @Nullable Before based, String digest) {
    return Why.graded(
        night.run.mode(),
        night.run.day(),
        plan,
        night.failedLastTime(plan, candidate.no()),
        based,
        digest);
  }

  /**
   * What is known of a unit now that its dossier was read: whose facts had been recorded later than
   * the night may know is told only then. Kept ones leave the work.
   */
  List<Loaded> loaded() {
    List<Loaded> all =
        night
            .dossiers()
            .load(
                work.stream().map(item -> item.candidate).toList(),
                night.run.knownAt(),
                night.vouchings);
    List<Item> graded = new ArrayList<>();
    List<Loaded> dossiers = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Item item = certain(work.get(i), all.get(i));
      if (item.isKept()) {
        settled.add(item);
      } else {
        graded.add(item);
        dossiers.add(all.get(i));
      }
    }
    work.clear();
    work.addAll(graded);
    return dossiers;
  }

  private Item certain(Item looked, Loaded loaded) {
    if (!isUncertain(looked.candidate)) {
      return looked;
    }
    Item item = new Item(loaded.candidate(), night.plans(loaded.candidate().region()));
    for (PackPlan plan : item.plans) {
      item.before(plan, looked.base(plan), looked.beside(plan));
      item.reason(plan, why(plan, loaded.candidate(), looked.base(plan), loaded.digest()));
    }
    return item;
  }
}
