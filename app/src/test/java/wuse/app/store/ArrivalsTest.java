package wuse.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A night knows all of what arrived, or nothing of it. */
class ArrivalsTest {
  private Instant now = Instant.parse("2026-11-20T17:30:00Z");
  private final Arrivals arrivals = new Arrivals(() -> now);

  @Test
  void where_nothing_is_arriving_a_night_knows_all_until_now() {
    assertThat(arrivals.settled()).isEqualTo(now);
    arrivals.begin("permits");
    arrivals.end("permits");
    later();
    assertThat(arrivals.settled()).isEqualTo(now);
  }

  @Test
  void a_night_that_begins_meanwhile_knows_nothing_of_what_is_half_here() {
    Instant recorded = arrivals.begin("permits");
    later();
    assertThat(arrivals.settled()).isBefore(recorded);
    Instant second = arrivals.begin("penalties");
    later();
    assertThat(arrivals.settled()).as("the first still comes").isBefore(recorded);
    arrivals.end("permits");
    assertThat(arrivals.settled()).isBetween(recorded, second).isBefore(second);
    arrivals.end("penalties");
    assertThat(arrivals.settled()).isEqualTo(now);
  }

  @Test
  void what_arrives_after_a_night_has_begun_is_recorded_later_than_it_knows() {
    Instant night = arrivals.settled();
    assertThat(arrivals.begin("permits")).as("in the same instant").isAfter(night);
    now = now.minusSeconds(3);
    assertThat(arrivals.begin("penalties")).as("the clock was set back").isAfter(night);
  }

  @Test
  void what_arrives_anew_under_a_name_ends_what_came_under_it_before() {
    arrivals.begin("penalties");
    later();
    Instant again = arrivals.begin("penalties");
    later();
    assertThat(arrivals.settled()).isEqualTo(again.minus(Duration.ofNanos(1_000)));
  }

  private void later() {
    now = now.plusSeconds(60);
  }
}
