package wuse.sources.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Real workbooks, written for a test. */
final class Workbooks {
  private final SXSSFWorkbook book = new SXSSFWorkbook();
  private final CellStyle day = book.createCellStyle();
  private final CellStyle moment = book.createCellStyle();
  private Sheet sheet;

  Workbooks() {
    day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
    moment.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
  }

  Workbooks sheet(String name) {
    sheet = book.createSheet(name);
    return this;
  }

  /** Adds a row; days and moments become styled numbers, as a person's typing does. */
  Workbooks row(Object... values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        put(row.createCell(i), values[i]);
      }
    }
    return this;
  }

  private void put(Cell cell, Object value) {
    if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else if (value instanceof LocalDateTime time) {
      cell.setCellValue(time);
      cell.setCellStyle(moment);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  /** Merges cells of the last sheet, rows and columns counted from 0. */
  Workbooks merged(int fromRow, int toRow, int fromColumn, int toColumn) {
    sheet.addMergedRegion(new CellRangeAddress(fromRow, toRow, fromColumn, toColumn));
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    book.close();
    return out.toByteArray();
  }

  /** So many complaints about U001. */
  static byte[] complaints(int rows) throws IOException {
    Workbooks book = new Workbooks().sheet("信访投诉").row("排污单位", "自然键", "发生日期", "编号", "属实", "重复");
    for (int i = 0; i < rows; i++) {
      book.row(
          "U001", "T" + i, LocalDate.of(2026, 3, 1), "T" + i, List.of("是", "否").get(i % 2), "否");
    }
    return book.bytes();
  }
}
