package wuse.app.store;

import wuse.facts.Named;

/** Why a unit was graded tonight; the first that holds counts. */
public enum Reason implements Named {
  /** Failed last time. */
  FAILED("上次失败"),
  /** No decision before. */
  FIRST("首次评定"),
  /** Another version of the pack is in force. */
  PACK("口径变化"),
  /** Facts or vouching have changed. */
  DOSSIER("档案变化"),
  /** Something ends, begins or is due. */
  HORIZON("到期"),
  /** A decision that the pack reads has changed tonight. */
  READ("所读结果变化"),
  /** Everybody was asked for. */
  FULL("全量");

  private final String zh;

  Reason(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }
}
