package wuse.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of a list or table became which: by key, by place, by meaning; what is left over on
 * both sides between two that agree became one another, in order.
 */
final class Alignment {
  private final List<Part.Entry> was;
  private final List<Part.Entry> now;
  private final List<Part.@Nullable Entry> before = new ArrayList<>();

  Alignment(Part was, Part now) {
    this.was = was.children();
    this.now = now.children();
    boolean table = was instanceof Part.Table;
    int from = 0;
    for (Part.Entry entry : this.now) {
      int at = table ? named(entry) : same(entry, from);
      before.add(at < 0 ? null : this.was.get(at));
      from = at < 0 ? from : at + 1;
    }
    if (!table) {
      pairLeftOver();
    }
  }

  /** What the entry was; null where it is new. */
  Part.@Nullable Entry before(int index) {
    return before.get(index);
  }

  List<Part.Entry> removed() {
    return was.stream().filter(entry -> before.stream().noneMatch(old -> old == entry)).toList();
  }

  boolean keepsAll() {
    return now.size() == was.size() && before.equals(was);
  }

  private int named(Part.Entry entry) {
    for (int i = 0; i < was.size(); i++) {
      if (was.get(i).name().equals(entry.name())) {
        return i;
      }
    }
    return -1;
  }

  private int same(Part.Entry entry, int from) {
    for (int i = from; i < was.size(); i++) {
      boolean place = entry.start() >= 0 && was.get(i).start() == entry.start();
      boolean meaning =
          entry.start() < 0 && was.get(i).value().meaning().equals(entry.value().meaning());
      if (place || meaning && !isTaken(was.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTaken(Part.Entry old) {
    return now.stream().anyMatch(entry -> entry.start() == old.start());
  }

  private void pairLeftOver() {
    int next = 0;
    for (int i = 0; i < now.size(); i++) {
      Part.Entry known = before.get(i);
      if (known != null) {
        next = was.indexOf(known) + 1;
      } else if (next < was.size() && isFree(was.get(next)) && wasWritten()) {
        before.set(i, was.get(next++));
      }
    }
  }

  private boolean isFree(Part.Entry old) {
    return before.stream().noneMatch(one -> one == old);
  }

  /** A list that was written anew as a whole, rather than one that items were added to. */
  private boolean wasWritten() {
    return now.stream().allMatch(entry -> entry.start() < 0);
  }
}
