package wuse.app.store;

import wuse.facts.Named;

/** How much a night grades. */
public enum Mode implements Named {
  /** Only whose answer may have changed. */
  INCREMENTAL("增量"),
  /** Everybody. */
  FULL("全量");

  private final String zh;

  Mode(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }
}
