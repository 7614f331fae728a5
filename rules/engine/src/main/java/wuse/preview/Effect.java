package wuse.preview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.policy.Colour;
import wuse.policy.Words;

/**
 * What a draft does through one pack.
 *
 * @param pack its path
 * @param digestBefore of what is in force on the day as the packs are; empty where nothing is
 * @param digestAfter of what the draft would put in force
 * @param before how many units have each colour or state now, best first; {@link #FAILED} and
 *     {@link #NONE} are among them where there are any
 * @param after the same by the draft
 * @param transitions from → to → how many, those that stay included
 * @param movers those who move, the worse off first, then in order of their ids
 * @param causes because of which parts of the draft they move
 * @param groups each trade, region and management category of which somebody moves, the worst hit
 *     first
 * @param examples some of those who move, in full
 * @param inspections what the colours' rates come to; null where there are none
 * @param effort what it asks of the bureau; null where the draft's pack does not state its workload
 */
public record Effect(
    String pack,
    Words name,
    String digestBefore,
    String digestAfter,
    Map<String, Integer> before,
    Map<String, Integer> after,
    Map<String, Map<String, Integer>> transitions,
    List<Mover> movers,
    List<Cause> causes,
    List<Group> groups,
    List<Example> examples,
    @Nullable Inspections inspections,
    @Nullable Effort effort) {
  /** The dossier cannot be graded by the pack. */
  public static final String FAILED = "评定失败";

  /** The pack does not concern the unit: it is not bound to its region. */
  public static final String NONE = "不涉及";

  /** Whether it is a pack that gives colours: only such a one can state a workload. */
  public boolean colours() {
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .anyMatch(word -> word.equals(Colour.NOT_RATED) || Colour.named(word).isPresent());
  }

  /** How many units change colour or state. */
  public int moved() {
    return movers.size();
  }

  /** How many of them to their disadvantage. */
  public int worse() {
    return (int) movers.stream().filter(Mover::worse).count();
  }

  /** How many of them to their advantage. */
  public int better() {
    return (int) movers.stream().filter(Mover::better).count();
  }

  /** How many units both sides say something of: what shares are shares of. */
  public int compared() {
    return transitions.entrySet().stream()
        .filter(from -> says(from.getKey()))
        .flatMap(from -> from.getValue().entrySet().stream())
        .filter(to -> says(to.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static boolean says(String result) {
    return !result.equals(FAILED) && !result.equals(NONE);
  }

  /**
   * Whether more than this share gets worse, so that somebody has to answer for it by name; exactly
   * the share is not more, as with the night's brake.
   */
  public boolean worseThan(BigDecimal share) {
    return BigDecimal.valueOf(worse()).compareTo(share.multiply(BigDecimal.valueOf(compared())))
        > 0;
  }
}
