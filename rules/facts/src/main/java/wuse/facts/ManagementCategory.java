package wuse.facts;

/** 管理类别 (固定污染源排污许可分类管理名录): permits are 重点 or 简化, the least polluters only register. */
public enum ManagementCategory implements Named {
  KEY("重点管理"),
  SIMPLIFIED("简化管理"),
  REGISTERED("登记管理");

  private final String zh;

  ManagementCategory(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }
}
