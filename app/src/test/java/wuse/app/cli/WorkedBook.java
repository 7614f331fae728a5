package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workbook exported from a copy of the shipped packs, for tests that edit it and import it. */
abstract class WorkedBook {
  @TempDir Path folder;
  Path packs;
  Path book;

  @BeforeEach
  void copy() throws IOException {
    packs = folder.resolve("packs");
    Call.copyPacks(packs);
    book = folder.resolve("指标表.xlsx");
  }

  /** What a test does to a workbook. */
  interface Editing {
    void edit(XSSFWorkbook book) throws IOException;
  }

  Call call(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("policy"));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    all.addAll(List.of("--packs", packs.toString()));
    return Call.plain(all);
  }

  void export(String pack, Object... more) {
    List<Object> all = new ArrayList<>(List.of("export", pack, "--to", book));
    all.addAll(List.of(more));
    Call call = call(all.toArray());
    assertThat(call.exit()).as(call.err()).isZero();
  }

  void edit(Editing editing) throws IOException {
    try (InputStream in = Files.newInputStream(book);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      editing.edit(opened);
      try (OutputStream out = Files.newOutputStream(book)) {
        opened.write(out);
      }
    }
  }

  static int column(Sheet sheet, String header) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(header)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError(header);
  }

  static Row row(Sheet sheet, String key) {
    for (Row row : sheet) {
      Cell cell = row.getCell(0);
      if (cell != null && cell.getStringCellValue().equals(key)) {
        return row;
      }
    }
    throw new AssertionError(key);
  }

  static Cell cell(XSSFWorkbook book, String sheet, String key, String header) {
    XSSFSheet of = book.getSheet(sheet);
    return row(of, key).getCell(column(of, header));
  }

  void replace(String file, String from, String to) throws IOException {
    Path path = packs.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }
}
