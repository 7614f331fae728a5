package wuse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private final Faults faults = new Faults();

  @Test
  void every_key_and_value_knows_its_place_in_characters() {
    Node.Fields file = (Node.Fields) read("# 注\n名称: {zh: 五色码, en: \"Eco-code\"}\n");
    Node.Field field = file.of().get("名称");
    assertThat(field.key().place()).isEqualTo(Node.Place.of("a.yaml", 2, 1, 2));
    Node.Fields name = (Node.Fields) field.value();
    assertThat(name.of().get("zh").value().place()).isEqualTo(Node.Place.of("a.yaml", 2, 10, 3));
    assertThat(name.of().get("en").value().place()).isEqualTo(Node.Place.of("a.yaml", 2, 19, 10));
    assertThat(faults.sorted()).isEmpty();
  }

  @Test
  void a_character_beyond_the_basic_plane_is_one_column() {
    Node.Fields file = (Node.Fields) read("a: [😀, 乙]\n");
    Node.Items items = (Node.Items) file.get("a");
    assertThat(items.of().get(1).place()).isEqualTo(Node.Place.of("a.yaml", 1, 8, 1));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_key() {
    Node.Fields file = (Node.Fields) read("\uFEFFyear: 2026\n");
    assertThat(file.of()).containsOnlyKeys("year");
    assertThat(file.of().get("year").key().place().at().column()).isEqualTo(1);
  }

  @Test
  void lines_may_end_as_windows_ends_them() {
    Node.Fields file = (Node.Fields) read("a: 1\r\nb: 2\r\n");
    assertThat(file.of().get("b").key().place()).isEqualTo(Node.Place.of("a.yaml", 2, 1, 1));
    assertThat(((Node.Text) file.of().get("a").value()).text()).isEqualTo("1");
  }

  @Test
  void numbers_dates_and_truth_stay_as_they_are_written() {
    Node.Fields file = (Node.Fields) read("a: 1.50\nb: 2026-08-15\nc: true\nd: \"0\"\ne: 0123\n");
    assertThat(file.of().values())
        .extracting(field -> ((Node.Text) field.value()).text())
        .containsExactly("1.50", "2026-08-15", "true", "0", "0123");
    assertThat(((Node.Text) file.of().get("d").value()).quoted()).isTrue();
    assertThat(((Node.Text) file.of().get("a").value()).quoted()).isFalse();
  }

  @Test
  void what_an_alias_stood_for_is_reported_once() {
    read("a: &x {b: 1}\nc: *x\n");
    assertThat(faults.sorted()).extracting(Fault::code).containsExactly("W0112", "W0113");
  }

  private Node read(String text) {
    return YamlReader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8), faults);
  }
}
