package wuse.sources.written;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often something is due: {@code 季}, {@code 1次／半年}, {@code 一年6次}, {@code 6个月}, {@code 4次／天}.
 * What does not say it (其他, 下雨时, 在线, a bare number, 6月 which may be June) is for a person to
 * decide.
 *
 * @param times how many times
 * @param every in so many periods, 1 for most
 * @param period 分钟, 小时, 天, 周, 月, 季, 半年 or 年
 */
public record Frequency(int times, int every, String period) {
  private static final String N = "([\\d]{1,3}|[一二两三四五六七八九十百]{1,3})";
  private static final String PERIOD = "(分钟|小时|天|日|周|月|季度?|半年度?|年度?)";
  private static final Pattern SPAN = Pattern.compile("每?隔?" + N + "?(个)?" + PERIOD + "(?:监测)?");
  private static final Pattern TIMES_PER = Pattern.compile(N + "?次[/每]?" + N + "?(?:个)?" + PERIOD);
  private static final Pattern PER_TIMES =
      Pattern.compile("每?" + N + "?(?:个)?" + PERIOD + "/?" + N + "?次");

  /** Empty where only a person can say. */
  public static Optional<Frequency> of(String text) {
    String written = Absent.folded(text);
    Matcher span = SPAN.matcher(written);
    if (span.matches()) {
      return span(span, written);
    }
    Matcher timesPer = TIMES_PER.matcher(written);
    if (timesPer.matches()) {
      return of(timesPer.group(1), timesPer.group(2), timesPer.group(3));
    }
    Matcher perTimes = PER_TIMES.matcher(written);
    return perTimes.matches()
        ? of(perTimes.group(3), perTimes.group(1), perTimes.group(2))
        : Optional.empty();
  }

  private static Optional<Frequency> span(Matcher span, String written) {
    boolean maybeNameOfMonth =
        span.group(1) != null && span.group(2) == null && span.group(3).equals("月");
    boolean roundTheClock = written.endsWith("监测") && span.group(1) != null;
    return maybeNameOfMonth || roundTheClock
        ? Optional.empty()
        : of(null, span.group(1), span.group(3));
  }

  private static Optional<Frequency> of(
      @Nullable String times, @Nullable String every, String period) {
    int n = number(times);
    int m = number(every);
    return n < 1 || m < 1
        ? Optional.empty()
        : Optional.of(new Frequency(n, m, period.replace("度", "").replace("日", "天")));
  }

  private static int number(@Nullable String written) {
    if (written == null) {
      return 1;
    }
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : Numerals.of(written).map(BigDecimal::intValue).orElse(0);
  }

  /** As we keep it: {@code 1次/季}, {@code 1次/6个月}. */
  public String text() {
    String span = every == 1 ? period : every + (period.equals("月") ? "个月" : period);
    return times + "次/" + span;
  }
}
