package wuse.app.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.Named;
import wuse.policy.Words;

/** Facts in words: Chinese as their records declare them, English from the records' own names. */
public final class FactWords {
  private FactWords() {}

  /** As in 行政处罚, {@code penalty}. */
  public static Words kind(FactKind<?> kind) {
    return new Words(kind.zh(), spaced(kind.name()));
  }

  static Words word(Enum<?> constant) {
    String english = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new Words(constant instanceof Named named ? named.zh() : english, english);
  }

  /** What the fact says, field by field; what it does not know is left out. */
  static List<Sheet.Said> says(Fact fact) {
    List<Sheet.Said> says = new ArrayList<>();
    for (FactField field : fact.kind().ownFields()) {
      Object value = field.get(fact);
      if (value != null) {
        says.add(new Sheet.Said(name(field), text(value), field.unit()));
      }
    }
    return says;
  }

  private static Words name(FactField field) {
    return new Words(field.zh(), spaced(field.name()));
  }

  private static Words text(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? new Words("是", "yes") : new Words("否", "no");
    }
    String text = value instanceof BigDecimal number ? plain(number) : value.toString();
    return new Words(text, text);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String spaced(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
