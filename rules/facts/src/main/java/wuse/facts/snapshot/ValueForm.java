package wuse.facts.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wuse.facts.FactField;
import wuse.facts.Named;
import wuse.facts.Written;

/** How the values of one type are written one after another. */
abstract class ValueForm {

  abstract void write(Object[] values, WordTable words, PackedOut out);

  abstract Object[] read(int count, WordList words, PackedIn in);

  static ValueForm of(FactField field) {
    return switch (field.type()) {
      case INT -> new Whole();
      case DECIMAL -> new Decimal();
      case BOOL -> new Truth();
      case DATE -> date();
      case TIME -> new Moment();
      case TEXT -> text();
      case CHOICE -> new TextForm(value -> ((Named) value).zh(), field::typed);
      default -> new TextForm(value -> ((Written) value).text(), field::typed);
    };
  }

  static ValueForm text() {
    return new TextForm(value -> (String) value, text -> text);
  }

  static <E extends Enum<E> & Named> ValueForm words(Class<E> list) {
    Map<String, E> byWord =
        Arrays.stream(list.getEnumConstants()).collect(Collectors.toMap(Named::zh, word -> word));
    return new TextForm(value -> ((Named) value).zh(), word -> known(byWord, word));
  }

  private static <E> E known(Map<String, E> byWord, String word) {
    E known = byWord.get(word);
    if (known == null) {
      throw new BrokenBlock("unknown word " + word);
    }
    return known;
  }

  static ValueForm date() {
    return new Steps(
        value -> ((LocalDate) value).toEpochDay(), day -> (Object) LocalDate.ofEpochDay(day));
  }

  static ValueForm instant() {
    return new Seconds();
  }

  static ValueForm lost() {
    return new TextForm(
        value -> {
          throw new IllegalStateException("a field that is no more");
        },
        text -> {
          throw new BrokenBlock("a field that is no more");
        });
  }

  private static final class Whole extends ValueForm {
    @Override
    void write(Object[] values, WordTable words, PackedOut out) {
      for (Object value : values) {
        out.signed((Integer) value);
      }
    }

    @Override
    Object[] read(int count, WordList words, PackedIn in) {
      Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = (int) in.signed();
      }
      return values;
    }
  }

  private static final class Decimal extends ValueForm {
    @Override
    void write(Object[] values, WordTable words, PackedOut out) {
      for (Object value : values) {
        out.decimal((BigDecimal) value);
      }
    }

    @Override
    Object[] read(int count, WordList words, PackedIn in) {
      Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = in.decimal();
      }
      return values;
    }
  }

  private static final class Truth extends ValueForm {
    @Override
    void write(Object[] values, WordTable words, PackedOut out) {
      for (Object value : values) {
        out.octet((Boolean) value ? 1 : 0);
      }
    }

    @Override
    Object[] read(int count, WordList words, PackedIn in) {
      Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = in.octet() == 1;
      }
      return values;
    }
  }

  /** Distances from the value before. */
  private static final class Steps extends ValueForm {
    private final Function<Object, Long> number;
    private final Function<Long, Object> value;

    Steps(Function<Object, Long> number, Function<Long, Object> value) {
      this.number = number;
      this.value = value;
    }

    @Override
    void write(Object[] values, WordTable words, PackedOut out) {
      long last = 0;
      for (Object one : values) {
        long next = number.apply(one);
        out.signed(next - last);
        last = next;
      }
    }

    @Override
    Object[] read(int count, WordList words, PackedIn in) {
      Object[] values = new Object[count];
      long last = 0;
      for (int i = 0; i < count; i++) {
        long step = in.signed();
        last += step;
        values[i] = i > 0 && step == 0 ? values[i - 1] : value.apply(last);
      }
      return values;
    }
  }

  private static final class Moment extends ValueForm {
    @Override
    void write(Object[] values, WordTable words, PackedOut out) {
      for (Object value : values) {
        LocalDateTime moment = (LocalDateTime) value;
        out.signed(moment.toEpochSecond(ZoneOffset.UTC)).unsigned(moment.getNano());
      }
    }

    @Override
    Object[] read(int count, WordList words, PackedIn in) {
      Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = LocalDateTime.ofEpochSecond(in.signed(), in.whole(), ZoneOffset.UTC);
      }
      return values;
    }
  }

  private static final class Seconds extends ValueForm {
    @Override
    void write(Object[] values, WordTable words, PackedOut out) {
      long last = 0;
      for (Object value : values) {
        Instant instant = (Instant) value;
        out.signed(instant.getEpochSecond() - last).unsigned(instant.getNano());
        last = instant.getEpochSecond();
      }
    }

    @Override
    Object[] read(int count, WordList words, PackedIn in) {
      Object[] values = new Object[count];
      long last = 0;
      for (int i = 0; i < count; i++) {
        last += in.signed();
        values[i] = Instant.ofEpochSecond(last, in.whole());
      }
      return values;
    }
  }
}
