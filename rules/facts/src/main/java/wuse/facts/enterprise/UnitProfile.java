package wuse.facts.enterprise;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.ManagementCategory;
import wuse.facts.Region;
import wuse.facts.Unit;
import wuse.facts.Zh;

/**
 * 排污单位: the unit's master data as of a day; the latest one holds.
 *
 * @param creditCode of the legal person; sites of one firm share it
 * @param legalPerson name of the legal person, where it is not the unit's
 */
@Zh("排污单位")
public record UnitProfile(
    Known known,
    @Zh("名称") String name,
    @Zh("统一社会信用代码") @Nullable CreditCode creditCode,
    @Zh("法人名称") @Nullable String legalPerson,
    @Zh("行业") @Nullable Industry industry,
    @Zh("区划") @Nullable Region region,
    @Zh("管理类别") @Nullable ManagementCategory category,
    @Zh("地址") @Nullable String address,
    @Zh("经度") @Unit("°") @Nullable BigDecimal longitude,
    @Zh("纬度") @Unit("°") @Nullable BigDecimal latitude)
    implements EnterpriseFact {
  public UnitProfile {
    Fit.given("已知", known);
    name = Fit.text("名称", name);
    legalPerson = Fit.textOrNull("法人名称", legalPerson);
    address = Fit.textOrNull("地址", address);
    Fit.between("经度", longitude, -180, 180);
    Fit.between("纬度", latitude, -90, 90);
  }
}
