package wuse.facts.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Given;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Samples;
import wuse.facts.Standing;

class FactBlocksTest {
  private final FactBlocks blocks = FactBlocks.ofCurrent();

  private static Known known(int number) {
    return new Known(
        Given.UNIT,
        "键" + number,
        Given.DAY.minusDays(number % 7),
        Instant.parse("2026-03-01T01:02:03.456789Z").plusSeconds(number),
        new Origin("台账" + number % 2, number % 3 == 0 ? "" : "a.xlsx:1!" + number),
        Standing.values()[number % 5],
        Obtainer.values()[number % 7],
        number % 4 == 0 ? "E" + number : null);
  }

  /** Of every kind some with every field, some with the required ones alone. */
  private static List<Held> everyKind(int each) {
    List<Held> facts = new ArrayList<>();
    int number = 0;
    for (FactKind<?> kind : FactKind.all()) {
      for (int i = 0; i < each; i++) {
        Map<String, Object> values = Samples.of(kind);
        if (i % 2 == 1) {
          kind.ownFields().stream().filter(f -> f.optional()).forEach(f -> values.remove(f.zh()));
        }
        facts.add(Held.of(kind.create(known(number++), values)));
      }
    }
    return facts;
  }

  @Test
  void every_kind_comes_back_as_it_was() {
    for (int each : List.of(1, 2, 5, 40)) {
      List<Held> facts = everyKind(each);
      assertThat(blocks.read(Given.UNIT, blocks.write(facts)))
          .containsExactlyInAnyOrderElementsOf(facts);
      assertThat(FactBlocks.plain().read(Given.UNIT, FactBlocks.plain().write(facts)))
          .containsExactlyInAnyOrderElementsOf(facts);
    }
  }

  @Test
  void no_facts_are_a_block_too() {
    assertThat(blocks.read(Given.UNIT, blocks.write(List.of()))).isEmpty();
  }

  @Test
  void decimals_keep_their_scale_and_any_length() {
    List<Held> facts = new ArrayList<>();
    for (String fine : List.of("0", "0.00", "1.50", "12345678901234567890.123", "1E+7")) {
      facts.add(Held.of(Given.penalty("p" + fine, fine, Given.at(1))));
    }
    List<Held> back = blocks.read(Given.UNIT, blocks.write(facts));
    assertThat(back).isEqualTo(facts);
    assertThat(back.get(2).fact().kind().field("罚款金额").orElseThrow().get(back.get(2).fact()))
        .isEqualTo(new BigDecimal("1.50"));
  }

  @Test
  void a_block_that_is_cut_off_or_changed_anywhere_is_refused() {
    byte[] block = blocks.write(everyKind(3));
    for (int length = 0; length < block.length; length += 7) {
      byte[] cut = java.util.Arrays.copyOf(block, length);
      assertThatThrownBy(() -> blocks.read(Given.UNIT, cut)).isInstanceOf(BrokenBlock.class);
    }
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] changed = block.clone();
      changed[random.nextInt(block.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> blocks.read(Given.UNIT, changed)).isInstanceOf(BrokenBlock.class);
    }
    byte[] longer = java.util.Arrays.copyOf(block, block.length + 1);
    assertThatThrownBy(() -> blocks.read(Given.UNIT, longer)).isInstanceOf(BrokenBlock.class);
  }

  @Test
  void a_block_of_an_older_layout_is_read_by_its_names() {
    Layout now = Layout.current();
    List<Layout.Kind> kinds = new ArrayList<>(now.kinds());
    Collections.reverse(kinds);
    Layout before = Layout.parse(new Layout(kinds).text());
    List<Held> facts = everyKind(2);
    PackedOut body = new PackedOut();
    BlockColumns old = BlockColumns.of(before);
    List<List<Held>> byKind = old.byKind(facts);
    old.write(byKind, body);
    List<Held> inOrder = byKind.stream().flatMap(List::stream).toList();
    var ids = inOrder.stream().map(Held::id).toArray(wuse.facts.FactId[]::new);
    assertThat(BlockColumns.of(before).read(Given.UNIT, new PackedIn(body.toBytes()), ids))
        .isEqualTo(inOrder);
  }

  @Test
  void a_layout_that_is_not_kept_is_refused() {
    FactBlocks other = new FactBlocks(Map.of(2, Layout.current()), 2);
    assertThatThrownBy(() -> blocks.read(Given.UNIT, other.write(List.of())))
        .isInstanceOf(BrokenBlock.class)
        .hasMessageContaining("layout 2");
  }

  @Test
  void a_year_of_monitored_days_takes_few_bytes_each() {
    List<Held> facts = new ArrayList<>();
    FactKind<?> kind = FactKind.named("自动监测日").orElseThrow();
    LocalDate first = LocalDate.of(2026, 1, 1);
    for (int day = 0; day < 365; day++) {
      Map<String, Object> values = Samples.of(kind);
      values.put("均值", BigDecimal.valueOf(day * 7 % 900, 2));
      values.put("最大值", BigDecimal.valueOf(day * 11 % 1300, 2));
      LocalDate on = first.plusDays(day);
      Known known =
          new Known(
              Given.UNIT,
              "DA001|氨氮|" + on,
              on,
              Given.at(day * 86_400L),
              new Origin("在线监测", "hj212-" + on + ".csv:" + (day + 2)),
              Standing.MANAGED,
              Obtainer.DEVICE,
              null);
      Fact fact = kind.create(known, values);
      facts.add(Held.of(fact));
    }
    // 16 of them are the id, which nothing can shorten
    assertThat(blocks.write(facts).length / 365).isLessThan(16 + 12);
  }
}
