package wuse.facts;

/**
 * 证据等级: how far a fact may be relied on, weakest first. A lead opens a task and costs nobody a
 * point.
 */
public enum Standing implements Named {
  LEAD("线索"),
  MANAGED("管理数据"),
  AUDITED("已审核"),
  EVIDENCE("执法证据"),
  EFFECTIVE("生效文书");

  private final String zh;

  Standing(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }

  /** True if this standing is the given one or stronger. */
  public boolean atLeast(Standing least) {
    return compareTo(least) >= 0;
  }
}
