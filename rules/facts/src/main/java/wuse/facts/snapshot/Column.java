package wuse.facts.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.Held;

/** One column: nothing, one value for all, a value in every row, or in some rows. */
final class Column {
  private static final int NOTHING = 0;
  private static final int ONE = 1;
  private static final int ALL = 2;
  private static final int SOME = 3;

  /** A field that the record has no more; only an empty column of it can be read. */
  static final Column NONE = new Column(ValueForm.lost(), fact -> null);

  private final ValueForm form;
  private final Function<Fact, @Nullable Object> getter;

  Column(ValueForm form, Function<Fact, @Nullable Object> getter) {
    this.form = form;
    this.getter = getter;
  }

  static Column of(FactField field) {
    return new Column(ValueForm.of(field), field::declaredIn);
  }

  void write(List<Held> facts, WordTable words, PackedOut out) {
    @Nullable Object[] all = new @Nullable Object[facts.size()];
    for (int row = 0; row < all.length; row++) {
      all[row] = getter.apply(facts.get(row).fact());
    }
    Object[] there = present(all);
    if (there.length == 0) {
      out.octet(NOTHING);
    } else if (there.length == all.length && allSame(there)) {
      out.octet(ONE);
      form.write(new Object[] {there[0]}, words, out);
    } else {
      out.octet(there.length == all.length ? ALL : SOME);
      if (there.length < all.length) {
        presence(all, out);
      }
      form.write(there, words, out);
    }
  }

  private static Object[] present(@Nullable Object[] all) {
    Object[] there = new Object[all.length];
    int count = 0;
    for (Object value : all) {
      if (value != null) {
        there[count++] = value;
      }
    }
    return count == all.length ? there : Arrays.copyOf(there, count);
  }

  private static boolean allSame(Object[] values) {
    for (Object value : values) {
      if (value != values[0] && !value.equals(values[0])) {
        return false;
      }
    }
    return true;
  }

  private static void presence(@Nullable Object[] values, PackedOut out) {
    for (int row = 0; row < values.length; row += 8) {
      int bits = 0;
      for (int i = row; i < Math.min(row + 8, values.length); i++) {
        bits |= values[i] == null ? 0 : 1 << i - row;
      }
      out.octet(bits);
    }
  }

  @Nullable Object[] read(int count, WordList words, PackedIn in) {
    @Nullable Object[] all = new @Nullable Object[count];
    switch (in.octet()) {
      case NOTHING -> {}
      case ONE -> Arrays.fill(all, form.read(1, words, in)[0]);
      case ALL -> System.arraycopy(form.read(count, words, in), 0, all, 0, count);
      case SOME -> spread(in.bytes((count + 7) / 8), all, words, in);
      default -> throw new BrokenBlock("unknown kind of column");
    }
    return all;
  }

  private void spread(byte[] presence, @Nullable Object[] all, WordList words, PackedIn in) {
    int there = 0;
    for (byte bits : presence) {
      there += Integer.bitCount(bits & 0xFF);
    }
    Object[] values = form.read(there, words, in);
    int next = 0;
    for (int row = 0; row < all.length; row++) {
      if ((presence[row / 8] >> row % 8 & 1) == 1) {
        all[row] = values[next++];
      }
    }
  }
}
