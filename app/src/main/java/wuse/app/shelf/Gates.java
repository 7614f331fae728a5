package wuse.app.shelf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 关口: what a set of policies was found to be before anybody approved it, in figures.
 *
 * @param changes places changed against what it was held against
 * @param packs paths of the packs whose answers may be others now
 */
public record Gates(
    int changes, List<String> packs, Check check, Cases cases, Mutants mutants, Preview preview) {
  public Gates {
    packs = List.copyOf(packs);
  }

  /** 检查. */
  public record Check(int errors, int warnings) {}

  /**
   * 试演.
   *
   * @param covered of {@code of} places at which a policy can be wrong
   */
  public record Cases(int run, int failing, int covered, int of) {
    public BigDecimal percent() {
      return Gates.percent(covered, of);
    }
  }

  /** 变异检验, of the packs that changed. */
  public record Mutants(int killed, int of) {
    Mutants plus(Mutants more) {
      return new Mutants(killed + more.killed, of + more.of);
    }

    public BigDecimal percent() {
      return Gates.percent(killed, of);
    }
  }

  /**
   * 预演.
   *
   * @param units of the population
   * @param population its digest
   * @param still whether the policies held against themselves moved nobody
   * @param moves pack by pack
   */
  public record Preview(int units, String population, boolean still, List<Moves> moves) {
    public Preview {
      moves = List.copyOf(moves);
    }

    public int moved() {
      return moves.stream().mapToInt(Moves::moved).sum();
    }

    public int worse() {
      return moves.stream().mapToInt(Moves::worse).sum();
    }
  }

  /**
   * @param compared units of which both sides say something
   */
  public record Moves(String pack, int compared, int moved, int worse) {}

  /** Whether some pack worsens more than this share; exactly the share is not too many. */
  public boolean exceeds(BigDecimal share) {
    return preview.moves().stream()
        .anyMatch(
            pack ->
                BigDecimal.valueOf(pack.worse())
                        .compareTo(share.multiply(BigDecimal.valueOf(pack.compared())))
                    > 0);
  }

  /** To a tenth, never rounded up; 100 where there is nothing to look at. */
  private static BigDecimal percent(int part, int of) {
    return of == 0
        ? BigDecimal.valueOf(100)
        : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN);
  }
}
