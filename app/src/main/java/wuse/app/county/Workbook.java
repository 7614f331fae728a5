package wuse.app.county;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** An Excel workbook with a sheet for each kind; numbers and days are cells of their own type. */
final class Workbook implements AutoCloseable {
  private final SXSSFWorkbook book = new SXSSFWorkbook();
  private final CellStyle day = book.createCellStyle();

  Workbook() {
    day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  Tables.Table sheet(String name) {
    return new OneSheet(book.createSheet(name));
  }

  void save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  private final class OneSheet implements Tables.Table {
    private final Sheet sheet;
    private int rows;

    OneSheet(Sheet sheet) {
      this.sheet = sheet;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      Row row = sheet.createRow(rows++);
      for (int i = 0; i < cells.size(); i++) {
        Object value = cells.get(i);
        if (value != null) {
          fill(row.createCell(i), value);
        }
      }
    }

    private void fill(org.apache.poi.ss.usermodel.Cell cell, Object value) {
      if (value instanceof BigDecimal number) {
        cell.setCellValue(number.doubleValue());
      } else if (value instanceof LocalDate date) {
        cell.setCellValue(date);
        cell.setCellStyle(day);
      } else {
        cell.setCellValue(Cell.text(value));
      }
    }

    @Override
    public void close() {}
  }
}
