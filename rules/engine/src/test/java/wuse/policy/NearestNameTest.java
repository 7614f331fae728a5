package wuse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> KNOWN =
      List.of("category", "severity", "许可证状态", "许可证到期天数", "年报逾期天数");

  @Test
  void swapped_neighbours_are_one_step_apart() {
    assertThat(NearestName.distance("categroy", "category")).isEqualTo(1);
    assertThat(NearestName.distance("许可证态状", "许可证状态")).isEqualTo(1);
  }

  @Test
  void the_nearest_is_offered_in_chinese_as_in_english() {
    assertThat(NearestName.of("severty", KNOWN)).isEqualTo("severity");
    assertThat(NearestName.of("年报逾期日数", KNOWN)).isEqualTo("年报逾期天数");
    assertThat(NearestName.of("许可状态", KNOWN)).isEqualTo("许可证状态");
  }

  @Test
  void nothing_is_offered_where_nothing_is_near() {
    assertThat(NearestName.of("废水", KNOWN)).isEmpty();
    assertThat(NearestName.of("x", List.of())).isEmpty();
  }

  @Test
  void of_two_as_near_the_first_in_order_is_offered() {
    assertThat(NearestName.of("P3", List.of("P2", "P1"))).isEqualTo("P1");
  }
}
