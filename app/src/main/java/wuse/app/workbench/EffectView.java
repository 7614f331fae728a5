package wuse.app.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import wuse.decision.Ranks;
import wuse.policy.Words;
import wuse.preview.Effect;
import wuse.preview.Effort;
import wuse.preview.Group;
import wuse.preview.Mover;
import wuse.preview.Part;

/**
 * What a draft does through one pack, as a page shows it.
 *
 * @param parts all that the draft changed, by number
 */
record EffectView(Effect effect, List<Part> parts) {
  private static final int NAMED = 20;
  private static final int HIT = 6;
  private static final int CAUSES = 8;

  /** One result: how many units have it before and after. */
  record Count(String result, int before, int after) {
    public int change() {
      return after - before;
    }
  }

  /** How many go from one result to each. */
  record Row(String from, List<Cell> cells) {}

  /** How many go from one result to one. */
  record Cell(int units, boolean stayed) {}

  /** Best first. */
  public List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    for (String result : results()) {
      counts.add(
          new Count(
              result,
              effect.before().getOrDefault(result, 0),
              effect.after().getOrDefault(result, 0)));
    }
    return counts;
  }

  private TreeSet<String> results() {
    TreeSet<String> results = new TreeSet<>(Ranks.IN_TABLES);
    results.addAll(effect.before().keySet());
    results.addAll(effect.after().keySet());
    return results;
  }

  /** Whether there is something to see: somebody moves, or the work grows or shrinks. */
  public boolean tells() {
    Effort effort = effect.effort();
    return effect.moved() > 0
        || effort != null && (effort.tasks() > 0 || !effort.before().equals(effort.after()));
  }

  /** Columns of the matrix, best first. */
  public List<String> columns() {
    return List.copyOf(results());
  }

  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String from : effect.before().keySet()) {
      Map<String, Integer> to = effect.transitions().getOrDefault(from, Map.of());
      List<Cell> cells = new ArrayList<>();
      columns().forEach(each -> cells.add(new Cell(to.getOrDefault(each, 0), each.equals(from))));
      rows.add(new Row(from, cells));
    }
    return rows;
  }

  /** The first of those who move, the worse off first. */
  public List<Mover> named() {
    return effect.movers().subList(0, Math.min(NAMED, effect.movers().size()));
  }

  /** The trades, regions and categories in which the most get worse. */
  public List<Group> hit() {
    return effect.groups().stream().filter(group -> group.worse() > 0).limit(HIT).toList();
  }

  /** Because of what they move, the most first. */
  public List<Words> causes() {
    return effect.causes().stream()
        .filter(cause -> cause.units() > 0)
        .sorted((a, b) -> Integer.compare(b.units(), a.units()))
        .limit(CAUSES)
        .map(new CauseWords(parts)::of)
        .toList();
  }
}
