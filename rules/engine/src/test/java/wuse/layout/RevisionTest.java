package wuse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wuse.policy.Faults;
import wuse.policy.FileKind;

/** What a change leaves alone. */
class RevisionTest {
  private static final String INDICATOR =
      """
      # 文件头
      id: A01   # 编号
      name: {zh: 甲,  en: "A"}
      category: permit
      points: 5
      versions:
      - from: 2026-01-01
        basis: [环境保护法#54,   环境保护法#55] # 依据
        verification:
          环境保护法#54: "verified"
        # 各档
        bands:
          - {when: '<= 0', deduct: 0}   # 不扣
          # 说明
          - {when: "> 0",  deduct: 5, says: {zh: "超{x}", en: "over {x}"}}

        missing: worst
      # 尾
      """;

  private static Revision of(String text) {
    Faults faults = new Faults();
    PolicyText file =
        PolicyText.read("A01.yaml", text.getBytes(StandardCharsets.UTF_8), faults).orElseThrow();
    return new Revision(file, FileKind.INDICATOR);
  }

  private static String changed(String text, Consumer<Revision> change) {
    Revision revision = of(text);
    change.accept(revision);
    return new String(revision.written().orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private static List<String> path(String path) {
    return List.of(path.split("/"));
  }

  @Test
  void nothing_changed_is_the_same_bytes() {
    assertThat(changed(INDICATOR, none -> {})).isEqualTo(INDICATOR);
    String odd = "\uFEFF" + INDICATOR.replace("\n", "\r\n");
    assertThat(changed(odd, none -> {})).isEqualTo(odd);
  }

  @Test
  void one_number_changed_changes_its_own_characters_and_no_other() {
    assertThat(
            changed(
                INDICATOR,
                revision -> revision.set(path("versions/0/bands/1/deduct"), Part.plain("3"))))
        .isEqualTo(INDICATOR.replace("deduct: 5", "deduct: 3"));
  }

  @Test
  void a_text_keeps_its_quotes_and_gets_some_where_it_needs_them() {
    assertThat(
            changed(
                INDICATOR,
                revision -> {
                  revision.set(path("name/zh"), Part.quoted("甲, 乙"));
                  revision.set(path("name/en"), Part.quoted("A, B"));
                  revision.set(path("versions/0/bands/0/when"), Part.quoted("<= 1"));
                  revision.set(path("category"), Part.quoted("true"));
                }))
        .isEqualTo(
            INDICATOR
                .replace("zh: 甲,  en: \"A\"", "zh: \"甲, 乙\",  en: \"A, B\"")
                .replace("'<= 0'", "'<= 1'")
                .replace("category: permit", "category: \"true\""));
  }

  @Test
  void a_key_comes_where_the_format_orders_it() {
    assertThat(
            changed(
                INDICATOR,
                revision -> {
                  revision.set(path("versions/0/reviewed"), Part.plain("2026-11-21"));
                  revision.set(path("severity"), Part.plain("veto"));
                  revision.set(path("versions/0/bands/0/says"), Part.table(both("无", "none")));
                }))
        .isEqualTo(
            INDICATOR
                .replace("category: permit\n", "category: permit\nseverity: veto\n")
                .replace("\"verified\"\n", "\"verified\"\n  reviewed: 2026-11-21\n")
                .replace("deduct: 0}", "deduct: 0, says: {zh: \"无\", en: \"none\"}}"));
  }

  private static Map<String, Part> both(String zh, String en) {
    java.util.LinkedHashMap<String, Part> both = new java.util.LinkedHashMap<>();
    both.put("zh", Part.quoted(zh));
    both.put("en", Part.quoted(en));
    return both;
  }

  @Test
  void what_is_taken_away_goes_with_its_line_and_the_comment_above_stays() {
    assertThat(
            changed(
                INDICATOR,
                revision -> {
                  revision.remove(path("points"));
                  revision.remove(path("versions/0/bands/1"));
                  revision.remove(path("name/en"));
                }))
        .isEqualTo(
            INDICATOR
                .replace("points: 5\n", "")
                .replace(
                    "    - {when: \"> 0\",  deduct: 5, says: {zh: \"超{x}\", en: \"over {x}\"}}\n",
                    "")
                .replace("{zh: 甲,  en: \"A\"}", "{zh: 甲}"));
  }

  @Test
  void the_first_line_of_an_item_can_go_too() {
    assertThat(changed(INDICATOR, revision -> revision.remove(path("versions/0/from"))))
        .isEqualTo(INDICATOR.replace("- from: 2026-01-01\n  basis", "- basis"));
  }

  @Test
  void an_item_is_added_behind_another_and_in_front() {
    Part band = Part.table(Map.of("when", Part.quoted("(0..1]")));
    assertThat(
            changed(
                INDICATOR,
                revision -> {
                  revision.insert(path("versions/0/bands"), 0, band);
                  revision.insert(path("versions/0/bands"), -1, Part.plain("x"));
                  revision.insert(path("versions/0/basis"), 1, Part.plain("环境保护法#56"));
                }))
        .isEqualTo(
            INDICATOR
                .replace(
                    "    - {when: '<= 0', deduct: 0}   # 不扣\n",
                    "    - x\n    - {when: '<= 0', deduct: 0}   # 不扣\n    - {when: \"(0..1]\"}\n")
                .replace("[环境保护法#54,   环境保护法#55]", "[环境保护法#54, 环境保护法#55, 环境保护法#56]"));
  }

  @Test
  void a_list_written_anew_changes_only_where_it_differs() {
    assertThat(
            changed(
                "versions: # 版本\n  - a # 甲\n  # 之间\n  - b # 乙\n  - c\n",
                revision ->
                    revision.set(
                        path("versions"),
                        Part.row(List.of(Part.plain("a"), Part.plain("x"), Part.plain("c"))))))
        .isEqualTo("versions: # 版本\n  - a # 甲\n  # 之间\n  - x # 乙\n  - c\n");
  }

  @Test
  void what_becomes_empty_or_stops_being_empty_is_still_read_back() {
    String text = "id:\nname: {}\nversions:\n  - a\nreads:\n  b: 1\n";
    assertThat(
            changed(
                text,
                revision -> {
                  revision.set(path("id"), Part.plain("A"));
                  revision.set(path("name/zh"), Part.plain("甲"));
                  revision.remove(path("versions/0"));
                  revision.remove(path("reads/b"));
                }))
        .isEqualTo("id: A\nname: {zh: 甲}\nversions: []\nreads: {}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " 前后空 ", "a: b", "# x", "null", "~", "- x", "\"引\"", "it's", "行\n行", "\\", "{", "𠮷"
      })
  void any_text_is_read_back_wherever_it_is_put(String text) {
    for (String place : List.of("id", "name/zh", "name/en", "versions/0/bands/1/says/zh")) {
      Revision revision = of(INDICATOR);
      revision.set(path(place), Part.quoted(text));
      PolicyText written = revision.written().orElseThrow();
      assertThat(written.at(path(place)).meaning()).isEqualTo(text);
    }
  }
}
