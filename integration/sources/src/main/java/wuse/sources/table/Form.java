package wuse.sources.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import wuse.sources.written.DocumentNumber;
import wuse.sources.written.Fine;
import wuse.sources.written.Frequency;
import wuse.sources.written.WrittenDay;

/** What of a cell is meant where it holds more than the value itself. */
enum Form {
  /** The value itself, as its field's type says. */
  PLAIN {
    @Override
    Object of(String text) {
      return text;
    }
  },
  /** First day of a span: 2020-07-27至2023-07-26. */
  FROM {
    @Override
    Object of(String text) {
      return days(text).get(0);
    }
  },
  /** Last day of a span. */
  TO {
    @Override
    Object of(String text) {
      return days(text).get(1);
    }
  },
  /** The year of a day, of the first day of a span, or a year that stands there. */
  YEAR {
    @Override
    Object of(String text) {
      return BigDecimal.valueOf(year(text));
    }
  },
  /** How many are listed: 张某、李某 are two. */
  COUNT {
    @Override
    Object of(String text) {
      return BigDecimal.valueOf(LISTED.splitAsStream(text).filter(one -> !one.isBlank()).count());
    }
  },
  /** The number of an official document in its one spelling. */
  DOCUMENT {
    @Override
    Object of(String text) {
      return DocumentNumber.of(text);
    }
  },
  /** A frequency as we keep it where it can be told, else as written. */
  FREQUENCY {
    @Override
    Object of(String text) {
      return Frequency.of(text).map(Frequency::text).orElse(text);
    }
  },
  /** The fine in the words of a decision, in yuan; nothing where none is spoken of. */
  FINE {
    @Override
    Object of(String text) {
      List<BigDecimal> fines = Fine.in(text);
      if (fines.size() > 1) {
        throw new Unread("S219", fines.stream().map(BigDecimal::toPlainString).toList());
      }
      return fines.isEmpty() ? "" : fines.get(0);
    }
  };

  private static final Pattern LISTED = Pattern.compile("[、,，;；\\n]");
  private static final Pattern YEAR_ALONE = Pattern.compile("((?:19|20)\\d{2})\\s*年?度?");

  /** A word, a number, a day; an empty word is nothing. */
  abstract Object of(String text);

  static Form named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  static List<String> names() {
    return List.of(values()).stream().map(form -> form.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<LocalDate> days(String text) {
    List<LocalDate> days = WrittenDay.days(text);
    if (days.size() != 2) {
      throw new Unread("S221");
    }
    return days;
  }

  private static int year(String text) {
    var alone = YEAR_ALONE.matcher(text);
    if (alone.matches()) {
      return Integer.parseInt(alone.group(1));
    }
    List<LocalDate> days = WrittenDay.days(text);
    if (!days.isEmpty()) {
      return days.get(0).getYear();
    }
    return WrittenDay.day(text).map(LocalDate::getYear).orElseThrow(() -> new Unread("S202"));
  }
}
