package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.store.Home;
import wuse.app.store.Quarantine.Filter;
import wuse.app.store.Store;
import wuse.grading.Round;

/**
 * Whatever is wrong with what comes in, at the command line: a clear answer in both languages, and
 * nothing lost. What is refused as a whole stays as it is; what can be read is kept; what cannot
 * waits.
 */
class BadInputTest {
  private static final int REGISTERED = 4;
  private static final Path FAULTS =
      Path.of("..", "rules", "engine", "src", "test", "resources", "faults");

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void register() throws IOException {
    home = folder.resolve("home");
    Path register = Files.createDirectory(folder.resolve("register"));
    Files.writeString(
        register.resolve("排污单位.csv"),
        """
        排污单位,自然键,发生日期,名称,统一社会信用代码
        U001,U001,2025-01-01,示例化工厂（虚构）,91330483MA00000016
        U002,U002,2025-01-01,示例纺织厂（虚构）,91330483MA00000029
        """);
    Files.writeString(
        register.resolve("排放口.csv"),
        """
        排污单位,自然键,发生日期,编号,名称,介质,类型
        U001,DA001,2025-01-01,DA001,1号锅炉,废气,主要排放口
        U001,DW001,2025-01-01,DW001,总排口,废水,主要排放口
        """);
    assertThat(Call.of("ingest", register, "--home", home).exit()).isZero();
    kept(0, 0);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Ingests in both languages: the second time nothing of it may count again. */
  private void answers(Path path, int exit, List<String> zh, List<String> en) {
    Call chinese = Call.of("ingest", path, "--home", home);
    Call english = Call.of("ingest", path, "--home", home, "--lang", "en");
    Call waiting = Call.of("quarantine", "list", "--home", home);
    Call waitingEn = Call.of("quarantine", "list", "--home", home, "--lang", "en");
    assertThat(chinese.exit()).as(chinese.toString()).isEqualTo(exit);
    assertThat(chinese.out() + chinese.err() + waiting.out()).contains(zh).doesNotContain("\tat ");
    assertThat(english.out() + english.err() + waitingEn.out())
        .contains(en)
        .doesNotContain("Exception");
  }

  private void kept(int facts, int waiting) {
    try (Store store = Store.open(Home.in(home), "look", InstantSource.system())) {
      assertThat(store.dossiers().facts()).as("facts").isEqualTo(REGISTERED + facts);
      assertThat(store.quarantine().count(Filter.ALL)).as("waiting").isEqualTo(waiting);
      assertThat(store.verification().snapshots(10).faults()).isEmpty();
    }
  }

  @Test
  void a_pack_with_any_of_forty_faults() throws IOException {
    List<Path> broken;
    try (Stream<Path> all = Files.list(FAULTS)) {
      broken = all.filter(BadInputTest::isError).sorted().limit(40).toList();
    }
    assertThat(broken).hasSize(40);
    for (Path each : broken) {
      String name = each.getFileName().toString();
      String code = name.substring(0, name.indexOf('-'));
      Path packs = ThroughTheDoorTest.copy(FAULTS.resolve("_valid"), folder.resolve(name));
      overlay(each, packs);
      for (String language : List.of("zh", "en")) {
        Call checked = at(packs, "policy", "check", "--lang", language);
        assertThat(checked.exit()).as("%s %s", name, checked).isEqualTo(3);
        assertThat(checked.out() + checked.err())
            .as(name)
            .contains(code)
            .doesNotContain("Exception", "\tat ");
      }
      Call refused = at(packs, "grade", "--day", "2026-11-20", "--home", home.toString());
      assertThat(refused.exit()).as("%s %s", name, refused).isEqualTo(3);
      assertThat(refused.err()).as(name).contains(code);
    }
    try (Store store = Store.open(Home.in(home), "look", InstantSource.system())) {
      assertThat(store.runs().list(1)).isEmpty();
    }
  }

  private static Call at(Path packs, String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--packs", packs.toString()));
    return Call.plain(all);
  }

  private static boolean isError(Path fault) {
    try {
      return Files.exists(fault.resolve("zh.txt"))
          && Files.readString(fault.resolve("zh.txt")).contains(" 错误 ")
          && Files.isDirectory(fault.resolve("demo"));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static void overlay(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void a_truncated_workbook() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(whole)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".repeat(500).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    byte[] half = java.util.Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    answers(
        Files.write(folder.resolve("截断.xlsx"), half),
        4,
        List.of("截断.xlsx", "工作簿不完整或已损坏，一行也没有读入"),
        List.of("the workbook is cut off or damaged; not a row of it was read"));
    kept(0, 0);
  }

  @Test
  void a_csv_in_the_wrong_encoding() throws IOException {
    Path utf16 =
        Files.writeString(folder.resolve("十六.csv"), "\uFEFF编号,日期\n", StandardCharsets.UTF_16LE);
    answers(utf16, 4, List.of("UTF-16"), List.of("text in UTF-16", "Save it as csv in UTF-8"));
    String row = "排污单位,自然键,发生日期,编号,属实,重复\nU001,T1,2025-03-01,T1,是,否\n";
    Path gb = Files.writeString(folder.resolve("信访投诉.csv"), row, Charset.forName("GB18030"));
    answers(gb, 0, List.of("信访投诉 1"), List.of("already there 1"));
    kept(1, 0);
  }

  @Test
  void a_date_as_text() throws IOException {
    answers(
        file(
            "信访投诉.csv", "排污单位,自然键,发生日期,编号,属实,重复\nU001,T1,去年秋天,T1,是,否\nU001,T2,2025-03-01,T2,是,否\n"),
        0,
        List.of("信访投诉.csv:C2 错误 S202", "`去年秋天` 不是日期", "请写成 2026-03-01"),
        List.of("error S202", "is no date, or could be two"));
    kept(1, 1);
  }

  @Test
  void a_credit_code_with_a_wrong_check_character() throws IOException {
    answers(
        file(
            "处罚.csv",
            "行政处罚决定书文号,行政相对人名称,统一社会信用代码,处罚类别,罚款金额(万元),处罚决定日期,当前状态\n"
                + "某环罚〔2025〕1号,不知名的厂,91330483MA00000017,罚款,10,2025-03-01,0\n"),
        0,
        List.of("91330483MA00000017", "校验"),
        List.of("91330483MA00000017", "check character"));
    kept(0, 1);
  }

  @Test
  void an_outlet_that_no_permit_knows() throws IOException {
    answers(
        file(
            "监测结果.csv",
            "排污单位,自然键,发生日期,排放口,介质,监测性质,污染物,采样时间,数值,限值,单位\n"
                + "U001,S1,2025-03-01,DA009,废气,自行监测,颗粒物,2025-03-01 10:00,12,20,mg/m3\n"),
        0,
        List.of("排放口 DA009 在许可证和登记里都没有", "DA001"),
        List.of("outlet DA009 is in no permit and no register"));
    kept(0, 1);
  }

  @Test
  void a_limit_in_the_wrong_unit() throws IOException {
    answers(
        file(
            "许可限值.csv",
            "排污单位,自然键,发生日期,排放口,介质,污染物,限值,单位\nU001,L1,2025-03-01,DA001,废气,颗粒物,20,mg/L\n"),
        0,
        List.of("许可限值.csv:H2 错误", "mg/L", "mg/m³"),
        List.of("mg/L", "mg/m³"));
    kept(0, 1);
  }

  @Test
  void a_negative_concentration() throws IOException {
    answers(
        file(
            "监测结果.csv",
            "排污单位,自然键,发生日期,排放口,介质,监测性质,污染物,采样时间,数值,单位\n"
                + "U001,S1,2025-03-01,DA001,废气,自行监测,颗粒物,2025-03-01 10:00,-3,mg/m3\n"),
        0,
        List.of("`-3` 是负数"),
        List.of("`-3` is negative"));
    kept(0, 1);
  }

  @Test
  void a_fact_from_the_future() throws IOException {
    LocalDate tomorrow = LocalDate.now(Round.ZONE).plusDays(2);
    answers(
        file("信访投诉.csv", "排污单位,自然键,发生日期,编号,属实,重复\nU001,T1,%s,T1,是,否\n".formatted(tomorrow)),
        0,
        List.of("日期 " + tomorrow + " 晚于到达日", "未发生的事不能作为事实"),
        List.of("is after the day of arrival"));
    kept(0, 1);
  }

  @Test
  void a_thousand_duplicates() throws IOException {
    String rows = "U001,T1,2025-03-01,T1,是,否\n".repeat(1_000);
    answers(
        file("信访投诉.csv", "排污单位,自然键,发生日期,编号,属实,重复\n" + rows),
        0,
        List.of("1000 行，信访投诉 1，重复 999"),
        List.of("rows 1000", "repeated 999"));
    kept(1, 0);
  }

  @Test
  void an_empty_folder_and_a_path_that_is_not_there() throws IOException {
    answers(
        Files.createDirectory(folder.resolve("空")),
        4,
        List.of("空", "文件夹里没有文件"),
        List.of("the folder holds no files"));
    answers(folder.resolve("没有"), 4, List.of("没有", "路径不存在"), List.of("the path does not exist"));
    kept(0, 0);
  }

  @Test
  void a_full_disk_while_writing() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        call("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()) == 0,
        "needs a small tmpfs, so root: left out");
    try {
      Path full = disk.resolve("home");
      Path units = units(60_000);
      Call zh = Call.of("ingest", units, "--home", full);
      assertThat(zh.exit()).as(zh.toString()).isEqualTo(1);
      assertThat(zh.err()).contains("磁盘已满", "此前的数据完好").doesNotContain("\tat ");
      Call en = Call.of("ingest", units, "--home", full, "--lang", "en");
      assertThat(en.err()).contains("The disk is full", "kept once");
      assertThat(call("mount", "-o", "remount,size=200m", disk.toString())).isZero();
      Call again = Call.of("ingest", units, "--home", full);
      assertThat(again.exit()).as(again.toString()).isZero();
      try (Store store = Store.open(Home.in(full), "look", InstantSource.system())) {
        assertThat(store.dossiers().facts()).isEqualTo(60_000);
        assertThat(store.verification().snapshots(50).faults()).isEmpty();
      }
    } finally {
      call("umount", "-l", disk.toString());
    }
  }

  private Path units(int count) throws IOException {
    StringBuilder rows = new StringBuilder("排污单位,自然键,发生日期,名称\n");
    for (int i = 0; i < count; i++) {
      rows.append("Z%05d,Z%05d,2025-01-05,示例单位%d（虚构）\n".formatted(i, i, i));
    }
    Path folder = Files.createDirectories(this.folder.resolve("units"));
    Files.writeString(folder.resolve("排污单位.csv"), rows);
    return folder;
  }

  private static int call(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  @Test
  void two_grades_at_once() throws Exception {
    try (Store owner = Store.open(Home.in(home), "grade", InstantSource.system())) {
      Call zh = Call.of("grade", "--home", home);
      Call en = Call.of("grade", "--home", home, "--lang", "en");
      assertThat(zh.exit()).isEqualTo(1);
      assertThat(zh.err()).contains("正由另一个进程使用：wuse grade", "本次未做任何改动");
      assertThat(en.err()).contains("is in use by another process: wuse grade");
      assertThat(owner.runs().list(1)).isEmpty();
    }
  }
}
