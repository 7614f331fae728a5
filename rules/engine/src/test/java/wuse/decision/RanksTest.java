package wuse.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {
  @Test
  void tables_name_colours_best_first_and_then_what_has_none() {
    assertThat(List.of("不认识", "未评定", "红", "绿", "黄").stream().sorted(Ranks.IN_TABLES))
        .containsExactly("绿", "黄", "红", "未评定", "不认识");
  }

  @Test
  void tables_name_states_of_a_list_from_the_inside_outwards() {
    assertThat(List.of("未申请", "移出", "在册", "暂停").stream().sorted(Ranks.IN_TABLES))
        .containsExactly("在册", "暂停", "移出", "未申请");
  }

  @Test
  void to_lose_a_good_colour_is_worse_though_tables_name_none_last() {
    assertThat(Ranks.worse("黄", "未评定")).isTrue();
    assertThat(Ranks.better("橙", "未评定")).isTrue();
  }
}
