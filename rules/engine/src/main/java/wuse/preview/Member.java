package wuse.preview;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the population as lists and groups name it.
 *
 * @param unit its id
 * @param name the id where nobody names it
 * @param industry GB/T 4754 code, where it is known
 * @param region GB/T 2260 code; empty where it is not known
 * @param category 管理类别, where it is known
 */
public record Member(
    String unit,
    String name,
    @Nullable String industry,
    String region,
    @Nullable String category) {}
