package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code -Dwuse.golden=write} writes the expected texts anew. */
class PolicyWorkbookTest extends WorkedBook {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "wuse", "app", "cli");
  private static final boolean WRITE = "write".equals(System.getProperty("wuse.golden"));
  private static final String PERMIT = "持证与按证";
  private static final String P18 = Call.ECO_CODE + "/indicators/permit/P18.yaml";

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(packs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(packs.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "zhejiang/tongxiang/eco-code,zh",
    "zhejiang/tongxiang/eco-code,en",
    "national/positive-list,en"
  })
  void what_nobody_edited_comes_back_to_the_byte(String pack, String language) throws IOException {
    odd(Call.ECO_CODE + "/pack.yaml");
    odd(P18);
    odd(Call.POSITIVE_LIST + "/pack.yaml");
    Map<String, String> before = texts();
    export(pack, "--lang", language);
    edit(opened -> {});
    Call call = call("import", book, pack);

    assertThat(call.exit()).as(call.out()).isZero();
    assertThat(call.out()).isEqualTo("改了 0 处，写了 0 个文件\n");
    assertThat(texts()).isEqualTo(before);
  }

  /** Other line ends, comments, blanks: whatever a file may have. */
  private void odd(String name) throws IOException {
    Path file = packs.resolve(name);
    String text = Files.readString(file);
    Files.writeString(
        file,
        "\uFEFF"
            + text.replace("from: ", "from:   ")
                .replace("\n    basis", "   # 旁\n\n    # _x0041_\n    basis")
                .replace("\n", "\r\n"));
  }

  @Test
  void an_edited_cell_comes_back_as_that_edit_and_nothing_else() throws IOException {
    odd(P18);
    Map<String, String> before = texts();
    export(Call.ECO_CODE);
    edit(
        opened -> {
          cell(opened, PERMIT, "P18|2026-08-15|3", "说明·中文").setCellValue("逾期, {年度执行报告逾期天数}天");
          cell(opened, PERMIT, "P18|2026-08-15|1", "复核日").setCellValue(LocalDate.of(2026, 11, 22));
          cell(opened, PERMIT, "P18|2026-01-01|1", "出处").setCellValue("");
          cell(opened, PERMIT, "P18|2026-01-01|1", "出处").setCellValue("自拟");
        });
    Call dry = call("import", book, Call.ECO_CODE, "--dry-run");
    assertThat(dry.out()).endsWith("会改 3 处、1 个文件；没有写\n");
    assertThat(texts()).isEqualTo(before);

    Call diff = call("import", book, Call.ECO_CODE, "--diff");
    assertThat(diff.out()).contains("-    origin: \"own derivation\"\r\n+    origin: \"自拟\"");

    Call call = call("import", book, Call.ECO_CODE);
    assertThat(call.out())
        .contains("!", "P18|2026-08-15|1 复核日: 2026-11-21 → 2026-11-22")
        .endsWith("改了 3 处，写了 1 个文件\n");
    String was = before.get(P18);
    int second = was.indexOf("2026-08-15");
    before.put(
        P18,
        was.substring(0, second).replace("\"own derivation\"", "\"自拟\"")
            + was.substring(second)
                .replace("reviewed: 2026-11-21", "reviewed: 2026-11-22")
                .replace(
                    "deduct: 2, says: {zh: \"年度执行报告逾期{年度执行报告逾期天数}天\"",
                    "deduct: 2, says: {zh: \"逾期, {年度执行报告逾期天数}天\""));
    assertThat(texts()).isEqualTo(before);
    assertThat(call("import", book, Call.ECO_CODE).out()).startsWith("改了 0 处");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void any_texts_changed_change_their_lines_and_no_other(int seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> before = texts();
    export(Call.ECO_CODE);
    Map<String, String> typed = new TreeMap<>();
    edit(
        opened -> {
          for (int i = 0; i < 12; i++) {
            Sheet sheet = opened.getSheetAt(random.nextInt(3));
            Row row = sheet.getRow(1 + random.nextInt(sheet.getLastRowNum()));
            int column = column(sheet, List.of("说明·英文", "说明·中文", "出处").get(random.nextInt(3)));
            Cell cell = row.getCell(column);
            if (cell != null && !cell.getStringCellValue().isEmpty()) {
              String text =
                  List.of("改 ", "a: b ", "\"引\" # ", "'s, ", "行\n二 ").get(random.nextInt(5)) + i;
              cell.setCellValue(text);
              typed.put(sheet.getSheetName() + row.getRowNum() + "/" + column, text);
            }
          }
        });
    Call call = call("import", book, Call.ECO_CODE);
    assertThat(call.exit()).as(call.out()).isZero();
    Map<String, String> after = texts();
    int changed = 0;
    for (String file : before.keySet()) {
      List<String> was = before.get(file).lines().toList();
      List<String> now = after.get(file).lines().toList();
      assertThat(now).as(file).hasSameSizeAs(was);
      for (int i = 0; i < was.size(); i++) {
        changed += was.get(i).equals(now.get(i)) ? 0 : 1;
      }
    }
    assertThat(changed).isPositive().isLessThanOrEqualTo(typed.size());
    assertThat(call("import", book, Call.ECO_CODE).out()).startsWith("改了 0 处");
  }

  @Test
  void a_band_is_added_and_another_taken_away() throws IOException {
    String before = Files.readString(packs.resolve(P18));
    export(Call.ECO_CODE);
    edit(
        opened -> {
          XSSFSheet sheet = opened.getSheet(PERMIT);
          int at = row(sheet, "P18|2026-08-15|2").getRowNum();
          cell(opened, PERMIT, "P18|2026-08-15|2", "条件").setCellValue("(0..7]");
          sheet.shiftRows(at + 1, sheet.getLastRowNum(), 1);
          Row added = sheet.createRow(at + 1);
          added.createCell(column(sheet, "条件")).setCellValue("(7..60]");
          added.createCell(column(sheet, "扣分")).setCellValue(1.5);
          added.createCell(column(sheet, "说明·中文")).setCellValue("逾期");
          added.createCell(column(sheet, "说明·英文")).setCellValue("late");
          for (String header : List.of("条件", "扣分", "说明·中文", "说明·英文")) {
            cell(opened, PERMIT, "P18|2026-08-15|3", header).setBlank();
          }
        });
    Call call = call("import", book, Call.ECO_CODE);

    assertThat(call.exit()).as(call.out()).isZero();
    int second = before.indexOf("2026-08-15");
    String changed =
        before
            .substring(second)
            .replaceFirst("\\(0\\.\\.15]", "(0..7]")
            .replaceFirst(
                "      - \\{when: \"\\(15\\.\\.60].*\n",
                "      - {when: \"(7..60]\", deduct: 1.5, says: {zh: \"逾期\", en: \"late\"}}\n");
    assertThat(Files.readString(packs.resolve(P18)))
        .isEqualTo(before.substring(0, second) + changed);
  }

  @Test
  void what_the_checks_find_is_named_by_its_cell_and_nothing_is_written() throws IOException {
    Map<String, String> before = texts();
    export(Call.ECO_CODE);
    edit(
        opened -> {
          cell(opened, PERMIT, "P18|2026-08-15|3", "扣分").setCellValue("9");
          cell(opened, PERMIT, "P18|2026-08-15|2", "条件").setCellValue("(0..14]");
          cell(opened, PERMIT, "P19|2026-01-01|1", "分值").setCellValue(99);
        });
    Call call = call("import", book, Call.ECO_CODE);

    assertThat(call.exit()).isEqualTo(3);
    golden("workbook-checked.zh.txt", call.out());
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void every_slip_is_named_at_once_in_both_languages() throws IOException {
    Map<String, String> before = texts();
    export(Call.ECO_CODE);
    edit(PolicyWorkbookTest::slip);
    Call zh = call("import", book, Call.ECO_CODE);
    assertThat(zh.exit()).isEqualTo(3);
    golden("workbook-slips.zh.txt", zh.out());
    golden("workbook-slips.en.txt", call("import", book, Call.ECO_CODE, "--lang", "en").out());
    JsonNode json = call("import", book, Call.ECO_CODE, "--format", "json").answer();
    assertThat(json.get("faults").get(0).get("code").asString()).startsWith("X");
    assertThat(json.get("written").asBoolean()).isFalse();
    assertThat(texts()).isEqualTo(before);
  }

  static void slip(XSSFWorkbook opened) {
    cell(opened, PERMIT, "P18|2026-08-15|3", "扣分").setCellValue("三");
    cell(opened, PERMIT, "P18|2026-08-15|2", "扣分").setCellFormula("1+1");
    cell(opened, PERMIT, "P18|2026-08-15|1", "复核日").setCellValue("去年");
    Cell time = cell(opened, PERMIT, "P18|2026-01-01|1", "复核日");
    time.setCellValue(LocalDate.of(2026, 11, 21).atTime(8, 30));
    cell(opened, PERMIT, "P18|2026-08-15|1", "缺失时").setCellValue("最差");
    cell(opened, PERMIT, "P18|2026-08-15|1", "核对标记").setCellValue("没有冒号");
    cell(opened, PERMIT, "P19|2026-01-01|1", "编号").setCellValue("P99");
    cell(opened, PERMIT, "P20|2026-01-01|2", "标识").setCellValue("P20|x|2");
    cell(opened, PERMIT, "P21|2026-01-01|2", "标识").setCellValue("P21|2026-01-01|1");
    cell(opened, PERMIT, "P22|2026-01-01|1", "扣分").setCellErrorValue((byte) 7);
    XSSFSheet sheet = opened.getSheet("自行监测与自动监测");
    sheet.getRow(0).createCell(sheet.getRow(0).getLastCellNum()).setCellValue("扣份");
    sheet.getRow(0).getCell(column(sheet, "出处")).setCellValue("");
    sheet.getRow(2).createCell(60).setCellValue("随手一记");
    opened.createSheet("我的笔记").createRow(0).createCell(0).setCellValue("记");
    opened.removeSheetAt(opened.getSheetIndex("环境管理与执法"));
    XSSFSheet pack = opened.getSheet("总则");
    pack.createRow(pack.getLastRowNum() + 1).createCell(2).setCellValue("加一行");
    pack.removeRow(row(pack, "indicators"));
    opened.getSheet("术语").getRow(3).getCell(1).setCellValue("other_key");
  }

  @Test
  void different_indicators_changed_on_both_sides_merge_and_the_same_one_conflicts()
      throws IOException {
    export(Call.ECO_CODE);
    edit(
        opened -> {
          cell(opened, PERMIT, "P18|2026-08-15|2", "说明·英文").setCellValue("mine");
          cell(opened, "总则", "versions/1/notRated/undecidedPointsAbove", "值").setCellValue(0.6);
        });
    String p19 = P18.replace("P18", "P19");
    replace(p19, "own derivation", "theirs");
    replace(Call.ECO_CODE + "/pack.yaml", "noticeDays: 0", "noticeDays: 1");
    replace(P18, "severity: general", "severity:   general # 他人的注释");
    Call merged = call("import", book, Call.ECO_CODE);
    assertThat(merged.exit()).as(merged.out()).isZero();
    assertThat(Files.readString(packs.resolve(P18))).contains("en: \"mine\"", "# 他人的注释");
    assertThat(Files.readString(packs.resolve(p19))).contains("theirs");
    assertThat(Files.readString(packs.resolve(Call.ECO_CODE + "/pack.yaml")))
        .contains("undecidedPointsAbove: 0.6", "noticeDays: 1");

    replace(P18, "en: \"mine\"", "en: \"theirs\"");
    edit(opened -> cell(opened, PERMIT, "P18|2026-08-15|2", "说明·英文").setCellValue("again"));
    Map<String, String> before = texts();
    Call conflict = call("import", book, Call.ECO_CODE);
    assertThat(conflict.exit()).isEqualTo(3);
    assertThat(conflict.out())
        .contains("X21 P18 两边都改了：导出时为“annual execution report {", "工作簿改为“again”，政策包里现为“theirs”");
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void conditions_of_a_list_can_be_edited_too() throws IOException {
    export(Call.POSITIVE_LIST);
    edit(
        opened -> {
          cell(opened, "名单条件", "versions/1/admission/2/when", "值")
              .setCellValue("近24个月环境行政处罚次数: <= 1");
          cell(opened, "名单条件", "versions/1/admission/2/again/plus", "值").setCellValue("36 months");
          cell(opened, "名单条件", "versions/1/selective/atLeast", "值").setCellValue("2");
          cell(opened, "总则", "versions/1/validity", "值").setCellValue("24 months");
        });
    Call call = call("import", book, Call.POSITIVE_LIST);
    assertThat(call.exit()).as(call.out()).isZero();
    String text = Files.readString(packs.resolve(Call.POSITIVE_LIST + "/pack.yaml"));
    String second = text.substring(text.lastIndexOf("from: 2026-08-15"));
    assertThat(second)
        .contains(
            "when: {近24个月环境行政处罚次数: \"<= 1\"}",
            "plus: 36 months",
            "atLeast: 2",
            "validity: 24 months");
  }

  @Test
  void what_an_officer_opens_has_lists_locks_notes_and_a_frozen_header() throws IOException {
    export(Call.ECO_CODE, "--lang", "en");
    edit(
        opened -> {
          XSSFSheet sheet = opened.getSheet("Permit");
          assertThat(sheet.getProtect()).isTrue();
          assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
          assertThat(row(sheet, "P18|2026-01-01|1").getCell(0).getCellStyle().getLocked()).isTrue();
          Cell deduct = row(sheet, "P18|2026-01-01|2").getCell(column(sheet, "Deduct"));
          assertThat(deduct.getCellType()).isEqualTo(CellType.NUMERIC);
          assertThat(deduct.getCellStyle().getLocked()).isFalse();
          Cell basis = row(sheet, "P18|2026-01-01|1").getCell(column(sheet, "Basis"));
          assertThat(basis.getCellComment().getString().getString()).contains("#22 ");
          assertThat(basis.getCellComment().getString().getString())
              .contains("text since 2021-03-01", "应当按照排污许可证规定的内容、频次和时间要求")
              .contains("its text is not beside these packs")
              .hasSizeLessThan(32_767);
          assertThat(sheet.getDataValidations())
              .anySatisfy(
                  list ->
                      assertThat(
                              Arrays.toString(
                                  list.getValidationConstraint().getExplicitListValues()))
                          .contains("worst"));
        });
  }

  @ParameterizedTest
  @CsvSource({"text,X01", "empty,X01", "other,X03", "bomb,X02", "cut,X01"})
  void what_is_no_workbook_of_ours_is_refused(String kind, String code) throws IOException {
    switch (kind) {
      case "text" -> Files.writeString(book, "标识,扣分");
      case "empty" -> Files.write(book, new byte[0]);
      case "bomb" -> bomb(book);
      default -> {
        try (XSSFWorkbook other = new XSSFWorkbook();
            OutputStream out = Files.newOutputStream(book)) {
          other.createSheet("甲").createRow(0).createCell(0).setCellValue("x");
          other.write(out);
        }
        byte[] whole = Files.readAllBytes(book);
        Files.write(book, kind.equals("cut") ? Arrays.copyOf(whole, 900) : whole);
      }
    }
    Call call = call("import", book, Call.ECO_CODE);
    assertThat(call.exit()).as(call.err()).isEqualTo(3);
    assertThat(call.out()).startsWith("指标表.xlsx 错误 " + code);
  }

  static void bomb(Path book) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(book))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 80; i++) {
        zip.write(zeros);
      }
    }
  }

  @Test
  void the_wrong_pack_an_existing_file_and_an_unknown_pack_are_refused() {
    export(Call.ECO_CODE);
    Call wrong = call("import", book, Call.POSITIVE_LIST);
    assertThat(wrong.out()).contains("X04 工作簿是从政策包 zhejiang/tongxiang/eco-code 导出的");
    Call again = call("export", Call.ECO_CODE, "--to", book);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("没有覆盖");
    Call unknown = call("export", "zhejiang/eco-cod", "--to", folder.resolve("x.xlsx"));
    assertThat(unknown.exit()).isEqualTo(2);
  }

  private static void golden(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (WRITE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}
