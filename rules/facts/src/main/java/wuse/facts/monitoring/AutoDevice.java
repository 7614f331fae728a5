package wuse.facts.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.Only;
import wuse.facts.Zh;
import wuse.facts.permit.OutletNumber;

/** 自动监测设备: a monitoring device at an outlet (排污许可管理条例 art. 20). */
@Zh("自动监测设备")
public record AutoDevice(
    Known known,
    @Zh("排放口") OutletNumber outlet,
    @Zh("介质") @Only({"废气", "废水"}) Medium medium,
    @Zh("已安装") boolean installed,
    @Zh("已联网") boolean online,
    @Zh("视频联网") @Nullable Boolean video,
    @Zh("停用日期") @Nullable LocalDate retiredOn)
    implements MonitoringFact {
  public AutoDevice {
    Fit.given("已知", known);
    Fit.given("排放口", outlet);
    Fit.given("介质", medium);
    Fit.only("介质", medium, Medium.AIR, Medium.WATER);
  }
}
