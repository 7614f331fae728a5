package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import wuse.app.workbook.Manuals;

/**
 * Every code by which a workbook is refused, reached as an officer would, and its page. {@code
 * -Dwuse.golden=write} writes the examples of the pages anew.
 */
class WorkbookManualTest extends WorkedBook {
  private static final Path MAIN = Path.of("src", "main");
  private static final Path MANUAL =
      MAIN.resolve(Path.of("resources", "wuse", "app", "workbook", "manual"));
  private static final boolean WRITE = "write".equals(System.getProperty("wuse.golden"));
  private static final String PERMIT = "持证与按证";
  private static final Pattern FAULT = Pattern.compile("(.+?) (?:错误|error) (X\\d\\d) .*");

  /** No edit is known that leads there: it guards against an error of the program. */
  private static final String GUARD = "X25";

  /** What stands in the cell, and what should; the first empty where no text can show it. */
  private static final Map<String, List<String>> SHOWN =
      Map.ofEntries(
          Map.entry("X05", List.of("我的笔记", "")),
          Map.entry("X07", List.of("扣份", "")),
          Map.entry("X09", List.of("P99", "P19")),
          Map.entry("X10", List.of("=1+1", "2")),
          Map.entry("X11", List.of("#DIV/0!", "2")),
          Map.entry("X12", List.of("三", "3")),
          Map.entry("X13", List.of("去年", "2026-11-21")),
          Map.entry("X14", List.of("最差", "worst")),
          Map.entry("X15", List.of("没有冒号", "排污许可管理条例#22: \"verified: LawRefBook/Laws\"")),
          Map.entry("X16", List.of("P20|x|2", "P20|2026-01-01|2")),
          Map.entry("X17", List.of("P21|2026-01-01|1", "P21|2026-01-01|2")),
          Map.entry("X23", List.of("随手一记", "")),
          Map.entry("X24", List.of("2026-11-21 08:30", "2026-11-21")),
          Map.entry("X27", List.of("说明·英文", "说明·中文")),
          Map.entry("X29", List.of("新一档的名称", "")));

  /** What was said of each code, as place and lines, by language. */
  private final Map<String, Map<String, List<String>>> said = new TreeMap<>();

