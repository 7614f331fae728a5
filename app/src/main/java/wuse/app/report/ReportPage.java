package wuse.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.messageresolver.StandardMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import wuse.app.store.Cause;
import wuse.grading.Round;
import wuse.policy.Colour;
import wuse.policy.Words;

/** {@code report.html}: the report as one file for the screen and for A4, without any script. */
public final class ReportPage {
  /** So many who moved are listed on the page. */
  private static final int SHOWN = 60;

  /** In the order of the page. */
  public static final List<Cause> CAUSES =
      List.of(Cause.CONDUCT, Cause.LATE_DATA, Cause.PACK, Cause.TIME);

  private final SpringTemplateEngine engine = engine();
  private final String language;

  /**
   * @param language {@code zh} or {@code en}
   */
  public ReportPage(String language) {
    this.language = language;
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver templates =
        new ClassLoaderTemplateResolver(ReportPage.class.getClassLoader());
    templates.setPrefix("wuse/app/report/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setMessageResolver(new StandardMessageResolver());
    return engine;
  }

  /** The whole page. */
  public String html(NightReport report) {
    Said says = new Said(language);
    Instant approved = report.run().approvedAt();
    Context context = new Context(Locale.forLanguageTag(language));
    context.setVariable("language", language.equals("en") ? "en" : "zh-CN");
    context.setVariable("report", report);
    context.setVariable("says", says);
    context.setVariable("colours", new Marks());
    context.setVariable("causes", CAUSES);
    context.setVariable("shown", SHOWN);
    context.setVariable("known", says.at(report.run().knownAt()));
    context.setVariable("approved", approved == null ? "" : says.at(approved));
    return engine.process("report", context);
  }

  /** Values as this language writes them; for the template. */
  public static final class Said {
    private static final DateTimeFormatter MINUTE =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Round.ZONE);
    private static final int LONGEST = 100;

    private final String language;

    /**
     * @param language {@code zh} or {@code en}
     */
    public Said(String language) {
      this.language = language;
    }

    /** In the page's language. */
    public String of(Words words) {
      return words.in(language);
    }

    /** In the page's language, one after the other. */
    public String all(List<Words> words, String between) {
      return words.stream().map(this::of).collect(Collectors.joining(between));
    }

    /** To the minute, Asia/Shanghai. */
    public String at(Instant instant) {
      return MINUTE.format(instant);
    }

    /** As in {@code +3}, {@code −2}, {@code 0}. */
    public String signed(@Nullable Long change) {
      if (change == null) {
        return "—";
      }
      return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
    }

    /** Without trailing zeros. */
    public String plain(BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** How long a bar of {@code part} is beside one of {@code whole}, which has 100. */
    public int percent(BigDecimal part, BigDecimal whole) {
      return whole.signum() == 0
          ? 0
          : part.multiply(BigDecimal.valueOf(LONGEST))
              .divide(whole, 0, RoundingMode.HALF_UP)
              .intValue();
    }
  }

  /** How a result is drawn: colours in their own, states in shades; for the template. */
  public static final class Marks {
    private static final int SHADES = 4;

    /** The class of its mark. */
    public String mark(String result, int place) {
      return Colour.named(result)
          .map(colour -> "c-" + colour.name())
          .orElse(result.equals(Colour.NOT_RATED) ? "c-NONE" : "s-" + place % SHADES);
    }
  }
}
