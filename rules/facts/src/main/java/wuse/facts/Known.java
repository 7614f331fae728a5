package wuse.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every fact carries besides what it says.
 *
 * @param unit whose fact it is
 * @param key natural key within unit and kind, named by the source's mapping; other values under
 *     the same key supersede
 * @param occurred the day it was so, Asia/Shanghai
 * @param recorded when we learned it; no part of the identity
 * @param origin where it was read
 * @param standing how far it may be relied on
 * @param by who obtained it
 * @param event ties the facts of one happening (sample, exceeded days, penalty, task); null where
 *     there is none
 */
public record Known(
    UnitId unit,
    String key,
    LocalDate occurred,
    Instant recorded,
    Origin origin,
    Standing standing,
    Obtainer by,
    @Nullable String event) {
  public Known {
    Fit.given("单位", unit);
    key = Fit.text("自然键", key);
    Fit.given("发生日期", occurred);
    Fit.given("记录时间", recorded);
    Fit.given("来源", origin);
    Fit.given("证据等级", standing);
    Fit.given("取得方", by);
    event = Fit.textOrNull("事由", event);
  }
}
