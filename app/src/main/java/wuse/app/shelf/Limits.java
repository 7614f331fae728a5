package wuse.app.shelf;

import java.math.BigDecimal;

/**
 * What policies must reach before anybody may approve them.
 *
 * @param coverage percent of the places that cases look at
 * @param mutation percent of the mutants that cases notice
 * @param worse a release that worsens more than this share of a pack's units is held
 */
public record Limits(BigDecimal coverage, BigDecimal mutation, BigDecimal worse) {
  /** 90 % looked at, 95 % noticed, 1 % worse. */
  public static Limits standard() {
    return new Limits(BigDecimal.valueOf(90), BigDecimal.valueOf(95), new BigDecimal("0.01"));
  }
}
