package wuse.sources.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-08-23",
        "2020/8/23",
        "2020.8.23",
        "2020年8月23日",
        "２０２０－０８－２３",
        "20200823",
        "2020-08-23 10:15",
        "2020-08-23T10:15:30",
        "20200823101500",
        "44066",
        "44066.4271",
        "1598148900000",
        "8/23/20",
        "8/23/2020"
      })
  void a_day_is_read_in_each_of_its_forms(String written) {
    assertThat(WrittenDay.day(written)).contains(LocalDate.of(2020, 8, 23));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"去年秋天", "2020-02-30", "2020-13-01", "03/04/05", "", "长期", "2020年8月", "12"})
  void what_is_no_day_or_could_be_two_is_not_read(String written) {
    assertThat(WrittenDay.day(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-08-23 10:15, 2020-08-23T10:15",
    "20200922110000, 2020-09-22T11:00",
    "2020年8月23日10时15分, 2020-08-23T10:15",
    "2020-08-23, 2020-08-23T00:00",
    "44066.4270833333, 2020-08-23T10:15"
  })
  void a_moment_is_read_to_the_second(String written, LocalDateTime moment) {
    assertThat(WrittenDay.moment(written)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-07-27至2023-07-26",
        "2020/7/27~2023/7/26",
        "自2020年07月27日至2023年07月26日止",
        "2020.07.27-2023.07.26",
        "2020-07-27 00:00:00 — 2023-07-26 00:00:00"
      })
  void a_span_has_two_days(String written) {
    assertThat(WrittenDay.days(written))
        .containsExactly(LocalDate.of(2020, 7, 27), LocalDate.of(2023, 7, 26));
  }

  @Test
  void a_span_with_a_day_that_never_was_has_none() {
    assertThat(WrittenDay.days("2020-07-27至2023-02-30")).isEmpty();
  }
}
