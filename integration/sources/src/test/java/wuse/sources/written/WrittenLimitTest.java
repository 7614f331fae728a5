package wuse.sources.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenLimitTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "50, -, 50, '', false",
        "2.0mg/L, -, 2.0, mg/L, false",
        "3 mg/L, -, 3, mg/L, false",
        "50倍, -, 50, 倍, false",
        "1级, -, 1, 级, false",
        "6~9, 6, 9, '', false",
        "6～9, 6, 9, '', false",
        "6-9, 6, 9, '', false",
        "6至9, 6, 9, '', false",
        "6.5~9.5（无量纲）, 6.5, 9.5, (无量纲), false",
        "≤50, -, 50, '', false",
        "<=50mg/m3, -, 50, mg/m3, false",
        "≥0.3, 0.3, -, '', false",
        "<0.05, -, 0.05, '', true",
        "＜0.05, -, 0.05, '', true",
        "0.05L, -, 0.05, '', true",
        "ND, -, 0, '', true",
        "未检出, -, 0, '', true",
        "5.0E-4, -, 0.00050, '', false",
        "'1,200', -, 1200, '', false",
        "-3, -, -3, '', false"
      })
  void a_limit_or_a_value_is_read_in_each_of_its_forms(
      String written, BigDecimal lower, BigDecimal upper, String unit, boolean notDetected) {
    WrittenLimit limit = WrittenLimit.of(written).orElseThrow();
    assertThat(limit.unit()).isEqualTo(unit);
    assertThat(limit.notDetected()).isEqualTo(notDetected);
    assertSame(limit.lower(), lower);
    assertSame(limit.upper(), upper);
  }

  @ParameterizedTest
  @ValueSource(strings = {"达标", "约50", "50/60", "6~", "", "mg/L"})
  void what_is_neither_is_not_read(String written) {
    assertThat(WrittenLimit.of(written)).isEmpty();
  }

  private static void assertSame(BigDecimal read, BigDecimal expected) {
    if (expected == null) {
      assertThat(read).isNull();
    } else {
      assertThat(read).isEqualByComparingTo(expected);
    }
  }
}
