package wuse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wuse.policy.Faults;
import wuse.policy.FileKind;

/** {@code -Dwuse.layout=write} sets the shipped packs anew, as {@code wuse policy fmt} does. */
class LayoutTest {
  private static final Path PACKS = Path.of("..", "packs");
  private static final boolean WRITE = "write".equals(System.getProperty("wuse.layout"));

  static List<String> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(PACKS)) {
      return files
          .map(file -> PACKS.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith("target") && FileKind.of(file).isPresent())
          .sorted()
          .toList();
    }
  }

  private static PolicyText read(String text) {
    Faults faults = new Faults();
    return PolicyText.read("x.yaml", text.getBytes(StandardCharsets.UTF_8), faults)
        .orElseThrow(() -> new AssertionError(faults.sorted() + "\n" + text));
  }

  private static String set(String file, String text) {
    return Layout.of(FileKind.of(file).orElseThrow(), read(text))
        .orElseThrow(() -> new AssertionError("not kept:\n" + text));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_file_is_in_canonical_layout(String file) throws IOException {
    String text = Files.readString(PACKS.resolve(file));
    String set = set(file, text);
    if (WRITE) {
      Files.writeString(PACKS.resolve(file), set);
    }
    assertThat(set).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void setting_twice_is_setting_once_whatever_the_layout_and_wherever_comments_stand(String file)
      throws IOException {
    PolicyText text = read(Files.readString(PACKS.resolve(file)));
    for (int seed = 0; seed < 4; seed++) {
      String mangled = new Mangler(seed + file.hashCode(), true, true).mangled(text.root());
      PolicyText strange = read(mangled);
      assertThat(strange.root().meaning()).isEqualTo(text.root().meaning());
      String once = set(file, mangled);
      assertThat(set(file, once)).as("%s, seed %s", file, seed).isEqualTo(once);
      assertThat(read(once).root().meaning()).isEqualTo(text.root().meaning());
      assertThat(read(once).comments()).containsExactlyInAnyOrderElementsOf(strange.comments());
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void one_policy_has_one_layout_however_it_was_written(String file) throws IOException {
    boolean free = FileKind.of(file).orElseThrow() == FileKind.CASES;
    PolicyText text = read(Files.readString(PACKS.resolve(file)));
    String bare = bare(set(file, new Mangler(1, false, false).mangled(text.root())));
    for (int seed = 2; seed < 5 && !free; seed++) {
      String mangled = new Mangler(seed, false, true).mangled(text.root());
      assertThat(sortedWhereFree(bare(set(file, mangled)))).isEqualTo(sortedWhereFree(bare));
    }
  }

  /** Blank lines are the author's. */
  private static String bare(String text) {
    return text.replaceAll("(?m)^\n", "");
  }

  /** So is the order of what the author names, and whether there are quotes. */
  private static String sortedWhereFree(String text) {
    return text.chars()
        .filter(c -> "\n \"'".indexOf(c) < 0)
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void each_comment_stays_with_what_it_speaks_of() {
    String text =
        """
        # 文件头
        # 第二行

        name:    {en: A,   zh: 甲}   # 名称
        id: A01
        category: permit
        versions:
        - bands:   # 各档
          - {deduct: 0, when: '<= 0'} # 不扣
          # 超过的
          - { when: "> 0",
              deduct: 3 # 三分
            }
          # 各档完
          missing: worst
          from: 2026-01-01


          # 依据说明
          basis: ['环境保护法#54',
            # 内部
            "x#1"]
        # 文件尾
        """;
    assertThat(set("a/indicators/p/A01.yaml", text))
        .isEqualTo(
            """
            # 文件头
            # 第二行

            id: A01
            name: {zh: 甲, en: A} # 名称
            category: permit
            versions:
              - from: 2026-01-01

                # 依据说明
                basis:
                  - "环境保护法#54"
                  # 内部
                  - "x#1"
                bands: # 各档
                  - {when: "<= 0", deduct: 0} # 不扣
                  # 超过的
                  - when: "> 0"
                    deduct: 3 # 三分
                # 各档完
                missing: worst
            # 文件尾
            """);
  }

  @Test
  void texts_stay_as_they_are_full_width_long_lines_and_all() {
    String note = "：，（）“”".repeat(60);
    String text = "id: A01\nnote: |\n   第一行，\n\n     缩进\n   末行：#1\npoints: \"5\"\nname: " + note;
    assertThat(set("a/indicators/p/A01.yaml", text))
        .isEqualTo(
            "id: A01\nname: " + note + "\npoints: \"5\"\nnote: |\n  第一行，\n\n    缩进\n  末行：#1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: 'it''s'\n",
        "id: \"a\\tb\\u00a0\\\\\"\n",
        "id: >\n  a\n  b\n\n  c\n",
        "id: |+\n  a\n  b\n\n\n",
        "id: |2\n    a\n  b\n",
        "id: 'a: b # c'\nname: {zh: \"a, b\", en: '}'}\n",
        "id: ~\nname:\npoints: null\n",
        "'id': x\n\"a: b\": y\n",
        "id: 𠮷野家 # 𠮷\nname: 𠮷\n",
        "--- # 头\nid: x\n...\n",
        "{id: x, name: {zh: 1, en: 2}} # 尾\n",
        "id: a\r\n# 说\r\nname: b # 旁\r\n",
        "\uFEFFid: a\n",
        "id: a",
        "versions: []\nid: {}\n# 尾",
        "versions:\n- - a\n  - b # c\n- # d\n  e: f\n-\n  # g\n  h: i\n",
        "id: | # 何以\n  a\n  b\n",
        "id: plain\n  over lines\n",
        "id: 'https://example.org/#a'\nnote: https://example.org/#b\n"
      })
  void what_is_odd_is_kept(String text) {
    PolicyText odd = read(text);
    String once = set("a/indicators/p/A01.yaml", text);
    assertThat(read(once).root().meaning()).isEqualTo(odd.root().meaning());
    assertThat(read(once).comments()).containsExactlyInAnyOrderElementsOf(odd.comments());
    assertThat(set("a/indicators/p/A01.yaml", once)).isEqualTo(once);
  }
}
