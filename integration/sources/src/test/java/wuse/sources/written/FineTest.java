package wuse.sources.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "罚款10万元 | 100000",
        "罚款人民币拾万元整 | 100000",
        "罚款人民币壹拾贰万叁仟肆佰元整 | 123400",
        "100,000元 | 100000",
        "处以罚款2.5万元 | 25000",
        "处100000元罚款 | 100000",
        "处十万元罚款 | 100000",
        "责令改正，并处罚款人民币贰拾万元整（￥200,000元） | 200000",
        "罚款10万元，没收违法所得3万元 | 100000",
        "没收违法所得3万元，罚款10万元 | 100000",
        "对超标行为罚款10万元，对未公开信息罚款5万元，合计罚款15万元 | 150000",
        "二万元 | 20000"
      })
  void the_fine_is_found_in_the_words_of_a_decision(String written, BigDecimal yuan) {
    assertThat(Fine.in(written))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(yuan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"警告", "责令停产整治", "没收违法所得3万元", "罚款"})
  void where_no_amount_of_a_fine_is_written_there_is_none(String written) {
    assertThat(Fine.in(written)).isEmpty();
  }

  @Test
  void two_fines_without_a_total_are_two() {
    assertThat(Fine.in("对单位罚款拾万元，对负责人罚款1万元")).hasSize(2);
  }
}
