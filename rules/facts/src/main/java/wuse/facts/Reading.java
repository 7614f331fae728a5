package wuse.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnfitFact.Reason;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.enterprise.Industry;
import wuse.facts.monitoring.Pollutant;
import wuse.facts.permit.OutletNumber;
import wuse.facts.permit.PermitNumber;

/**
 * Turns the values of one field from what is written to what its record declares, and back to plain
 * form.
 */
abstract class Reading {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Never null: returns the declared class or throws {@link UnfitFact}. */
  abstract Object typed(Object written);

  Object plain(Object typed) {
    return typed;
  }

  static Reading of(FactField field) {
    String zh = field.zh();
    return switch (field.type()) {
      case TEXT -> new Words(field, text -> Fit.text(zh, text));
      case CHOICE -> new Choice(field);
      case INT -> new Whole(field);
      case DECIMAL -> new Number(field);
      case BOOL -> new Truth(field);
      case DATE -> new Day(field);
      case TIME -> new Moment(field);
      case CREDIT_CODE -> new Words(field, CreditCode::new);
      case OUTLET -> new Words(field, OutletNumber::new);
      case PERMIT_NUMBER -> new Words(field, PermitNumber::new);
      case POLLUTANT -> new Words(field, Pollutant::new);
      case INDUSTRY -> new Words(field, Industry::reading);
      case REGION -> new Words(field, Region::reading);
    };
  }

  private static UnfitFact wrongType(FactField field, Object written, String... allowed) {
    return new UnfitFact(field.zh(), written, Reason.WRONG_TYPE, List.of(allowed));
  }

  private static final class Words extends Reading {
    private final FactField field;
    private final Function<String, Object> make;

    Words(FactField field, Function<String, Object> make) {
      this.field = field;
      this.make = make;
    }

    @Override
    Object typed(Object written) {
      if (written instanceof Written && field.declared().isInstance(written)) {
        return written;
      }
      String text = text(written);
      try {
        return make.apply(text);
      } catch (UnfitFact unfit) {
        throw new UnfitFact(field.zh(), unfit.written(), unfit.reason(), unfit.allowed());
      }
    }

    // codes made of digits come out of YAML and Excel as numbers, periods such as 2026-01-01 as
    // dates
    private String text(Object written) {
      if (written instanceof BigDecimal number) {
        return number.toPlainString();
      }
      if (written instanceof Boolean) {
        throw wrongType(field, written);
      }
      return written.toString();
    }

    @Override
    Object plain(Object typed) {
      return typed instanceof Written written ? written.text() : typed;
    }
  }

  private static final class Choice extends Reading {
    private final FactField field;

    Choice(FactField field) {
      this.field = field;
    }

    @Override
    Object typed(Object written) {
      if (field.declared().isInstance(written)) {
        return written;
      }
      Object word = field.words().get(written.toString().strip());
      if (word == null) {
        throw new UnfitFact(field.zh(), written, Reason.NOT_IN_LIST, field.values());
      }
      return word;
    }

    @Override
    Object plain(Object typed) {
      return ((Named) typed).zh();
    }
  }

  private static final class Number extends Reading {
    private final FactField field;

    Number(FactField field) {
      this.field = field;
    }

    @Override
    Object typed(Object written) {
      return number(field, written);
    }
  }

  private static BigDecimal number(FactField field, Object written) {
    BigDecimal number = numberOrNull(written);
    if (number == null) {
      throw wrongType(field, written);
    }
    Fit.number(field.zh(), number);
    return number;
  }

  private static @Nullable BigDecimal numberOrNull(Object written) {
    if (written instanceof BigDecimal number) {
      return number;
    }
    if (written instanceof Boolean) {
      return null;
    }
    try {
      return new BigDecimal(written.toString().strip());
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static final class Whole extends Reading {
    private final FactField field;

    Whole(FactField field) {
      this.field = field;
    }

    @Override
    Object typed(Object written) {
      if (written instanceof Integer) {
        return written;
      }
      BigDecimal number = number(field, written);
      try {
        return number.intValueExact();
      } catch (ArithmeticException brokenOrHuge) {
        throw wrongType(field, written);
      }
    }

    @Override
    Object plain(Object typed) {
      return BigDecimal.valueOf((Integer) typed);
    }
  }

  private static final class Truth extends Reading {
    private final FactField field;

    Truth(FactField field) {
      this.field = field;
    }

    @Override
    Object typed(Object written) {
      if (written instanceof Boolean) {
        return written;
      }
      return switch (written.toString().strip()) {
        case "true", "是" -> true;
        case "false", "否" -> false;
        default -> throw wrongType(field, written, "true", "false", "是", "否");
      };
    }
  }

  private static final class Day extends Reading {
    private final FactField field;

    Day(FactField field) {
      this.field = field;
    }

    @Override
    Object typed(Object written) {
      if (written instanceof LocalDate) {
        return written;
      }
      try {
        return LocalDate.parse(written.toString().strip());
      } catch (DateTimeException notADay) {
        throw wrongType(field, written, "yyyy-MM-dd");
      }
    }
  }

  private static final class Moment extends Reading {
    private final FactField field;

    Moment(FactField field) {
      this.field = field;
    }

    @Override
    Object typed(Object written) {
      if (written instanceof LocalDateTime) {
        return written;
      }
      if (written instanceof LocalDate day) {
        return day.atStartOfDay();
      }
      try {
        return LocalDateTime.parse(written.toString().strip().replace(' ', 'T'));
      } catch (DateTimeException notAMoment) {
        throw wrongType(field, written, "yyyy-MM-ddTHH:mm:ss");
      }
    }

    @Override
    Object plain(Object typed) {
      return typed instanceof Instant instant ? LocalDateTime.ofInstant(instant, SHANGHAI) : typed;
    }
  }
}
