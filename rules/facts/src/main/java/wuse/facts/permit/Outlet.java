package wuse.facts.permit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.Named;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 排放口: a point, an area or a boundary from which something is let out (排污许可管理条例 art. 18). */
@Zh("排放口")
public record Outlet(
    Known known,
    @Zh("编号") OutletNumber outlet,
    @Zh("名称") @Nullable String name,
    @Zh("介质") Medium medium,
    @Zh("类型") @Nullable Type type,
    @Zh("规范化") @Nullable Boolean standardised,
    @Zh("经度") @Unit("°") @Nullable BigDecimal longitude,
    @Zh("纬度") @Unit("°") @Nullable BigDecimal latitude,
    @Zh("去向") @Nullable String destination,
    @Zh("排放方式") @Nullable String mode)
    implements PermitFact {
  /** 类型. */
  public enum Type implements Named {
    MAIN("主要排放口"),
    GENERAL("一般排放口"),
    WORKSHOP("车间排放口"),
    OTHER("其他");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Outlet {
    Fit.given("已知", known);
    Fit.given("编号", outlet);
    name = Fit.textOrNull("名称", name);
    Fit.given("介质", medium);
    Fit.between("经度", longitude, -180, 180);
    Fit.between("纬度", latitude, -90, 90);
    destination = Fit.textOrNull("去向", destination);
    mode = Fit.textOrNull("排放方式", mode);
  }
}
