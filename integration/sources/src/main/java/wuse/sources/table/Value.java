package wuse.sources.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.sources.written.Absent;
import wuse.sources.written.Measures;
import wuse.sources.written.Quantity;
import wuse.sources.written.Truth;
import wuse.sources.written.WrittenDay;

/** Turns what stands in a cell into the value of a field. */
final class Value {
  private static final Pattern ERROR =
      Pattern.compile("#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");
  private static final Pattern DEGREES =
      Pattern.compile("(\\d{1,3})[度°](\\d{1,2})[分′'](\\d{1,2}(?:\\.\\d+)?)[秒″\"]?");

  // names of the standards have full-width brackets, so these are not folded
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Value() {}

  /**
   * The value in a form that the field takes; null where nothing is said.
   *
   * @throws Unread if it cannot be read
   * @throws wuse.facts.UnfitFact if it can be read and cannot be
   */
  static @Nullable Object of(FactField field, Source source, Entry entry) {
    Object said = said(source, entry.text());
    if (said.equals("")) {
      return null;
    }
    if (said instanceof BigDecimal number) {
      return number.add(BigDecimal.valueOf(source.plus()));
    }
    return said instanceof LocalDate day ? day : word(field, source, entry, (String) said);
  }

  private static Object said(Source source, String text) {
    legible(text);
    String word = word(source, text);
    return word != null ? word : source.form().of(source.prefix() + text);
  }

  /** Refuses the errors of a formula and what was decoded wrongly before it came to us. */
  static void legible(String text) {
    if (text.startsWith("#") && ERROR.matcher(text).matches()) {
      throw new Unread("S217");
    }
    if (text.indexOf('\uFFFD') >= 0 || text.contains("锟斤拷")) {
      throw new Unread("S218");
    }
  }

  private static @Nullable String word(Source source, String text) {
    if (source.words().isEmpty() && source.contains().isEmpty()) {
      return null;
    }
    String folded = Absent.folded(text);
    String word = source.words().get(folded);
    if (word != null) {
      return word;
    }
    for (Map.Entry<String, String> piece : source.contains().entrySet()) {
      if (folded.contains(piece.getKey())) {
        return piece.getValue();
      }
    }
    return null;
  }

  private static Object word(FactField field, Source source, Entry entry, String said) {
    return switch (field.type()) {
      case INT, DECIMAL -> number(field, source, entry, said);
      case BOOL -> Truth.of(said).orElseThrow(() -> new Unread("S203"));
      case DATE -> day(said);
      case TIME -> moment(said);
      case TEXT, POLLUTANT, OUTLET -> field.parse(said);
      case INDUSTRY, REGION -> field.parse(BLANKS.matcher(said).replaceAll(""));
      case CHOICE, CREDIT_CODE, PERMIT_NUMBER -> field.parse(Absent.folded(said));
    };
  }

  /**
   * @throws Unread S202
   */
  static LocalDate day(String text) {
    return WrittenDay.day(text).orElseThrow(() -> new Unread("S202"));
  }

  private static LocalDateTime moment(String text) {
    return WrittenDay.moment(text).orElseThrow(() -> new Unread("S202"));
  }

  private static BigDecimal number(FactField field, Source source, Entry entry, String said) {
    String wanted = field.unit() == null ? "" : Measures.kept(field.unit()).orElse(field.unit());
    if (wanted.equals("°")) {
      Matcher degrees = DEGREES.matcher(Absent.folded(said));
      if (degrees.matches()) {
        return degrees(degrees);
      }
    }
    Quantity quantity = Quantity.of(said).orElseThrow(() -> new Unread("S201"));
    String unit = unit(quantity.unit(), source, entry, wanted);
    BigDecimal factor =
        Measures.factor(unit, wanted).orElseThrow(() -> new Unread("S214", unit, wanted));
    return quantity.number().multiply(factor).add(BigDecimal.valueOf(source.plus()));
  }

  private static String unit(String inside, Source source, Entry entry, String wanted) {
    if (!inside.isEmpty()) {
      return Measures.kept(inside).orElseThrow(() -> new Unread("S214", inside, wanted));
    }
    if (!entry.headerUnit().isEmpty()) {
      return entry.headerUnit();
    }
    return source.unit().isEmpty() ? wanted : source.unit();
  }

  private static BigDecimal degrees(Matcher m) {
    BigDecimal seconds =
        new BigDecimal(m.group(3)).add(new BigDecimal(m.group(2)).multiply(BigDecimal.valueOf(60)));
    return new BigDecimal(m.group(1))
        .add(seconds.divide(BigDecimal.valueOf(3600), MathContext.DECIMAL32));
  }
}
