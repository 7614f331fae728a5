package wuse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import wuse.policy.Library;
import wuse.policy.Reading;

class RelianceTest {
  private static final LocalDate LAST = LocalDate.of(2026, 8, 14);

  @Test
  void a_rule_on_an_ended_law_is_listed_with_what_follows_it() {
    List<Reliance> found = Reliance.on("旧法", BrokenPacks.valid());

    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo("P02");
    assertThat(found.get(0).citation().text()).isEqualTo("旧法#45");
    assertThat(found.get(0).last()).isEqualTo(LAST);
    assertThat(found.get(0).followed()).isTrue();
    assertThat(found.get(0).holdsAfter(LAST)).isFalse();
    assertThat(Reliance.on("条例", BrokenPacks.valid()))
        .extracting(Reliance::rule)
        .contains("code", "list", "P01", "C01");
  }

  @Test
  void no_shipped_rule_outlives_a_law_that_the_code_replaced() {
    Reading shipped = BrokenPacks.read(Path.of("..", "packs"), List.of());
    int rules = 0;
    for (Library.Instrument law : shipped.library().instruments().values()) {
      if (LAST.equals(law.to())) {
        List<Reliance> found = Reliance.on(law.id(), shipped);
        assertThat(found).noneMatch(one -> one.holdsAfter(LAST));
        assertThat(found).allMatch(Reliance::followed);
        rules += found.size();
      }
    }
    assertThat(rules).isGreaterThan(20);
  }
}
