package wuse.sources.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wuse.facts.Medium;

class MeasuresTest {
  @ParameterizedTest
  @ValueSource(strings = {"mg/m3", "mg/m³", "mg/Nm3", "MG/M3", "毫克/立方米", " mg／m3 "})
  void the_spellings_of_a_unit_are_one(String written) {
    assertThat(Measures.kept(written)).contains("mg/m³");
  }

  @Test
  void only_what_the_table_says_is_converted() {
    assertThat(Measures.factor("μg/L", "mg/L").orElseThrow()).isEqualByComparingTo("0.001");
    assertThat(Measures.factor("万元", "元").orElseThrow()).isEqualByComparingTo("10000");
    assertThat(Measures.factor("kg", "t").orElseThrow()).isEqualByComparingTo("0.001");
    assertThat(Measures.factor("ppm", "mg/m³")).isEmpty();
    assertThat(Measures.factor("mg/L", "mg/m³")).isEmpty();
  }

  @Test
  void each_medium_has_its_units() {
    assertThat(Measures.target(Medium.WATER, "μg/L")).contains("mg/L");
    assertThat(Measures.target(Medium.AIR, "μg/m³")).contains("mg/m³");
    assertThat(Measures.target(Medium.AIR, "mg/L")).isEmpty();
    assertThat(Measures.target(Medium.WATER, "mg/m³")).isEmpty();
    assertThat(Measures.target(Medium.NOISE, "dB(A)")).contains("dB(A)");
  }
}
