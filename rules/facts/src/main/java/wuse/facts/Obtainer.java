package wuse.facts;

/**
 * 取得方: who obtained a fact. Visits of grid workers and third parties never make an inspection fact
 * (国办发〔2024〕54号); agency data win over the firm's own (排污许可管理条例 art. 29).
 */
public enum Obtainer implements Named {
  OFFICER("执法人员"),
  AGENCY("监测机构"),
  DEVICE("自动设备"),
  FIRM("企业"),
  GRID_WORKER("网格员"),
  THIRD_PARTY("第三方"),
  SYSTEM("系统");

  private final String zh;

  Obtainer(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }
}
