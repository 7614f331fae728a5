package wuse.app.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnitId;

/**
 * Where one unit stands with one pack, for lists.
 *
 * @param result colour or state as computed
 * @param effective colour that counts towards the public; null for a state
 * @param score null where there is none
 * @param run the run that graded it
 * @param day the day of that run
 * @param horizon the first day on which it may differ by itself; null when never
 */
public record Placing(
    UnitId unit,
    String name,
    String region,
    String pack,
    String result,
    @Nullable String effective,
    @Nullable BigDecimal score,
    long run,
    LocalDate day,
    @Nullable LocalDate horizon) {}