  @Test
  void every_code_has_a_page_and_every_page_a_code() throws IOException {
    Set<String> used = new TreeSet<>();
    Pattern code = Pattern.compile("\"(X\\d\\d)\"");
    try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher found = code.matcher(Files.readString(file));
        while (found.find()) {
          used.add(found.group(1));
        }
      }
    }
    assertThat(Manuals.codes().stream().filter(one -> one.startsWith("X")))
        .containsExactlyElementsOf(used);
    assertThat(Manuals.codes()).contains("W0101", "W0801");
    for (String one : used) {
      for (String lang : List.of("zh", "en")) {
        Call call = Call.of("policy", "explain", one, "--lang", lang);
        assertThat(call.exit()).as(one + call.err()).isZero();
        assertThat(call.out()).contains(" " + one + " ");
      }
    }
    assertThat(Call.of("policy", "explain", "X20").err()).contains("X20").contains("X2");
  }

  @Test
  void every_code_is_reached_by_a_workbook_and_its_page_shows_how() throws IOException {
    slips();
    rows();
    others();
    noWorkbooks();
    Set<String> reached = new TreeSet<>(said.keySet());
    reached.add(GUARD);
    assertThat(reached)
        .containsExactlyElementsOf(
            Manuals.codes().stream().filter(one -> one.startsWith("X")).toList());
    for (String code : said.keySet()) {
      held(code);
    }
  }

  private void slips() throws IOException {
    export(Call.ECO_CODE);
    edit(PolicyWorkbookTest::slip);
    imported(Call.ECO_CODE);
    anew();
    edit(
        opened -> {
          XSSFSheet sheet = opened.getSheet(PERMIT);
          sheet.getRow(0).getCell(column(sheet, "说明·中文")).setCellValue("说明·英文");
        });
    imported(Call.ECO_CODE);
  }

  /** A first row that is gone, and a band that says more than a band. */
  private void rows() throws IOException {
    anew();
    edit(
        opened -> {
          XSSFSheet sheet = opened.getSheet(PERMIT);
          sheet.removeRow(row(sheet, "P19|2026-01-01|1"));
          int at = row(sheet, "P18|2026-08-15|2").getRowNum();
          sheet.shiftRows(at + 1, sheet.getLastRowNum(), 1);
          Row added = sheet.createRow(at + 1);
          added.createCell(column(sheet, "条件")).setCellValue("(7..60]");
          added.createCell(column(sheet, "名称·中文")).setCellValue("新一档的名称");
        });
    imported(Call.ECO_CODE);
  }

  /** What others did to the pack since. */
  private void others() throws IOException {
    anew();
    edit(
        opened -> {
          cell(opened, PERMIT, "P18|2026-08-15|2", "说明·英文").setCellValue("mine");
          cell(opened, PERMIT, "P19|2026-08-15|2", "说明·英文").setCellValue("mine");
        });
    String p18 = Call.ECO_CODE + "/indicators/permit/P18.yaml";
    String before = Files.readString(packs.resolve(p18));
    Files.writeString(packs.resolve(p18), before.replace("en: \"annual", "en: \"theirs, annual"));
    Files.delete(packs.resolve(p18.replace("P18", "P19")));
    imported(Call.ECO_CODE);
    imported(Call.POSITIVE_LIST);
  }

  private void noWorkbooks() throws IOException {
    edit(opened -> opened.setWorkbookType(XSSFWorkbookType.XLSM));
    imported(Call.ECO_CODE);
    Files.writeString(book, "标识,扣分");
    imported(Call.ECO_CODE);
    PolicyWorkbookTest.bomb(book);
    imported(Call.ECO_CODE);
    try (XSSFWorkbook other = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(book)) {
      Cell cell = other.createSheet("甲").createRow(0).createCell(0);
      cell.setCellValue("x");
      other.write(out);
    }
    imported(Call.ECO_CODE);
  }

  private void anew() throws IOException {
    Files.delete(book);
    export(Call.ECO_CODE);
  }

  /** Refused, in both languages; nothing is written. */
  private void imported(String pack) throws IOException {
    for (String lang : List.of("zh", "en")) {
      Call call = call("import", book, pack, "--lang", lang);
      assertThat(call.exit()).as(call.out() + call.err()).isEqualTo(3);
      List<String> open = new ArrayList<>();
      for (String line : call.out().lines().toList()) {
        Matcher fault = FAULT.matcher(line);
        if (fault.matches()) {
          List<String> lines = new ArrayList<>(List.of(fault.group(1), line));
          Map<String, List<String>> of =
              said.computeIfAbsent(fault.group(2), none -> new TreeMap<>());
          open = of.putIfAbsent(lang, lines) == null ? lines : new ArrayList<>();
        } else if (line.startsWith("  ")) {
          open.add(line);
        }
      }
    }
  }

  private void held(String code) throws IOException {
    Map<String, List<String>> of = said.getOrDefault(code, Map.of());
    List<String> zh = of.getOrDefault("zh", List.of());
    List<String> en = of.getOrDefault("en", List.of());
    assertThat(en).as(code).hasSameSizeAs(zh).isNotEmpty();
    List<String> shown = SHOWN.getOrDefault(code, List.of("", ""));
    String page =
        "== file %s\n== broken\n%s== mended\n%s== zh\n%s== en\n%s"
            .formatted(
                zh.get(0),
                lines(shown.get(0)),
                lines(shown.get(1)),
                lines(String.join("\n", zh.subList(1, zh.size()))),
                lines(String.join("\n", en.subList(1, en.size()))));
    Path file = MANUAL.resolve(code + ".txt");
    if (WRITE) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file)).isEqualTo(page);
  }

  private static String lines(String text) {
    return text.isEmpty() ? "" : text + "\n";
  }
}
