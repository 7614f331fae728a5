package wuse.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wuse.change.Change;
import wuse.policy.Pack;

/**
 * 试算的结果: one population graded by the packs as they are and as a draft would have them, on one day,
 * from what each unit carries into that day.
 *
 * @param units how many there are
 * @param dataDigest SHA-256 over unit and dossier digest of all of them, hexadecimal
 * @param changes all by which the draft differs, also what is not in force on the day
 * @param parts what of it is in force on the day, as far as it can be tried by itself
 * @param effects pack by pack, each after those that it reads
 * @param unlike 零差检验: how many units the packs as they are, graded the way a draft is graded, are
 *     said otherwise of than by the rule base; anything but 0 is an error of the program, and then
 *     nothing here is to be believed
 */
public record Preview(
    LocalDate day,
    int units,
    String dataDigest,
    List<Change> changes,
    List<Part> parts,
    List<Effect> effects,
    int unlike) {
  /** So many of those who move are shown in full. */
  public static final int SAMPLE = 20;

  /**
   * Grades the population by both sides.
   *
   * @throws Pack.NotInForce where a pack of either side does not reach the population's day
   */
  public static Preview of(Population population, Side before, Side after) throws Pack.NotInForce {
    return of(population, before, after, SAMPLE);
  }

  /**
   * As {@link #of(Population, Side, Side)}.
   *
   * @param sample so many of those who move are shown in full, of each pack
   */
  public static Preview of(Population population, Side before, Side after, int sample)
      throws Pack.NotInForce {
    synchronized (population) {
      return new Comparing(population, before, after, sample).preview();
    }
  }

  /** What it does through one pack; empty where neither side has the pack. */
  public Optional<Effect> effect(String pack) {
    return effects.stream().filter(effect -> effect.pack().equals(pack)).findFirst();
  }

  /** Whether nobody moves: what the packs held against themselves must say. */
  public boolean isStill() {
    return effects.stream().allMatch(effect -> effect.movers().isEmpty());
  }

  /** Whether through some pack more than this share gets worse. */
  public boolean worseThan(BigDecimal share) {
    return effects.stream().anyMatch(effect -> effect.worseThan(share));
  }
}
