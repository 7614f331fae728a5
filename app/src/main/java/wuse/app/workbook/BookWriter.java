package wuse.app.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import wuse.policy.Content;

/** Writes the sheets of a pack; what may not be changed is locked, without a password. */
final class BookWriter {
  /** What a list of choices may measure that stands in the sheet itself. */
  private static final int LONGEST_CHOICES = 250;

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Styles styles = new Styles(book);
  private final String language;

  BookWriter(String language) {
    this.language = language;
  }

  static String safe(String name) {
    return WorkbookUtil.createSafeSheetName(name, '_');
  }

  byte[] write(List<Plan> plans, List<String> about, Kept kept) {
    plans.forEach(plan -> sheet(plan, plans.get(plans.size() - 1)));
    about(about);
    kept.put(book.createSheet(Kept.SHEET));
    book.setSheetVisibility(
        book.getSheetIndex(Kept.SHEET), org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        XSSFWorkbook closing = book) {
      closing.write(out);
      return out.toByteArray();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private void about(List<String> lines) {
    XSSFSheet sheet = book.createSheet(Outline.name("sheet.about", language));
    sheet.setColumnWidth(0, 110 * 256);
    for (int i = 0; i < lines.size(); i++) {
      Cell cell = sheet.createRow(i).createCell(0);
      cell.setCellValue(lines.get(i));
      cell.setCellStyle(styles.shown());
    }
    lock(sheet, false);
  }

  private void sheet(Plan plan, Plan terms) {
    XSSFSheet sheet = book.createSheet(plan.name());
    Row header = sheet.createRow(0);
    for (int i = 0; i < plan.heads().size(); i++) {
      Plan.Head head = plan.heads().get(i);
      Cell cell = header.createCell(i);
      cell.setCellValue(head.title().in(language));
      cell.setCellStyle(styles.header());
      sheet.setColumnWidth(i, head.width() * 256);
    }
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    for (int i = 0; i < plan.lines().size(); i++) {
      line(sheet.createRow(i + 1), plan.lines().get(i), drawing);
    }
    choices(sheet, plan, terms);
    sheet.createFreezePane(plan.editable() ? 2 : 1, 1);
    lock(sheet, plan.editable());
  }

  private void line(Row row, Plan.Line line, Drawing<?> drawing) {
    for (int i = 0; i < line.cells().size(); i++) {
      Plan.Cell planned = line.cells().get(i);
      Cell cell = row.createCell(i);
      Plan.Slot slot = planned.slot();
      cell.setCellStyle(slot == null ? styles.shown() : styles.open(slot.content()));
      fill(cell, planned);
      if (!planned.note().isEmpty()) {
        note(cell, planned.note(), drawing);
      }
    }
  }

  private static void fill(Cell cell, Plan.Cell planned) {
    Plan.Slot slot = planned.slot();
    Content content = slot == null ? Content.Plain.TEXT : slot.content();
    if (planned.text().isEmpty()) {
      return;
    }
    if (CellForm.isNumber(content) && CellForm.isNumber(planned.text())) {
      cell.setCellValue(Double.parseDouble(planned.text()));
    } else if (CellForm.isDate(content) && planned.text().matches("\\d{4}-\\d\\d-\\d\\d")) {
      cell.setCellValue(LocalDate.parse(planned.text()));
    } else {
      // escaped, so that a text such as _x0041_ is not taken for the character of that number
      cell.setCellValue(
          new XSSFRichTextString(planned.text().replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")));
    }
  }

  private static void note(Cell cell, String text, Drawing<?> drawing) {
    ClientAnchor anchor = cell.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    int rows = text.lines().mapToInt(line -> 1 + line.length() / 40).sum();
    anchor.setRow2(cell.getRowIndex() + 2 + Math.min(rows, 40));
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(new XSSFRichTextString(text));
    cell.setCellComment(comment);
  }

  private static void choices(XSSFSheet sheet, Plan plan, Plan terms) {
    for (int column = 0; column < plan.heads().size(); column++) {
      List<String> named = plan.heads().get(column).choices();
      if (!named.isEmpty() && !plan.lines().isEmpty()) {
        CellRangeAddressList all = new CellRangeAddressList(1, plan.lines().size(), column, column);
        choose(sheet, named(sheet, named, terms), all);
      } else {
        byChoices(plan, column).forEach((words, cells) -> choose(sheet, list(sheet, words), cells));
      }
    }
  }

  /** The cells of a column by the words that may stand in them. */
  private static Map<List<String>, CellRangeAddressList> byChoices(Plan plan, int column) {
    Map<List<String>, CellRangeAddressList> cells = new LinkedHashMap<>();
    for (int i = 0; i < plan.lines().size(); i++) {
      Plan.Slot slot = plan.lines().get(i).cells().get(column).slot();
      List<String> words = slot == null ? List.of() : CellForm.choices(slot.content());
      if (!words.isEmpty()) {
        cells
            .computeIfAbsent(words, none -> new CellRangeAddressList())
            .addCellRangeAddress(i + 1, column, i + 1, column);
      }
    }
    return cells;
  }

  private static DataValidationConstraint named(XSSFSheet sheet, List<String> names, Plan terms) {
    String all = "'" + terms.name() + "'!$A$2:$A$" + (terms.lines().size() + 1);
    return String.join(",", names).length() < LONGEST_CHOICES
        ? list(sheet, names)
        : sheet.getDataValidationHelper().createFormulaListConstraint(all);
  }

  private static DataValidationConstraint list(XSSFSheet sheet, List<String> choices) {
    return sheet
        .getDataValidationHelper()
        .createExplicitListConstraint(new ArrayList<>(choices).toArray(String[]::new));
  }

  private static void choose(
      XSSFSheet sheet, DataValidationConstraint list, CellRangeAddressList cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation = helper.createValidation(list, cells);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }

  /** Rows may be added and widths changed where something may be edited at all. */
  private static void lock(XSSFSheet sheet, boolean editable) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockInsertRows(!editable);
    sheet.lockDeleteRows(true);
    sheet.lockAutoFilter(false);
  }

  /** What a cell looks like. */
  private static final class Styles {
    private final CellStyle header;
    private final CellStyle shown;
    private final CellStyle open;
    private final CellStyle date;

    Styles(XSSFWorkbook book) {
      header = wrapped(book, true);
      var bold = book.createFont();
      bold.setBold(true);
      header.setFont(bold);
      header.setFillForegroundColor(
          org.apache.poi.ss.usermodel.IndexedColors.GREY_25_PERCENT.getIndex());
      header.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
      shown = wrapped(book, true);
      shown.setFillForegroundColor(
          org.apache.poi.ss.usermodel.IndexedColors.LEMON_CHIFFON.getIndex());
      shown.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
      open = wrapped(book, false);
      date = wrapped(book, false);
      date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    private static CellStyle wrapped(XSSFWorkbook book, boolean locked) {
      CellStyle style = book.createCellStyle();
      style.setWrapText(true);
      style.setVerticalAlignment(org.apache.poi.ss.usermodel.VerticalAlignment.TOP);
      style.setLocked(locked);
      return style;
    }

    CellStyle header() {
      return header;
    }

    CellStyle shown() {
      return shown;
    }

    CellStyle open(Content content) {
      return CellForm.isDate(content) ? date : open;
    }
  }
}
