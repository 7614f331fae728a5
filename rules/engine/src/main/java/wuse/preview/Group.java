package wuse.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 分组: how a draft hits units of one trade, region or management category.
 *
 * @param value code or word; empty where it is not known
 * @param units how many the population has
 * @param worse how many of them get worse
 * @param better how many get better
 */
public record Group(Dimension by, String value, int units, int worse, int better) {

  /** By what units are grouped. */
  public enum Dimension {
    INDUSTRY("行业"),
    REGION("区划"),
    CATEGORY("管理类别");

    private final String zh;

    Dimension(String zh) {
      this.zh = zh;
    }

    /** The Chinese word. */
    public String zh() {
      return zh;
    }

    String of(Member member) {
      String value =
          switch (this) {
            case INDUSTRY -> member.industry();
            case REGION -> member.region();
            case CATEGORY -> member.category();
          };
      return value == null ? "" : value;
    }
  }

  /** Which share of the group gets worse, to four decimals. */
  public BigDecimal worseShare() {
    return units == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(worse).divide(BigDecimal.valueOf(units), 4, RoundingMode.HALF_UP);
  }
}
