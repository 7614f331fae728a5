package wuse.app.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrakeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.01, false",
    "0, 10250, 0.01, false",
    "1, 100, 0.01, false",
    "2, 100, 0.01, true",
    "1, 99, 0.01, true",
    "102, 10250, 0.01, false",
    "103, 10250, 0.01, true",
    "5, 1000, 0.005, false",
    "6, 1000, 0.005, true",
    "1, 0, 0.01, true",
  })
  void a_night_waits_above_its_share_and_not_at_it(
      long part, long whole, BigDecimal share, boolean waits) {
    assertThat(Brake.exceeds(part, whole, share)).isEqualTo(waits);
  }
}
