package wuse.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wuse.facts.Given.UNIT;
import static wuse.facts.Given.at;
import static wuse.facts.Given.penalty;
import static wuse.facts.Given.profile;
import static wuse.facts.Given.withdrawal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wuse.facts.enforcement.Penalty;

class DossierTest {
  private static final FactKind<Penalty> PENALTY = FactKind.of(Penalty.class);
  private static final Instant LATER = at(1_000);
  private static final int DAY = 86_400;

  @Test
  void other_values_under_the_same_key_supersede() {
    assertThat(fines(LATER, penalty("p", "1", at(1)), penalty("p", "2", at(2))))
        .containsExactly("2");
  }

  @Test
  void facts_of_other_keys_stand_beside_each_other() {
    assertThat(fines(LATER, penalty("p", "1", at(1)), penalty("q", "2", at(2))))
        .containsExactly("1", "2");
  }

  @Test
  void what_is_recorded_after_known_at_is_not_seen() {
    Fact[] facts = {penalty("p", "1", at(1)), penalty("p", "2", at(2))};
    assertThat(fines(at(1), facts)).containsExactly("1");
    assertThat(fines(at(2), facts)).containsExactly("2");
    assertThat(fines(at(0), facts)).isEmpty();
  }

  @Test
  void at_the_same_instant_the_greater_id_stands_whatever_the_order() {
    Penalty one = penalty("p", "1", at(1));
    Penalty two = penalty("p", "2", at(1));
    String greater = one.id().compareTo(two.id()) > 0 ? "1" : "2";
    assertThat(fines(LATER, one, two)).containsExactly(greater);
    assertThat(fines(LATER, two, one)).containsExactly(greater);
  }

  @Test
  void the_same_row_again_changes_nothing_even_after_it_was_superseded() {
    assertThat(
            fines(
                LATER,
                penalty("p", "1", at(1)),
                penalty("p", "2", at(2)),
                penalty("p", "1", at(3))))
        .containsExactly("2");
  }

  @Test
  void a_withdrawal_takes_a_fact_away_from_the_moment_it_is_recorded() {
    Fact[] facts = {penalty("p", "1", at(1)), withdrawal("行政处罚", "p", "w", at(5))};
    assertThat(fines(at(4), facts)).containsExactly("1");
    assertThat(fines(at(5), facts)).isEmpty();
  }

  @Test
  void a_withdrawal_does_not_bring_back_what_had_been_superseded() {
    assertThat(
            fines(
                LATER,
                penalty("p", "1", at(1)),
                penalty("p", "2", at(2)),
                withdrawal("行政处罚", "p", "w", at(5))))
        .isEmpty();
  }

  @Test
  void the_re_export_of_a_withdrawn_row_does_not_raise_it() {
    assertThat(
            fines(
                LATER,
                penalty("p", "1", at(1)),
                withdrawal("行政处罚", "p", "w", at(5)),
                penalty("p", "1", at(7))))
        .isEmpty();
  }

  @Test
  void a_new_decision_under_the_key_stands_after_the_withdrawal() {
    assertThat(
            fines(
                LATER,
                penalty("p", "1", at(1)),
                withdrawal("行政处罚", "p", "w", at(5)),
                penalty("p", "3", at(7))))
        .containsExactly("3");
  }

  @Test
  void a_withdrawal_of_another_kind_or_key_takes_nothing_away() {
    assertThat(
            fines(
                LATER,
                penalty("p", "1", at(1)),
                withdrawal("行政处罚", "q", "w1", at(5)),
                withdrawal("信访投诉", "p", "w2", at(5))))
        .containsExactly("1");
  }

  @Test
  void a_withdrawn_withdrawal_takes_nothing_away() {
    Fact[] facts = {
      penalty("p", "1", at(1)),
      withdrawal("行政处罚", "p", "w", at(5)),
      withdrawal("撤回", "w", "ww", at(6))
    };
    assertThat(fines(at(5), facts)).isEmpty();
    assertThat(fines(LATER, facts)).containsExactly("1");
  }

