package wuse.facts.enterprise;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/**
 * 单位变更: a rename, merger, move, lease or split on this day.
 *
 * @param other the other firm of a merger, lease or split
 */
@Zh("单位变更")
public record UnitChange(
    Known known,
    @Zh("变更类型") Type type,
    @Zh("原值") @Nullable String was,
    @Zh("现值") @Nullable String now,
    @Zh("对方单位") @Nullable String other)
    implements EnterpriseFact {
  /** 变更类型. */
  public enum Type implements Named {
    RENAME("更名"),
    MERGER("合并"),
    MOVE("迁址"),
    LEASE("租赁"),
    SPLIT("分立");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public UnitChange {
    Fit.given("已知", known);
    Fit.given("变更类型", type);
    was = Fit.textOrNull("原值", was);
    now = Fit.textOrNull("现值", now);
    other = Fit.textOrNull("对方单位", other);
  }
}
