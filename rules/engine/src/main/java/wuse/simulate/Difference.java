package wuse.simulate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.policy.Position;

/**
 * Where an answer is not what its case expects.
 *
 * @param day of the night; absent where the case cannot be run at all
 * @param subject the indicator, category or term; empty where the aspect has none
 * @param at where the case says what it expects
 */
public record Difference(
    Aspect aspect,
    String subject,
    String expected,
    String got,
    @Nullable LocalDate day,
    Position at) {}
