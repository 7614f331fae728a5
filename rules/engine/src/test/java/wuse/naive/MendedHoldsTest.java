package wuse.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.facts.Obtainer;
import wuse.facts.Standing;

/** Rules of holds that the engine once broke; each is held by both evaluators. */
class MendedHoldsTest {
  private static final List<Carried.Hold> NONE = List.of();

  private final Told unit = new Told().term("mgmt_category", "重点管理");

  @Test
  void an_officer_releases_only_a_veto_whose_pack_lets_an_officer_release_it() {
    unit.term("inspection_obstruct_12m", true).term("e08_opened_on", day("2026-09-01"));
    unit.term("eia_status", "未批先建").term("p07_opened_on", day("2026-09-01"));
    unit.term("coercive_measure_count_12m", 1).term("e03_opened_on", day("2026-09-01"));
    for (String id : new String[] {"E08", "P07", "E03"}) {
      unit.fact("否决解除", id, "2026-10-01", Map.of("指标", id));
    }
    assertThat(unit.holds("2026-11-20"))
        .extracting(Carried.Hold::id, Carried.Hold::released)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("E03", day("2026-10-01")),
            org.assertj.core.groups.Tuple.tuple("E08", null),
            org.assertj.core.groups.Tuple.tuple("P07", null));
  }

  @Test
  void a_lead_neither_releases_a_veto_nor_confirms_a_colour() {
    unit.previous(NaiveRound.ECO, Carried.ofColours(day("2026-11-01"), "绿", "绿", null, null, NONE));
    unit.term("coercive_measure_count_12m", 1).term("e03_opened_on", day("2026-01-05"));
    lead("否决解除", "2026-11-02", Map.of("指标", "E03"));
    lead("颜色确认", "2026-11-15", Map.of("颜色", "橙", "确认人", "某人"));
    Carried carried = unit.night("2026-11-20").get(NaiveRound.ECO).carried();
    assertThat(carried.colour()).isEqualTo("橙");
    assertThat(carried.effectiveColour()).isEqualTo("绿");
  }

  private void lead(String kind, String day, Map<String, ?> values) {
    unit.fact(kind, kind, day, day, Standing.LEAD, Obtainer.FIRM, values);
  }

  @Test
  void an_event_that_is_still_to_come_opens_one_hold_on_the_day_first_seen() {
    unit.term("coercive_measure_count_12m", 1).term("e03_opened_on", day("2026-12-24"));
    unit.holds("2026-11-20");
    assertThat(unit.holds("2026-11-23"))
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.from()).isEqualTo(day("2026-11-20"));
              assertThat(hold.firstSeen()).isTrue();
            });
  }

  @Test
  void a_worse_band_without_a_date_opens_a_worse_hold() {
    unit.term("incident_level_24m", "较大");
    assertThat(unit.eco("2026-11-20").colour()).isEqualTo("橙");
    unit.term("incident_level_24m", "重大");
    assertThat(unit.eco("2026-11-21").colour()).isEqualTo("红");
  }

  @Test
  void a_veto_indicator_is_one_cap_whatever_the_number_of_its_holds() {
    unit.term("incident_level_24m", "重大").term("e18_opened_on", day("2026-03-01"));
    unit.eco("2026-11-20");
    unit.term("incident_level_24m", "较大").term("e18_opened_on", day("2026-11-21"));
    assertThat(unit.eco("2026-11-21").caps())
        .extracting(Cap::id, Cap::atMost)
        .containsOnlyOnce(org.assertj.core.groups.Tuple.tuple("E18", "红"))
        .doesNotContain(org.assertj.core.groups.Tuple.tuple("E18", "橙"));
  }

  @Test
  void terms_that_are_not_given_again_take_no_hold_away() {
    unit.term("evasion_confirmed_24m", true).term("e06_opened_on", day("2026-09-01"));
    unit.holds("2026-11-20");
    unit.without("evasion_confirmed_24m").without("e06_opened_on");
    assertThat(unit.holds("2026-11-21")).extracting(Carried.Hold::id).containsExactly("E06");
  }

  @Test
  void a_veto_that_wins_over_what_is_not_rated_gives_its_colour_and_no_score() {
    unit.term("life_state", "长期停产");
    unit.term("coercive_measure_count_12m", 1).term("e03_opened_on", day("2026-09-01"));
    unit.term("penalty_count_12m", 3).term("penalty_max_wan_12m", 60);
    assertThat(unit.eco("2026-11-20").colour()).isEqualTo("橙");
    assertThat(unit.eco("2026-11-21").score()).isNull();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
