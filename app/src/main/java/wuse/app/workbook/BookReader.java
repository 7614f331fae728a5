package wuse.app.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens a workbook that somebody sent, within bounds, and says what stands in a cell. */
final class BookReader {
  /** Of the file as it is sent. */
  static final int LARGEST = 20 << 20;

  /** Of all that is packed in it, and how many times larger than packed any part may be. */
  private static final long MOST_UNPACKED = 64L << 20;

  private static final int MOST_PARTS = 1000;

  private BookReader() {}

  /**
   * @throws Misfit where it is no workbook, damaged, too large, or carries macros
   */
  static XSSFWorkbook open(byte[] bytes) throws Misfit {
    if (bytes.length > LARGEST) {
      throw new Misfit("X02");
    }
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw new Misfit("X01");
    }
    try {
      unpackable(bytes);
      XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
      if (book.isMacroEnabled()) {
        book.close();
        throw new Misfit("X26");
      }
      return book;
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException damaged) {
      throw new Misfit("X01");
    }
  }

  /** Unpacks it once and throws away what comes out, no more than is allowed. */
  private static void unpackable(byte[] bytes) throws IOException, Misfit {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          total += read;
          if (total > MOST_UNPACKED || parts > MOST_PARTS) {
            throw new Misfit("X02");
          }
        }
      }
    }
  }

  /**
   * What stands there, as it would be typed; empty where nothing does.
   *
   * @throws Misfit where a formula or an error stands there, or a date with a time
   */
  static String text(@org.jspecify.annotations.Nullable Cell cell) throws Misfit {
    if (cell == null) {
      return "";
    }
    CellType type = cell.getCellType();
    if (type == CellType.FORMULA) {
      throw new Misfit("X10", "=" + cell.getCellFormula());
    }
    if (type == CellType.ERROR) {
      throw new Misfit("X11");
    }
    if (type == CellType.NUMERIC) {
      return number(cell);
    }
    return type == CellType.BOOLEAN
        ? String.valueOf(cell.getBooleanCellValue())
        : cell.getStringCellValue().replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String number(Cell cell) throws Misfit {
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime time = cell.getLocalDateTimeCellValue();
      if (!time.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)) {
        throw new Misfit("X24", time.toString());
      }
      return time.toLocalDate().toString();
    }
    return BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
  }
}
