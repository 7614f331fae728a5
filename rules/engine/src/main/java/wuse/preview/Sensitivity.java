package wuse.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import wuse.policy.Pack;
import wuse.policy.Words;

/**
 * 敏感性: how much of what the packs say rests on the last digit: who would get another colour if
 * readings were a little lower or higher, who stands within one reading of another colour, and who
 * within one point of a bound.
 *
 * @param percent by which readings move
 * @param dataDigest SHA-256 over unit and dossier digest of all units, hexadecimal
 */
public record Sensitivity(
    LocalDate day, int units, String dataDigest, BigDecimal percent, List<OfPack> packs) {

  /**
   * Of one scorecard.
   *
   * @param rated how many units have a colour
   * @param terms each measured term by itself; the last one, without a key, all of them at once
   * @param oneReading who would get another colour if one value moved by the least it can
   * @param onePoint who has a score less than a point away from another colour's
   */
  public record OfPack(
      String pack,
      Words name,
      String digest,
      int rated,
      List<OfTerm> terms,
      List<Near> oneReading,
      List<Near> onePoint) {}

  /**
   * A measured term.
   *
   * @param known how many units have a value
   */
  public record OfTerm(String key, Words name, int known, Flips down, Flips up) {}

  /** How many units get another colour. */
  public record Flips(int worse, int better) {
    public int all() {
      return worse + better;
    }
  }

  /**
   * A unit close to another colour.
   *
   * @param term the one that decides; empty names for the score
   * @param to the colour that is close
   */
  public record Near(Member member, String colour, String to, Words term) {}

  /**
   * Readings are the values of terms that are derived from what instruments and laboratories
   * measured: whole numbers move by one, all others by so many percent.
   *
   * @throws Pack.NotInForce where a pack does not reach the population's day
   */
  public static Sensitivity of(Population population, Side packs, BigDecimal percent)
      throws Pack.NotInForce {
    synchronized (population) {
      return new Leaning(population, packs, percent).sensitivity();
    }
  }
}
