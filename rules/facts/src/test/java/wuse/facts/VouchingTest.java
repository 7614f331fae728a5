package wuse.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VouchingTest {
  private static final FactKind<?> PENALTY = FactKind.named("行政处罚").orElseThrow();
  private static final FactKind<?> COMPLAINT = FactKind.named("信访投诉").orElseThrow();

  @Test
  void covers_that_overlap_or_touch_are_one_span() {
    Vouching vouching =
        Vouching.of(
            List.of(
                cover("2025-07-01", "2025-12-31"),
                cover("2025-01-01", "2025-06-30"),
                cover("2025-03-01", "2025-04-30")));
    assertThat(vouching.covers(PENALTY, day("2025-01-01"), day("2025-12-31"))).isTrue();
    assertThat(vouching.covers(PENALTY, day("2024-12-31"), day("2025-12-31"))).isFalse();
    assertThat(vouching.covers(PENALTY, day("2025-01-01"), day("2026-01-01"))).isFalse();
  }

  @Test
  void one_day_that_nobody_vouches_for_leaves_a_gap() {
    Vouching vouching =
        Vouching.of(List.of(cover("2025-01-01", "2025-06-29"), cover("2025-07-01", null)));
    assertThat(vouching.covers(PENALTY, day("2025-06-01"), day("2025-07-31"))).isFalse();
    assertThat(vouching.lastGap(PENALTY, day("2025-06-01"), day("2025-07-31")))
        .isEqualTo(day("2025-06-30"));
    assertThat(vouching.covers(PENALTY, day("2025-07-01"), day("2035-01-01"))).isTrue();
    assertThat(vouching.lastGap(PENALTY, day("2025-01-01"), day("2025-06-29"))).isNull();
  }

  @Test
  void a_cover_of_one_kind_says_nothing_of_another() {
    Vouching vouching = Vouching.of(List.of(cover("2025-01-01", null)));
    assertThat(vouching.covers(COMPLAINT, day("2025-02-01"), day("2025-02-01"))).isFalse();
  }

  @Test
  void the_end_of_a_cover_is_the_first_day_without_it() {
    Vouching vouching =
        Vouching.of(
            List.of(
                cover("2025-01-01", "2025-06-30"),
                cover("2025-07-01", "2025-09-30"),
                cover("2026-01-01", null)));
    assertThat(vouching.endsAfter(PENALTY, day("2025-02-01"))).isEqualTo(day("2025-10-01"));
    assertThat(vouching.endsAfter(PENALTY, day("2025-09-30"))).isEqualTo(day("2025-10-01"));
    assertThat(vouching.endsAfter(PENALTY, day("2025-10-01"))).isNull();
    assertThat(vouching.startsAfter(PENALTY, day("2025-10-01"))).isEqualTo(day("2026-01-01"));
    assertThat(vouching.endsAfter(PENALTY, day("2026-01-01"))).isNull();
    assertThat(vouching.startsAfter(PENALTY, day("2026-01-01"))).isNull();
  }

  @Test
  void an_author_without_covers_vouches_for_everything_and_no_covers_for_nothing() {
    assertThat(Vouching.everything().covers(PENALTY, day("1990-01-01"), day("2090-01-01")))
        .isTrue();
    assertThat(Vouching.everything().isEverything()).isTrue();
    assertThat(Vouching.everything().endsAfter(PENALTY, day("2026-01-01"))).isNull();
    Vouching nothing = Vouching.of(List.of());
    assertThat(nothing.covers(PENALTY, day("2026-01-01"), day("2026-01-01"))).isFalse();
    assertThat(nothing).isNotEqualTo(Vouching.everything());
  }

  @Test
  void an_open_cover_swallows_what_comes_after_it() {
    Vouching vouching =
        Vouching.of(List.of(cover("2025-01-01", null), cover("2026-01-01", "2026-02-01")));
    assertThat(vouching.covers(PENALTY, day("2025-01-01"), day("2040-01-01"))).isTrue();
  }

  @Test
  void the_order_of_the_covers_changes_nothing() {
    Cover first = cover("2025-01-01", "2025-06-29");
    Cover second = cover("2025-07-01", null);
    assertThat(Vouching.of(List.of(second, first, second)))
        .isEqualTo(Vouching.of(List.of(first, second)))
        .hasSameHashCodeAs(Vouching.of(List.of(first, second)));
    assertThat(Vouching.of(List.of(second, first, second)).covers()).containsExactly(first, second);
  }

  @Test
  void a_cover_names_a_kind_that_exists_and_ends_after_it_begins() {
    assertThat(new Cover("Penalty", day("2025-01-01"), null, "s").kind()).isEqualTo("行政处罚");
    assertThatThrownBy(() -> new Cover("处罚", day("2025-01-01"), null, "s"))
        .isInstanceOf(UnfitFact.class);
    assertThatThrownBy(() -> cover("2025-01-02", "2025-01-01")).isInstanceOf(UnfitFact.class);
  }

  private static Cover cover(String from, String to) {
    return new Cover("行政处罚", day(from), to == null ? null : day(to), "处罚台账");
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