  @Test
  void facts_come_in_order_of_day_then_record_then_id() {
    Penalty late = penalty(Given.known("a", LocalDate.of(2026, 5, 1), at(1), "s", ""), "3");
    Penalty early = penalty(Given.known("b", LocalDate.of(2026, 4, 1), at(9), "s", ""), "2");
    Penalty earlier = penalty(Given.known("c", LocalDate.of(2026, 4, 1), at(8), "s", ""), "1");
    assertThat(fines(LATER, late, early, earlier)).containsExactly("1", "2", "3");
  }

  @Test
  void the_order_of_delivery_changes_nothing() {
    List<Fact> facts = manyFacts();
    Dossier first = dossier(facts);
    Collections.shuffle(facts, new Random(7));
    Dossier second = dossier(facts);
    assertThat(second.all()).isEqualTo(first.all());
    assertThat(second.ids()).isEqualTo(first.ids());
  }

  private static List<Fact> manyFacts() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      facts.add(penalty("p" + i % 40, String.valueOf(i % 7), at(i % 50)));
      if (i % 10 == 0) {
        facts.add(withdrawal("行政处罚", "p" + i % 40, "w" + i, at(i % 60)));
      }
    }
    return facts;
  }

  @Test
  void ids_already_known_are_taken_as_given() {
    FactId given = new FactId(1, 2);
    Held held = new Held(penalty("p", "1", at(1)), given);
    Dossier dossier = Dossier.held(UNIT, List.of(held), Vouching.everything(), LATER);
    assertThat(dossier.ids()).containsExactly(given);
    assertThat(dossier.held()).containsExactly(held);
  }

  @Test
  void the_name_is_that_of_the_latest_profile_by_the_day() {
    Dossier dossier =
        dossier(
            List.of(
                profile("旧名", LocalDate.of(2025, 1, 1), at(2)),
                profile("新名", LocalDate.of(2026, 1, 1), at(1))));
    assertThat(dossier.name(LocalDate.of(2025, 12, 31))).isEqualTo("旧名");
    assertThat(dossier.name(LocalDate.of(2026, 1, 1))).isEqualTo("新名");
    assertThat(dossier.name(LocalDate.of(2024, 1, 1))).isNull();
  }

  @Test
  void a_fact_of_another_unit_is_no_part_of_a_dossier() {
    List<Fact> facts = List.of(penalty("p", "1", at(1)));
    UnitId other = new UnitId("u2");
    assertThatThrownBy(() -> Dossier.of(other, facts, Vouching.everything(), LATER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("u1");
  }

  @Test
  void a_dossier_cannot_be_changed_from_outside() {
    Dossier dossier = dossier(List.of(penalty("p", "1", at(1))));
    assertThatThrownBy(() -> dossier.facts(PENALTY).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> dossier.all().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> dossier.held().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> dossier.ids().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_earlier_instant_shows_what_was_superseded_since() {
    Dossier now = dossier(List.of(penalty("p", "1", at(1)), penalty("p", "2", at(2))));
    assertThat(now.asKnown(at(1)).facts(PENALTY))
        .extracting(Penalty::fine)
        .containsExactly(BigDecimal.ONE);
    assertThat(now.asKnown(at(2))).isSameAs(now);
  }

  @Test
  void only_another_value_or_a_withdrawal_is_a_correction() {
    LocalDate epoch = LocalDate.of(1970, 1, 1);
    assertThat(dossier(List.of(penalty("p", "1", at(1)))).correctedAfter(epoch)).isFalse();
    assertThat(
            dossier(List.of(penalty("p", "1", at(1)), penalty("p", "1", at(2))))
                .correctedAfter(epoch))
        .isFalse();
    Dossier corrected = dossier(List.of(penalty("p", "1", at(1)), penalty("p", "2", at(2))));
    assertThat(corrected.correctedAfter(epoch)).isTrue();
    assertThat(corrected.correctedAfter(epoch.plusDays(1))).isFalse();
    assertThat(dossier(List.of(withdrawal("行政处罚", "p", "w", at(5)))).correctedAfter(epoch))
        .isTrue();
  }

  @Test
  void a_correction_is_found_as_looking_through_all_that_was_recorded_finds_it() {
    Random random = new Random(20261122);
    int found = 0;
    for (int round = 0; round < 300; round++) {
      List<Fact> facts = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        String key = "p" + random.nextInt(3);
        Instant recorded = at(random.nextInt(10) * DAY);
        facts.add(
            random.nextInt(5) == 0
                ? withdrawal("行政处罚", key, "w" + i, recorded)
                : penalty(key, String.valueOf(random.nextInt(2)), recorded));
      }
      Instant knownAt = at(random.nextInt(10) * DAY);
      Dossier dossier = Dossier.of(UNIT, facts, Vouching.everything(), knownAt);
      for (int day = 0; day < 10; day++) {
        LocalDate since = LocalDate.EPOCH.plusDays(day);
        boolean corrected = correctedSince(since, facts, knownAt);
        assertThat(dossier.correctedAfter(since))
            .as("%s %s %s", since, knownAt, facts)
            .isEqualTo(corrected);
        found += corrected ? 1 : 0;
      }
    }
    assertThat(found).isBetween(300, 2_700);
  }

  private static boolean correctedSince(LocalDate since, List<Fact> facts, Instant knownAt) {
    Instant from = since.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    List<Fact> known =
        facts.stream().filter(fact -> !fact.known().recorded().isAfter(knownAt)).toList();
    return known.stream()
        .filter(late -> !late.known().recorded().isBefore(from))
        .anyMatch(
            late ->
                late instanceof Withdrawal
                    || known.stream()
                            .filter(fact -> fact.kind() == late.kind())
                            .filter(fact -> fact.known().key().equals(late.known().key()))
                            .map(Fact::id)
                            .distinct()
                            .count()
                        > 1);
  }

  @Test
  void a_correction_counts_only_when_it_is_known_and_a_later_instant_makes_nothing_better_known() {
    List<Fact> facts = List.of(penalty("p", "1", at(1)), penalty("p", "2", at(9)));
    Dossier early = Dossier.of(UNIT, facts, Vouching.everything(), at(5));
    assertThat(early.correctedAfter(LocalDate.of(1970, 1, 1))).isFalse();
    assertThat(early.asKnown(at(20))).isSameAs(early);
  }

  @Test
  void what_stands_too_low_is_left_out_on_demand() {
    Dossier dossier = dossier(List.of(penalty("p", "1", at(1))));
    assertThat(dossier.atLeast(Standing.MANAGED)).isSameAs(dossier);
    assertThat(dossier.atLeast(Standing.EVIDENCE).all()).isEmpty();
    assertThat(dossier.atLeast(Standing.EVIDENCE).facts(PENALTY)).isEmpty();
  }

  @Test
  void the_next_recorded_day_is_a_day_in_shanghai() {
    Dossier dossier = dossier(List.of(penalty("p", "1", at(0)), penalty("q", "1", at(999))));
    assertThat(dossier.nextRecordedDay(LocalDate.of(1969, 12, 31)))
        .isEqualTo(LocalDate.of(1970, 1, 1));
    assertThat(dossier.nextRecordedDay(LocalDate.of(1970, 1, 1))).isNull();
  }

  private static Dossier dossier(List<Fact> facts) {
    return Dossier.of(UNIT, facts, Vouching.everything(), LATER);
  }

  private static List<String> fines(Instant knownAt, Fact... facts) {
    return Dossier.of(UNIT, List.of(facts), Vouching.everything(), knownAt).facts(PENALTY).stream()
        .map(penalty -> String.valueOf(penalty.fine()))
        .toList();
  }
}
