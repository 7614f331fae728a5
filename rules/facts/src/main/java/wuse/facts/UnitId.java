package wuse.facts;

/**
 * 排污单位: the identifier of one site with its permit or registration (排污许可管理条例 art. 6). Not the legal
 * person: a firm with two sites is two units.
 *
 * @param text not blank, at most 100 characters
 */
public record UnitId(String text) implements Written, Comparable<UnitId> {
  public UnitId {
    text = Fit.text("单位", text, 100);
  }

  @Override
  public int compareTo(UnitId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
