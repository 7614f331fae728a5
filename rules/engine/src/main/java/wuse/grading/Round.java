package wuse.grading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import wuse.decision.Decision;
import wuse.policy.Pack;
import wuse.policy.Slice;
import wuse.term.Column;
import wuse.term.Sheet;

/**
 * 一轮评定: packs that read each other's results, each graded after those it reads, for whole batches.
 * Days that no earlier decision saw are made up first, one by one, with the facts recorded by the
 * end of each. Compiles each slice once; shared by threads.
 */
public final class Round {
  /** The one time zone of the house. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Pack> packs;
  private final InForce inForce;
  private final ResultsRead results;
  private final Corrections corrections;
  private final MissedDays missedDays;

  /**
   * @param packs in any order
   * @throws PackOrder.Circle where packs read each other in a circle
   */
  public Round(List<Pack> packs) throws PackOrder.Circle {
    this(PackOrder.of(packs), new InForce(packs));
  }

  private Round(List<Pack> inOrder, InForce inForce) {
    this.packs = inOrder;
    this.inForce = inForce;
    this.results = new ResultsRead(packs);
    this.corrections = new Corrections(packs, new AskedAgain(packs, inForce, results));
    this.missedDays = new MissedDays(packs, inForce, results, corrections);
  }

  /**
   * This round with one pack revised: what the revision does not touch is not built again, and its
   * slices have no digest. For drafts; the terms must be the same.
   */
  public Round with(Pack before, Pack revised) {
    return new Round(
        packs.stream().map(pack -> pack == before ? revised : pack).toList(),
        inForce.with(before, revised));
  }

  /** The packs, each after those that it reads. */
  public List<Pack> packs() {
    return packs;
  }

  /**
   * Grades each submission with every pack on {@code day}.
   *
   * @return for each submission, in order, what each pack says, in the order of {@link #packs()}; a
   *     dossier that cannot be graded fails alone
   * @throws Pack.NotInForce where a pack does not reach {@code day}
   */
  public List<List<Graded>> grade(List<Submission> batch, LocalDate day) throws Pack.NotInForce {
    List<Submission> ready = new ArrayList<>(batch.size());
    List<List<Graded>> said = new ArrayList<>(batch.size());
    for (Submission one : batch) {
      said.add(new ArrayList<>(packs.size()));
      ready.add(carriedTo(one, day));
    }
    for (Pack pack : packs) {
      List<Graded> graded = inForce.graded(pack, ready, day);
      for (int i = 0; i < ready.size(); i++) {
        said.get(i).add(graded.get(i));
        ready.set(i, results.with(ready.get(i), pack, graded.get(i)));
      }
    }
    return said;
  }

  /**
   * As it stands on the morning of {@code day}: days that no run saw made up, what was carried in
   * error set right. Grading it says what grading {@code submission} says.
   */
  public Submission carriedTo(Submission submission, LocalDate day) throws Pack.NotInForce {
    return corrections.known(missedDays.madeUp(submission, day), day);
  }

  /** With what {@code pack} said, for all of these packs that read it. */
  public Submission reading(Submission submission, Pack pack, Graded graded) {
    return results.with(submission, pack, graded);
  }

  /** As {@link #reading(Submission, Pack, Graded)}. */
  public Submission reading(Submission submission, Pack pack, Said said) {
    return results.with(submission, pack, said);
  }

  /**
   * A pack, or a draft of one, to be asked from values that are held.
   *
   * @param draft may be another state of one of the packs, with the same rules over facts
   */
  public Regrading regrading(Pack draft, LocalDate day) throws Pack.NotInForce {
    return inForce.regrading(draft, day);
  }

  /** Compiles what is in force on {@code day} now, so that the first batch does not wait for it. */
  public void prepare(LocalDate day) throws Pack.NotInForce {
    for (Pack pack : packs) {
      inForce.grading(pack, day);
    }
  }

  /** The columns of the values that {@link #values} gives, in order of place. */
  public List<Column> columns(Pack pack, LocalDate day) throws Pack.NotInForce {
    return inForce.grading(pack, day).asking().columns();
  }

  /** The values of the terms that one pack reads: for those who grade one population many times. */
  public List<Sheet> values(Pack pack, List<Submission> batch, LocalDate day)
      throws Pack.NotInForce {
    return inForce.grading(pack, day).asking().derive(batch, day);
  }

  /** Grades from values; no day is made up and no failure is caught. */
  public List<Decision> grade(Pack pack, List<Submission> batch, List<Sheet> values, LocalDate day)
      throws Pack.NotInForce {
    return inForce.grading(pack, day).grade(batch, values);
  }

  /** As {@link #grade(Pack, List, List, LocalDate)}, without reasons. */
  public List<Said> said(Pack pack, List<Submission> batch, List<Sheet> values, LocalDate day)
      throws Pack.NotInForce {
    return inForce.grading(pack, day).said(batch, values);
  }

  /** What is in force of {@code pack} on {@code day}. */
  public Slice slice(Pack pack, LocalDate day) throws Pack.NotInForce {
    return inForce.slice(pack, day);
  }
}
