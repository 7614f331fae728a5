package wuse.app.store;

import java.util.HashMap;
import java.util.Map;
import wuse.facts.snapshot.FactBlocks;
import wuse.facts.snapshot.Layout;

/** Every layout that blocks of this home were written by; the current one is added if it is new. */
final class Layouts {
  private Layouts() {}

  static FactBlocks blocks(Database database) {
    Map<Integer, Layout> layouts = new HashMap<>();
    database
        .sql("select no, body from layout")
        .query((row, n) -> Map.entry(row.getInt(1), Layout.parse(row.getString(2))))
        .list()
        .forEach(each -> layouts.put(each.getKey(), each.getValue()));
    Layout current = Layout.current();
    for (Map.Entry<Integer, Layout> each : layouts.entrySet()) {
      if (each.getValue().equals(current)) {
        return new FactBlocks(layouts, each.getKey());
      }
    }
    int next = layouts.size() + 1;
    database
        .sql("insert into layout (no, body) values (?, ?)")
        .params(next, current.text())
        .update();
    layouts.put(next, current);
    return new FactBlocks(layouts, next);
  }
}
