package wuse.app.county;

import wuse.facts.ManagementCategory;

/** 数据状况: how much the bureau gets to know of a unit. */
enum Knowledge {
  /** All sources reach it. */
  FULL,
  /** All sources reach it, but nobody has sampled what it lets out. */
  UNSAMPLED,
  /** Some sources do not vouch for it. */
  PATCHY,
  /** A name in a register. */
  SCANTY;

  /**
   * @param place in [0, 200)
   */
  static Knowledge at(int place, ManagementCategory category) {
    int[] ends = category == ManagementCategory.REGISTERED ? REGISTERED_ENDS : PERMITTED_ENDS;
    for (Knowledge knowledge : values()) {
      if (place < ends[knowledge.ordinal()]) {
        return knowledge;
      }
    }
    return SCANTY;
  }

  private static final int[] PERMITTED_ENDS = {84, 140, 199, 200};
  private static final int[] REGISTERED_ENDS = {31, 58, 194, 200};
}
