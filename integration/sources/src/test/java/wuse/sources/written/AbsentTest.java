package wuse.sources.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbsentTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "-", "--", "—", "无", "\u200b", "", " ", "／", "－", "\u3000", "——"})
  void not_applicable_has_six_spellings_in_both_widths(String written) {
    assertThat(Absent.is(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "无组织", "-1", "否", "不详"})
  void what_says_something_is_there(String written) {
    assertThat(Absent.is(written)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "某环罚[2020]12号, 某环罚〔2020〕12号",
    "某环罚（2020）12号, 某环罚〔2020〕12号",
    "某环罚【2020】12 号, 某环罚〔2020〕12号",
    "某环罚〔2020〕12号, 某环罚〔2020〕12号"
  })
  void the_brackets_of_a_document_number_are_one(String written, String kept) {
    assertThat(DocumentNumber.of(written)).isEqualTo(kept);
  }
}
