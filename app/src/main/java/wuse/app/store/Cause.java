package wuse.app.store;

import wuse.facts.Named;

/**
 * Because of what a unit moved to another colour or state since the night before; exactly one for
 * each shift, so that they sum. In this order the first that holds.
 */
public enum Cause implements Named {
  /** Another version of the pack is in force. */
  PACK("口径变化"),
  /** New facts, at least one of which happened on the day of the night before or later. */
  CONDUCT("企业行为"),
  /** New facts, corrections or vouching about what had happened before that night. */
  LATE_DATA("补录数据"),
  /** Nothing new: a window, a hold or a due date passed. */
  TIME("时间经过");

  private final String zh;

  Cause(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }
}
