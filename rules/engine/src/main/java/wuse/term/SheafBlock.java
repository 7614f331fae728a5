package wuse.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.policy.Line;

/** Some thousand sheets of a sheaf, column by column. */
final class SheafBlock {
  static final int SIZE = 2_048;

  private final Strip[] strips;

  private SheafBlock(Strip[] strips) {
    this.strips = strips;
  }

  /** One value as a sheet has it. */
  record Value(long point, boolean unvouched, @Nullable Object word, @Nullable Given given) {
    static Value of(Sheet sheet, int place) {
      Given given = sheet.outright(place);
      return new Value(
          sheet.point(place),
          sheet.unvouched(place),
          sheet.wordOrList(place),
          given == null || given.event() == null ? given : new Given(given.value(), null));
    }

    static Value[] all(Sheet sheet, int columns) {
      Value[] all = new Value[columns];
      for (int place = 0; place < columns; place++) {
        all[place] = of(sheet, place);
      }
      return all;
    }

    boolean isPlain() {
      return given == null && word == null && !unvouched;
    }

    void put(Sheet into, int at) {
      if (given != null) {
        into.give(at, given, point);
      } else if (point == Line.MISSING) {
        into.setMissing(at, unvouched);
      } else {
        into.set(at, point, word);
      }
    }
  }

  /**
   * One column: its different values, and which of them each sheet has.
   *
   * @param plain their points, where they are values and nothing beside; null where one is more
   * @param few which of at most 256 values; null where there are more, or where there is one
   * @param many which of more values; null otherwise
   */
  private record Strip(
      Value[] values, long @Nullable [] plain, byte @Nullable [] few, short @Nullable [] many) {
    static Strip of(List<Value> values, short[] which, int size) {
      Value[] all = values.toArray(Value[]::new);
      boolean plain = values.stream().allMatch(Value::isPlain);
      long[] points = plain ? values.stream().mapToLong(Value::point).toArray() : null;
      if (all.length == 1) {
        return new Strip(all, points, null, null);
      }
      if (all.length > 256) {
        return new Strip(all, points, null, Arrays.copyOf(which, size));
      }
      byte[] few = new byte[size];
      for (int i = 0; i < size; i++) {
        few[i] = (byte) which[i];
      }
      return new Strip(all, points, few, null);
    }

    void copy(int number, Sheet into, int at) {
      int which = few != null ? few[number] & 0xff : many == null ? 0 : many[number];
      if (plain != null) {
        into.set(at, plain[which], null);
      } else {
        values[which].put(into, at);
      }
    }
  }

  void copy(int number, int[] places, Sheet into, int[] at) {
    for (int i = 0; i < places.length; i++) {
      strips[places[i]].copy(number, into, at[i]);
    }
  }

  /** A block that is being filled. */
  static final class Writing {
    private final List<List<Value>> values = new ArrayList<>();
    private final List<Map<Value, Short>> known = new ArrayList<>();
    private final short[][] which;
    private int size;

    Writing(int columns) {
      this.which = new short[columns][SIZE];
      for (int i = 0; i < columns; i++) {
        values.add(new ArrayList<>());
        known.add(new HashMap<>());
      }
    }

    boolean isFull() {
      return size == SIZE;
    }

    boolean isEmpty() {
      return size == 0;
    }

    void add(Value[] values) {
      for (int place = 0; place < which.length; place++) {
        which[place][size] = number(values[place], place);
      }
      size++;
    }

    private short number(Value value, int place) {
      List<Value> all = values.get(place);
      short number = (short) all.size();
      Short before = known.get(place).putIfAbsent(value, number);
      if (before != null) {
        return before;
      }
      all.add(value);
      return number;
    }

    SheafBlock block() {
      Strip[] strips = new Strip[which.length];
      for (int place = 0; place < strips.length; place++) {
        strips[place] = Strip.of(values.get(place), which[place], size);
      }
      return new SheafBlock(strips);
    }
  }
}
