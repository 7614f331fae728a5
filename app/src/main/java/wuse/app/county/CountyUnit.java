package wuse.app.county;

import java.util.List;
import wuse.facts.Cover;
import wuse.facts.Held;
import wuse.facts.UnitId;

/**
 * One made-up unit: all that was ever recorded of it, superseded and withdrawn facts included.
 *
 * @param facts with their ids, in no order that means anything; no one kind and key twice at the
 *     same instant
 * @param covers what the county's platforms vouch for; units with the same share one list
 */
public record CountyUnit(UnitId unit, List<Held> facts, List<Cover> covers) {}
