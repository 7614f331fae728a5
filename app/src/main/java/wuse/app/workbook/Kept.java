package wuse.app.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import wuse.app.shelf.PackTree;

/**
 * What a workbook was made of, kept in a hidden sheet of it: by it an edit is told from a change of
 * the pack since. As Base64, since spreadsheet programs may change other texts.
 *
 * @param language in which its sheets were written
 */
record Kept(String pack, String language, SortedMap<String, byte[]> files) {
  /** Under which the terms are kept that the sheets speak of: no file has such a name. */
  private static final String TERMS = "*";

  static final String SHEET = "wuse";
  private static final String VERSION = "wuse-workbook-1";
  private static final int LONGEST = 30_000;
  private static final int LARGEST = 16 << 20;

  static Kept of(String pack, String language, Source source, List<List<String>> terms) {
    SortedMap<String, byte[]> files = new TreeMap<>(source.bytes());
    String lines =
        terms.stream().map(term -> String.join("\t", term) + "\n").collect(Collectors.joining());
    files.put(TERMS, lines.getBytes(StandardCharsets.UTF_8));
    return new Kept(pack, language, files);
  }

  /** The files of the pack. */
  SortedMap<String, byte[]> pages() {
    SortedMap<String, byte[]> pages = new TreeMap<>(files);
    pages.remove(TERMS);
    return pages;
  }

  List<List<String>> terms() {
    byte[] lines = files.getOrDefault(TERMS, new byte[0]);
    return new String(lines, StandardCharsets.UTF_8)
        .lines()
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  String digest() {
    return PackTree.of(files).digest();
  }

  void put(Sheet sheet) {
    row(sheet, 0, List.of(VERSION, pack, language, digest()));
    int at = 1;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      List<String> cells = new ArrayList<>(List.of(file.getKey()));
      String text = Base64.getEncoder().encodeToString(packed(file.getValue()));
      for (int i = 0; i < text.length(); i += LONGEST) {
        cells.add(text.substring(i, Math.min(text.length(), i + LONGEST)));
      }
      row(sheet, at++, cells);
    }
  }

  private static void row(Sheet sheet, int number, List<String> cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }

  /**
   * @throws Misfit where the sheet is not there or not as it was written
   */
  static Kept in(@Nullable Sheet sheet) throws Misfit {
    if (sheet == null || !text(sheet.getRow(0), 0).equals(VERSION)) {
      throw new Misfit("X03");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        StringBuilder text = new StringBuilder();
        for (int cell = 1; !text(row, cell).isEmpty(); cell++) {
          text.append(text(row, cell));
        }
        files.put(text(row, 0), unpacked(Base64.getDecoder().decode(text.toString())));
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Misfit("X03");
    }
    Row head = sheet.getRow(0);
    Kept kept = new Kept(text(head, 1), text(head, 2), files);
    if (!kept.digest().equals(text(head, 3))) {
      throw new Misfit("X03");
    }
    return kept;
  }

  private static String text(@Nullable Row row, int column) {
    Cell cell = row == null ? null : row.getCell(column);
    return cell == null ? "" : cell.toString();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] all = zip.readNBytes(LARGEST);
      if (zip.read() >= 0) {
        throw new IOException("too large");
      }
      return all;
    }
  }
}
