package wuse.app.store;

import wuse.facts.Named;

/** Where a run stands. */
public enum RunState implements Named {
  /** Being graded, or its process died: told apart by the lock of the home. */
  RUNNING("评定中"),
  /** Stopped by a person or a signal; resumes where it stopped. */
  STOPPED("已中断"),
  /** Graded and in effect. */
  DONE("已完成"),
  /** Graded and computed, its effects wait for a person's word. */
  HELD("待审"),
  /** Held once, then approved: in effect. */
  APPROVED("已批准");

  private final String zh;

  RunState(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }

  /** Whether its decisions count: for pages, and as what the next night starts from. */
  public boolean inEffect() {
    return this == DONE || this == APPROVED;
  }
}
