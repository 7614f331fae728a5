package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Why an item came out as it did, and why others did not: condition by condition. */
class ItemTest {
  private static final String DAY = "2026-11-20";

  @TempDir Path folder;

  private Call item(String pack, String id, String... more) {
    Path mill =
        Call.written(
            folder.resolve("mill.yaml"),
            """
            enterprise: {id: W1, name: 示例厂（虚构）}
            terms: {管理类别: 重点管理, 年度执行报告逾期天数: 20}
            """);
    Object[] all = new Object[8 + more.length];
    System.arraycopy(
        new Object[] {"evaluate", mill, "--pack", pack, "--day", DAY, "--item", id}, 0, all, 0, 8);
    System.arraycopy(more, 0, all, 8, more.length);
    return Call.of(all);
  }

  @Test
  void every_band_is_told_with_the_value_and_the_one_that_decided() {
    assertThat(item(Call.ECO_CODE, "P18").out())
        .isEqualTo(
            """
            W1
            P18 年度执行报告按时提交（2026-11-20，2026-08-15 起的版本）
              是否适用  成立
                管理类别 "重点管理","简化管理"，实为 重点管理：成立
              第1档 扣 0  不成立
                年度执行报告逾期天数 <= 0，实为 20 d：不成立
              第2档 扣 1  不成立
                年度执行报告逾期天数 (0..15]，实为 20 d：不成立
              第3档 扣 2  成立  ← 由此认定
                年度执行报告逾期天数 (15..60]，实为 20 d：成立
              第4档 扣 4  不成立
                年度执行报告逾期天数 > 60，实为 20 d：不成立
              结论: 年度执行报告逾期20天
            """);
  }

  @Test
  void a_missing_value_decides_by_being_open_and_a_veto_is_not_raised_by_it() {
    Call call = item(Call.ECO_CODE, "P01", "--lang", "en");
    assertThat(call.out())
        .contains("band 1, costs 0  open  <- this decides", "value missing: open")
        .contains("veto: at most 红 where missed  holds\n", "(no condition)");
  }

  @Test
  void a_condition_of_a_list_is_asked_for_by_its_id() {
    JsonNode walk = item(Call.POSITIVE_LIST, "colour", "--format", "json").answer();
    JsonNode step = walk.get("steps").get(0);
    assertThat(step.get("kind").asString()).isEqualTo("requirement");
    assertThat(step.get("condition").get("answer").asString()).isEqualTo("open");
    assertThat(step.get("condition").get("value").isNull()).isTrue();
  }

  @Test
  void an_unknown_item_is_refused_with_the_nearest() {
    Call call = item(Call.ECO_CODE, "P81", "--lang", "en");
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("no item \"P81\"; is it \"P");
  }
}
