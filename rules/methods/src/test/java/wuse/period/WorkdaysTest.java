package wuse.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkdaysTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 30);
  private final Workdays workdays =
      new Workdays(
          Map.of(
              2026,
              new Workdays.Year(
                  Set.of(
                      LocalDate.of(2026, 10, 1),
                      LocalDate.of(2026, 10, 2),
                      LocalDate.of(2026, 10, 5),
                      LocalDate.of(2026, 10, 6),
                      LocalDate.of(2026, 10, 7)),
                  Set.of(LocalDate.of(2026, 10, 10)))));

  @Test
  void holidays_and_weekends_are_left_out_and_worked_saturdays_count() {
    assertThat(workdays.between(WEDNESDAY, LocalDate.of(2026, 10, 10))).hasValue(3);
    assertThat(workdays.isWorked(LocalDate.of(2026, 10, 10))).contains(true);
    assertThat(workdays.isWorked(LocalDate.of(2026, 10, 3))).contains(false);
  }

  @Test
  void the_fifth_working_day_after_an_event_is_found_across_a_holiday() {
    assertThat(workdays.after(WEDNESDAY, 5)).contains(LocalDate.of(2026, 10, 13));
    assertThat(workdays.after(WEDNESDAY, 0)).contains(WEDNESDAY);
  }

  @Test
  void a_year_that_nobody_wrote_down_has_no_answer() {
    assertThat(workdays.between(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 5))).isEmpty();
    assertThat(workdays.after(LocalDate.of(2026, 12, 31), 1)).isEmpty();
    assertThat(workdays.isWorked(LocalDate.of(2027, 1, 4))).isEmpty();
  }

  @Test
  void nothing_lies_between_a_day_and_an_earlier_one() {
    assertThat(workdays.between(WEDNESDAY, WEDNESDAY.minusDays(3))).hasValue(0);
  }
}
