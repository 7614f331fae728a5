package wuse.sources.written;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and moments as tables write them: {@code 2026-03-01}, {@code 2026/3/1}, {@code 2026.3.1},
 * {@code 2026年3月1日}, {@code 20260301}, each with or without a time; {@code 20260301080000}; the
 * serial number of a spreadsheet; milliseconds since 1970; {@code 12/29/04} where it can be read in
 * one way only.
 */
public final class WrittenDay {
  private static final String DAY =
      "(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)";
  private static final String TIME =
      "(?:[T\\s]*(\\d{1,2})[:时](?:(\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?|分?))?)?";
  private static final Pattern PARTED = Pattern.compile(DAY + TIME);
  private static final Pattern RUN =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?");
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");
  private static final Pattern MILLIS = Pattern.compile("1\\d{12}");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private WrittenDay() {}

  /** The day of it; empty if it is none or could be two. */
  public static Optional<LocalDate> day(String text) {
    if (iso(text)) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException noSuchDay) {
        return Optional.empty();
      }
    }
    return moment(text).map(LocalDateTime::toLocalDate);
  }

  private static boolean iso(String text) {
    return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  /** The moment, at midnight where no time is given; empty if it is none or could be two. */
  public static Optional<LocalDateTime> moment(String text) {
    String written = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    try {
      return read(written);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> read(String written) {
    Matcher parted = PARTED.matcher(written);
    if (parted.matches()) {
      return Optional.of(parted(parted));
    }
    Matcher run = RUN.matcher(written);
    if (run.matches()) {
      return Optional.of(run(run));
    }
    if (SERIAL.matcher(written).matches()) {
      return Optional.of(serial(new BigDecimal(written)));
    }
    if (MILLIS.matcher(written).matches()) {
      return Optional.of(
          LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(written)), SHANGHAI));
    }
    Matcher american = AMERICAN.matcher(written);
    return american.matches() ? american(american) : Optional.empty();
  }

  /** The days that stand in a text, as in {@code 2020-07-27至2023-07-26}, in their order. */
  public static List<LocalDate> days(String text) {
    Matcher found = PARTED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    List<LocalDate> days = new ArrayList<>();
    try {
      while (found.find()) {
        days.add(parted(found).toLocalDate());
      }
      return days;
    } catch (DateTimeException noSuchDay) {
      return List.of();
    }
  }

  private static LocalDateTime parted(Matcher m) {
    boolean chinese = m.group(2) == null;
    LocalDate day =
        LocalDate.of(number(m, 1), number(m, chinese ? 4 : 2), number(m, chinese ? 5 : 3));
    return day.atTime(LocalTime.of(number(m, 6), number(m, 7), number(m, 8)));
  }

  private static LocalDateTime run(Matcher m) {
    return LocalDate.of(number(m, 1), number(m, 2), number(m, 3))
        .atTime(number(m, 4), number(m, 5), number(m, 6));
  }

  private static int number(Matcher m, int group) {
    String digits = m.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  // the first serial numbers hold a leap day that never was; ours begin in 1954
  private static LocalDateTime serial(BigDecimal serial) {
    long seconds =
        serial
            .remainder(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(24 * 60 * 60))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return SERIAL_ZERO
        .plusDays(serial.longValue())
        .atStartOfDay()
        .plus(seconds, ChronoUnit.SECONDS);
  }

  // month first; a day that could be a month makes it two dates
  private static Optional<LocalDateTime> american(Matcher m) {
    int day = number(m, 2);
    int year = number(m, 3);
    return day <= 12
        ? Optional.empty()
        : Optional.of(
            LocalDate.of(year < 100 ? 2000 + year : year, number(m, 1), day).atStartOfDay());
  }
}
