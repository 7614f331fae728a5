package wuse.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import wuse.facts.FactId;
import wuse.facts.snapshot.BrokenBlock;
import wuse.policy.Words;

class DecisionBlocksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Words UNSAID = new Words("", "");
  private static final FactId FACT = new FactId(1, 2);

  private static Decision decision(int findings) {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      List<String> basis = List.of("排污许可管理条例#" + i);
      all.add(
          switch (i % 4) {
            case 0 -> new Finding.Met("I" + i, basis);
            case 1 -> new Finding.NotApplicable("I" + i, basis);
            case 2 -> new Finding.Undecided("I" + i, List.of(read("a", null)), basis);
            default ->
                new Finding.Missed(
                    "I" + i,
                    new BigDecimal("1.5"),
                    2,
                    List.of(read("b", "12"), read("unheard of", "2026-03-01")),
                    List.of(FACT, new FactId(3, i)),
                    i % 8 == 3 ? "E" + i : null,
                    basis);
          });
    }
    return new Decision(
        "u1",
        "p",
        "2026-08-15",
        "d",
        DAY,
        coloured(),
        List.copyOf(all),
        new BigDecimal("0.1234"),
        carried(),
        DAY.plusDays(3));
  }

  private static Finding.Read read(String term, String value) {
    return new Finding.Read(term, value, value != null);
  }

  private static Decision.Coloured coloured() {
    return new Decision.Coloured(
        "黄",
        new BigDecimal("71.5"),
        List.of(new Decision.CategoryScore("permit", BigDecimal.TEN, new BigDecimal("30"))),
        List.of(new Cap("CAP-1", "黄", UNSAID)),
        List.of("数据不足"));
  }

  private static Carried carried() {
    return Carried.ofColours(
        DAY,
        "黄",
        "蓝",
        new Carried.Pending("黄", DAY, DAY.plusDays(7), null),
        DAY,
        List.of(new Carried.Hold("M34", "红", DAY, DAY.plusDays(1095), null, true)));
  }

  private static DecisionBlocks.Head head() {
    return new DecisionBlocks.Head("u1", "p", "2026-08-15", "d", DAY);
  }

  @Test
  void a_decision_comes_back_but_for_its_sentences() {
    Decision decision = decision(102);
    Roll roll = Roll.parse(Roll.of(decision, List.of("a", "b")).toBytes());
    DecisionBlocks blocks = new DecisionBlocks(roll);
    byte[] block = blocks.write(decision);
    Decision back = blocks.read(head(), block);
    assertThat(back).isEqualTo(decision);
    assertThat(back.contentDigest()).isEqualTo(decision.contentDigest());
  }

  @Test
  void a_place_on_a_list_comes_back() {
    Decision listed =
        new Decision(
            "u1",
            "p",
            "2026-08-15",
            "d",
            DAY,
            new Decision.Listed("在册", DAY, DAY.plusYears(3), null, true, List.of()),
            List.of(),
            BigDecimal.ZERO,
            Carried.ofState(DAY, "在册", DAY, DAY.plusYears(3), null),
            null);
    DecisionBlocks blocks = new DecisionBlocks(Roll.of(listed, List.of()));
    assertThat(blocks.read(head(), blocks.write(listed))).isEqualTo(listed);
  }

  @Test
  void bytes_that_are_cut_off_are_refused() {
    Decision decision = decision(20);
    DecisionBlocks blocks = new DecisionBlocks(Roll.of(decision, List.of("a", "b")));
    byte[] block = blocks.write(decision);
    for (int length = 0; length < block.length; length++) {
      byte[] cut = Arrays.copyOf(block, length);
      assertThatThrownBy(() -> blocks.read(head(), cut)).isInstanceOf(BrokenBlock.class);
    }
    byte[] longer = Arrays.copyOf(block, block.length + 1);
    assertThatThrownBy(() -> blocks.read(head(), longer)).isInstanceOf(BrokenBlock.class);
  }

  @Test
  void a_decision_of_another_slice_is_not_written() {
    DecisionBlocks blocks = new DecisionBlocks(Roll.of(decision(20), List.of()));
    assertThatThrownBy(() -> blocks.write(decision(21)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
