package wuse.sources.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * The text of a workbook's cell: numbers as a person would type them, without their display format;
 * what is styled as a date as an ISO day or moment.
 */
final class CellText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ReadOnlySharedStringsTable strings;
  private final StylesTable styles;
  private final boolean from1904;
  private final Map<String, Boolean> dateStyles = new HashMap<>();

  CellText(ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /**
   * @param type of the cell element: s, str, inlineStr, b, e, n or null
   * @param style number of the style, null for none
   * @param value what stands in the cell element
   */
  String of(@Nullable String type, @Nullable String style, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (type == null ? "n" : type) {
      case "s" -> strings.getItemAt(Integer.parseInt(value.strip())).getString();
      case "b" -> value.equals("1") ? "true" : "false";
      case "n" -> number(value, style);
      default -> value;
    };
  }

  private String number(String value, @Nullable String style) {
    try {
      double number = Double.parseDouble(value);
      return dated(style) && DateUtil.isValidExcelDate(number) ? moment(number) : plain(number);
    } catch (NumberFormatException noNumber) {
      return value;
    }
  }

  // 0.1 + 0.2 is 0.3, as the sheet shows it; no exponent, for codes made of digits
  private static String plain(double number) {
    return new BigDecimal(NumberToTextConverter.toText(number)).toPlainString();
  }

  private String moment(double serial) {
    LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904, true);
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.format(MOMENT);
  }

  private boolean dated(@Nullable String style) {
    return style != null && dateStyles.computeIfAbsent(style, this::isDate);
  }

  private boolean isDate(String style) {
    XSSFCellStyle found = styles.getStyleAt(Integer.parseInt(style));
    return found != null
        && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
  }
}
