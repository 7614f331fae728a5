package wuse.facts;

/** 介质: what an outlet lets out. */
public enum Medium implements Named {
  AIR("废气"),
  WATER("废水"),
  FUGITIVE("无组织"),
  NOISE("噪声"),
  SOLID("固废");

  private final String zh;

  Medium(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }
}
