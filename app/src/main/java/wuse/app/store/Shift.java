package wuse.app.store;

import wuse.facts.UnitId;

/**
 * 变动: one unit that moved since the night before.
 *
 * @param pack path of the pack
 * @param from colour or state of the night before
 * @param to colour or state now
 * @param worse whether that is to its disadvantage
 */
public record Shift(
    UnitId unit,
    String name,
    String pack,
    String from,
    String to,
    boolean worse,
    Reason reason,
    Cause cause) {}
