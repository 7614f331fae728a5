package wuse.policy;

import java.util.Map;
import java.util.Set;

/**
 * A rule over several facts, written in DRL and read to the end by {@code wuse.compile}: it finds,
 * and does nothing else.
 *
 * @param yields the keys of the terms that it finds
 * @param kinds Chinese names of the fact kinds that its patterns read
 * @param anchors those of them that must be there for a match (not under {@code not})
 * @param reach how many days before the day asked it looks for facts of each kind
 * @param text the rule's own DRL, as written
 */
public record FactRule(
    String name,
    Set<String> yields,
    Set<String> kinds,
    Set<String> anchors,
    Map<String, Integer> reach,
    String text,
    Position at) {

  /** Of a rule that looks at the day asked alone. */
  public FactRule(
      String name,
      Set<String> yields,
      Set<String> kinds,
      Set<String> anchors,
      String text,
      Position at) {
    this(name, yields, kinds, anchors, Map.of(), text, at);
  }
}
