package wuse.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** SEMANTICS §1, with its own dates. */
class WindowTest {
  private static final LocalDate PENALTY = LocalDate.of(2025, 3, 10);
  private final Window twoYears = new Window(Period.ofMonths(24));

  @Test
  void a_penalty_of_2025_03_10_counts_for_24_months_until_2027_03_09() {
    assertThat(twoYears.counts(PENALTY, PENALTY)).isTrue();
    assertThat(twoYears.counts(PENALTY, LocalDate.of(2027, 3, 9))).isTrue();
    assertThat(twoYears.counts(PENALTY, LocalDate.of(2027, 3, 10))).isFalse();
    assertThat(twoYears.leaves(PENALTY)).isEqualTo(LocalDate.of(2027, 3, 10));
  }

  @Test
  void what_has_not_happened_yet_does_not_count() {
    assertThat(twoYears.counts(PENALTY, PENALTY.minusDays(1))).isFalse();
  }

  @Test
  void the_span_to_vouch_for_begins_with_the_first_day_that_still_counts() {
    Window year = new Window(Period.ofMonths(12));
    for (LocalDate day = LocalDate.of(2027, 12, 1);
        day.isBefore(LocalDate.of(2028, 4, 1));
        day = day.plusDays(1)) {
      LocalDate first = year.opensOn(day);
      assertThat(year.counts(first, day)).as("%s on %s", first, day).isTrue();
      assertThat(year.counts(first.minusDays(1), day)).as("before %s on %s", first, day).isFalse();
    }
  }

  @Test
  void a_window_of_days_counts_its_first_day() {
    Window thirty = new Window(Period.ofDays(30));
    LocalDate day = LocalDate.of(2026, 11, 20);
    assertThat(thirty.opensOn(day)).isEqualTo(LocalDate.of(2026, 10, 22));
  }

  @Test
  void a_hold_lasts_through_its_last_day() {
    assertThat(Hold.lastDay(LocalDate.of(2026, 10, 12), 1095))
        .isEqualTo(LocalDate.of(2029, 10, 11));
    assertThat(Hold.lastDay(LocalDate.of(2026, 9, 1), 180)).isEqualTo(LocalDate.of(2027, 2, 28));
  }
}
