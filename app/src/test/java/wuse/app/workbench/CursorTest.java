package wuse.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where somebody types, told while the file is half written. The bar is the cursor. */
class CursorTest {

  private static Cursor at(String text) {
    int bar = text.indexOf('|');
    String before = text.substring(0, bar);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = bar - (before.lastIndexOf('\n') + 1) + 1;
    return Cursor.at(text.replace("|", ""), line, column);
  }

  @Test
  void a_key_at_the_top_stands_in_nothing() {
    assertThat(at("id: P18\nseve|\n")).isEqualTo(new Cursor(List.of(), "", "seve"));
  }

  @Test
  void a_value_stands_at_its_key() {
    Cursor cursor = at("id: P18\nseverity: se|rious\n");
    assertThat(cursor).isEqualTo(new Cursor(List.of(), "severity", "serious"));
    assertThat(cursor.toValue()).containsExactly("severity");
  }

  @Test
  void lists_of_mappings_are_stepped_through_by_indentation() {
    assertThat(at("versions:\n  - from: 2026-01-01\n    ba|\n"))
        .isEqualTo(new Cursor(List.of("versions"), "", "ba"));
    assertThat(at("versions:\n- from: 2026-01-01\n  bands:\n  - {when: 1}\n  - |\n"))
        .isEqualTo(new Cursor(List.of("versions", "bands"), "", ""));
    assertThat(at("a:\n  b: 1\n\n  # c:\nversions:\n  - reads:\n      term: |\n"))
        .isEqualTo(new Cursor(List.of("versions", "reads"), "term", ""));
  }

  @Test
  void brackets_open_mappings_and_lists_in_one_line() {
    assertThat(at("versions:\n  - bands:\n      - {when: \"(0..15]\", de|}\n"))
        .isEqualTo(new Cursor(List.of("versions", "bands"), "", "de"));
    assertThat(at("versions:\n  - bands:\n      - {when: \"x, y\", says: {zh: 甲, e|n: b}}\n"))
        .isEqualTo(new Cursor(List.of("versions", "bands", "says"), "", "en"));
    assertThat(at("versions:\n  - basis: [环境保护法#54, 环境|]\n"))
        .isEqualTo(new Cursor(List.of("versions"), "basis", "环境"));
    assertThat(at("applies: {管理类别: '\"重点|管理\"'}\n"))
        .isEqualTo(new Cursor(List.of("applies"), "管理类别", "\"重点管理"));
  }

  @Test
  void an_item_of_a_list_is_a_value_of_its_key() {
    assertThat(at("versions:\n  - basis:\n      - 环|\n").path())
        .containsExactly("versions", "basis");
    assertThat(at("versions:\n  - basis:\n      - 环|\n").word()).isEqualTo("环");
  }

  @Test
  void beyond_the_end_of_the_text_is_an_empty_line() {
    assertThat(Cursor.at("id: P18", 9, 4)).isEqualTo(new Cursor(List.of(), "", ""));
  }
}
