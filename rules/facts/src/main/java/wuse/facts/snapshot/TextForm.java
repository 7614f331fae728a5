package wuse.facts.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Texts: words of a table where they repeat, else each as what it shares with the one before and
 * the rest (keys and places hardly differ from row to row).
 */
final class TextForm extends ValueForm {
  private static final int WORDS = 0;
  private static final int FRONT = 1;
  private static final int FEW = 32;

  private final Function<Object, String> text;
  private final Function<String, Object> value;

  TextForm(Function<Object, String> text, Function<String, Object> value) {
    this.text = text;
    this.value = value;
  }

  @Override
  void write(Object[] values, WordTable words, PackedOut out) {
    String[] texts = new String[values.length];
    Arrays.setAll(texts, i -> text.apply(values[i]));
    if (repeat(texts)) {
      out.octet(WORDS);
      for (String one : texts) {
        words.write(one, out);
      }
    } else {
      out.octet(FRONT);
      front(texts, out);
    }
  }

  private static boolean repeat(String[] texts) {
    if (texts.length < 3) {
      return true;
    }
    Set<String> seen = new HashSet<>();
    for (String one : texts) {
      if (seen.add(one) && seen.size() > texts.length / 2) {
        return false;
      }
    }
    return true;
  }

  private static void front(String[] texts, PackedOut out) {
    byte[] before = {};
    for (String one : texts) {
      byte[] next = one.getBytes(StandardCharsets.UTF_8);
      int shared = Arrays.mismatch(before, next);
      shared = shared < 0 ? next.length : shared;
      out.unsigned(shared).unsigned(next.length - shared).bytes(next, shared, next.length - shared);
      before = next;
    }
  }

  @Override
  Object[] read(int count, WordList words, PackedIn in) {
    return switch (in.octet()) {
      case WORDS -> words(count, words, in);
      case FRONT -> front(count, in);
      default -> throw new BrokenBlock("unknown form of text");
    };
  }

  private Object[] words(int count, WordList words, PackedIn in) {
    return count < FEW ? few(count, words, in) : many(count, words, in);
  }

  // a table of the whole block's words would cost more than making a value twice
  private Object[] few(int count, WordList words, PackedIn in) {
    Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = value.apply(words.get(words.read(in)));
    }
    return values;
  }

  private Object[] many(int count, WordList words, PackedIn in) {
    Object[] values = new Object[count];
    @Nullable Object[] made = new @Nullable Object[words.size() + 8];
    for (int i = 0; i < count; i++) {
      int number = words.read(in);
      if (number >= made.length) {
        made = Arrays.copyOf(made, number * 2);
      }
      Object one = made[number];
      if (one == null) {
        one = value.apply(words.get(number));
        made[number] = one;
      }
      values[i] = one;
    }
    return values;
  }

  private Object[] front(int count, PackedIn in) {
    Object[] values = new Object[count];
    byte[] buffer = new byte[64];
    int length = 0;
    for (int i = 0; i < count; i++) {
      int shared = in.whole();
      int rest = in.count();
      if (shared > length) {
        throw new BrokenBlock("shares more than there is");
      }
      if (shared + rest > buffer.length) {
        buffer = Arrays.copyOf(buffer, (shared + rest) * 2);
      }
      in.bytes(buffer, shared, rest);
      length = shared + rest;
      values[i] = value.apply(new String(buffer, 0, length, StandardCharsets.UTF_8));
    }
    return values;
  }
}
