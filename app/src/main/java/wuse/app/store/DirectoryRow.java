package wuse.app.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnitId;

/**
 * 名录的一行: where a unit stands after the last night in effect.
 *
 * @param region GB/T 2260; empty where not known
 * @param industry GB/T 4754
 * @param category 管理类别
 * @param result colour or state as computed
 * @param effective colour that counts towards the public; null for a state
 * @param score null where there is none
 * @param run the run that graded it
 */
public record DirectoryRow(
    UnitId unit,
    String name,
    @Nullable String credit,
    String region,
    @Nullable String industry,
    @Nullable String category,
    String result,
    @Nullable String effective,
    @Nullable BigDecimal score,
    long run) {}
