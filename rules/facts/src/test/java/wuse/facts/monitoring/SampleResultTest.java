package wuse.facts.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import wuse.facts.Given;
import wuse.facts.Medium;
import wuse.facts.UnfitFact;

class SampleResultTest {

  @Test
  void the_multiple_is_what_exceeds_the_limit_over_the_limit() {
    assertThat(sample("COD", "160", false, "100", "0").multiple()).isEqualByComparingTo("0.6");
    assertThat(sample("COD", "160", false, "100", "0").compliant()).isFalse();
    assertThat(sample("COD", "100", false, "100", null).multiple()).isEqualByComparingTo("0");
    assertThat(sample("COD", "100", false, "100", null).compliant()).isTrue();
  }

  @Test
  void without_a_limit_nothing_is_said() {
    SampleResult sample = sample("COD", "160", false, null, "0");
    assertThat(sample.multiple()).isNull();
    assertThat(sample.compliant()).isNull();
    assertThat(sample.excess()).isNull();
  }

  @Test
  void what_was_not_detected_keeps_any_limit_though_the_detection_limit_lies_above() {
    SampleResult sample = sample("总汞", "0.05", true, "0.01", null);
    assertThat(sample.compliant()).isTrue();
    assertThat(sample.multiple()).isEqualByComparingTo("-1");
  }

  @Test
  void ph_outside_its_range_counts_as_positive_on_either_side() {
    assertThat(sample("pH", "5.5", false, "9", "6").multiple()).isEqualByComparingTo("0.5");
    assertThat(sample("pH", "9.5", false, "9", "6").multiple()).isEqualByComparingTo("0.5");
    assertThat(sample("pH", "7", false, "9", "6").multiple()).isEqualByComparingTo("-1");
    assertThat(sample("pH", "5.5", false, "9", "6").compliant()).isFalse();
    assertThat(sample("pH", "6", false, "9", "6").compliant()).isTrue();
  }

  @Test
  void noise_exceeds_by_decibels() {
    assertThat(sample("Leq实测值", "68", false, "65", null).excess()).isEqualByComparingTo("3");
  }

  @Test
  void a_concentration_below_zero_is_refused_and_a_temperature_is_not() {
    assertThatThrownBy(() -> sample("COD", "-1", false, "100", null)).isInstanceOf(UnfitFact.class);
    assertThat(sample("水温", "-1", false, null, null).value()).isEqualByComparingTo("-1");
  }

  private static SampleResult sample(
      String pollutant, String value, boolean notDetected, String limit, String lower) {
    return new SampleResult(
        Given.known("s", Given.at(1)),
        null,
        Medium.WATER,
        SampleResult.Purpose.ENFORCEMENT,
        new Pollutant(pollutant),
        Given.DAY.atTime(9, 30),
        number(value),
        notDetected,
        limit == null ? null : number(limit),
        lower == null ? null : number(lower),
        "mg/L");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
