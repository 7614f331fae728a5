package wuse.sources.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {
  @ParameterizedTest
  @CsvSource({
    "季, 1次/季",
    "季度, 1次/季",
    "每季度一次, 1次/季",
    "1次／半年, 1次/半年",
    "半年一次, 1次/半年",
    "半年／次, 1次/半年",
    "半年度, 1次/半年",
    "2次／年, 2次/年",
    "次／年, 1次/年",
    "一年6次, 6次/年",
    "1年2次, 2次/年",
    "每月四次, 4次/月",
    "4次／天, 4次/天",
    "1次／日, 1次/天",
    "6个月, 1次/6个月",
    "1个月, 1次/月",
    "2小时, 1次/2小时",
    "1次/3小时, 1次/3小时",
    "2小时一次, 1次/2小时",
    "两年, 1次/2年",
    "1季, 1次/季",
    "两月一次, 1次/2个月",
    "1次半年, 1次/半年",
    "180天, 1次/180天",
    "周, 1次/周"
  })
  void a_frequency_is_read_in_the_words_that_firms_use(String written, String kept) {
    assertThat(Frequency.of(written)).map(Frequency::text).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "其他", "1", "2", "6月", "12月", "在线", "下雨时", "下雨初期", "3~4次/月", "日／月", "季1", "班", "连续",
        "24小时监测", "一年半", "自动监测", "不监测", "/", ""
      })
  void what_does_not_say_it_is_left_to_a_person(String written) {
    assertThat(Frequency.of(written)).isEmpty();
  }

  @Test
  void what_is_kept_is_read_as_itself() {
    Random random = new Random(20260301);
    List<String> periods = List.of("分钟", "小时", "天", "周", "月", "季", "半年", "年");
    for (int i = 0; i < 2000; i++) {
      Frequency frequency =
          new Frequency(
              1 + random.nextInt(30),
              1 + random.nextInt(12),
              periods.get(random.nextInt(periods.size())));
      assertThat(Frequency.of(frequency.text())).contains(frequency);
    }
  }
}
