package wuse.app.county;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wuse.facts.Fact;
import wuse.facts.FactId;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.Standing;
import wuse.facts.Withdrawal;
import wuse.facts.enforcement.Penalty;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.enterprise.LifeState;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.monitoring.MonitoredDay;
import wuse.grading.Round;

class CountyTest {
  private static final int SOME = 200;
  private static final County COUNTY = County.of(County.SEED, SOME, County.DAY);
  private static final List<CountyUnit> UNITS = COUNTY.units().toList();

  @Test
  void threads_and_the_size_of_the_county_change_no_fact() {
    County larger = County.of(County.SEED, County.UNITS, County.DAY);
    List<CountyUnit> again = IntStream.range(0, 60).parallel().mapToObj(larger::unit).toList();
    assertThat(again).isEqualTo(UNITS.subList(0, 60));
  }

  // whoever makes this fail changes what the demonstration shows, and the night digests with it
  @Test
  void the_ids_of_a_seed_never_change() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (CountyUnit unit : UNITS.subList(0, 100)) {
      for (Held held : unit.facts()) {
        FactId id = held.id();
        digest.update(ByteBuffer.allocate(16).putLong(id.high()).putLong(id.low()).array());
      }
    }
    assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8)).isEqualTo("41226d3f5313a37b");
  }

  @Test
  void the_ids_that_are_handed_on_are_those_of_the_facts() {
    assertThat(facts(UNITS.subList(0, 5)).filter(held -> !held.id().equals(held.fact().id())))
        .isEmpty();
  }

  @Test
  void another_seed_is_another_county() {
    County other = County.of(7, SOME, County.DAY);
    assertThat(ids(other.unit(0))).doesNotContainAnyElementsOf(ids(UNITS.get(0)));
  }

  @Test
  void every_name_says_that_it_is_made_up() {
    assertThat(of(UnitProfile.class))
        .allSatisfy(profile -> assertThat(profile.name()).endsWith("（虚构）"))
        .allSatisfy(profile -> assertThat(profile.known().origin().source()).contains("虚构"));
  }

  @Test
  void credit_codes_lie_where_no_organisation_is_registered() {
    assertThat(of(UnitProfile.class).map(UnitProfile::creditCode).filter(code -> code != null))
        .isNotEmpty()
        .extracting(CreditCode::text)
        .allMatch(code -> code.startsWith("91330483FAKE"));
  }

  @Test
  void some_firms_have_several_sites() {
    Map<CreditCode, Set<Object>> sites =
        of(UnitProfile.class)
            .filter(profile -> profile.creditCode() != null)
            .collect(
                groupingBy(
                    UnitProfile::creditCode,
                    java.util.stream.Collectors.mapping(
                        profile -> profile.known().unit(), toSet())));
    assertThat(sites.values())
        .anyMatch(units -> units.size() == 2)
        .anyMatch(units -> units.size() == 3);
  }

  @Test
  void sizes_are_real() {
    List<Integer> sizes = new ArrayList<>(UNITS.stream().map(unit -> unit.facts().size()).toList());
    Collections.sort(sizes);
    assertThat(sizes.get(SOME / 2)).isBetween(180, 220);
    assertThat(UNITS.stream().filter(unit -> days(unit) > 4_300)).hasSize(SOME / 10);
  }

  private static long days(CountyUnit unit) {
    return unit.facts().stream().filter(held -> held.fact() instanceof MonitoredDay).count();
  }

  @Test
  void what_is_recorded_after_the_evening_is_not_known_yet() {
    assertThat(facts(UNITS).filter(held -> isAfter(held.fact().known().recorded()))).isEmpty();
    assertThat(facts(UNITS).filter(held -> isEarly(held.fact().known()))).isEmpty();
  }

  private static boolean isAfter(Instant recorded) {
    return recorded.isAfter(COUNTY.knownAt());
  }

  private static boolean isEarly(Known known) {
    return known.recorded().isBefore(known.occurred().atStartOfDay(Round.ZONE).toInstant());
  }

  private record Said(Object unit, FactKind<?> kind, String key, Object recorded) {}

  @Test
  void no_two_things_are_said_of_one_key_at_one_moment() {
    Map<Said, List<Held>> said =
        facts(UNITS)
            .collect(
                groupingBy(
                    held ->
                        new Said(
                            held.fact().known().unit(),
                            held.fact().kind(),
                            held.fact().known().key(),
                            held.fact().known().recorded())));
    assertThat(said.values()).allMatch(held -> held.size() == 1);
  }

  @Test
  void it_is_as_untidy_as_life() {
    assertThat(of(Withdrawal.class)).isNotEmpty();
    assertThat(of(Penalty.class).filter(each -> each.state() == Penalty.State.QUASHED))
        .isNotEmpty();
    assertThat(of(Penalty.class).filter(each -> each.repairedOn() != null)).isNotEmpty();
    assertThat(of(LifeState.class).filter(each -> each.state() == LifeState.State.LONG_STOPPED))
        .isNotEmpty();
    assertThat(
            of(MonitoredDay.class).filter(each -> each.exceededHours() > 0 && each.marks() != null))
        .isNotEmpty();
    assertThat(of(MonitoredDay.class).filter(each -> each.validHours() == 0)).isNotEmpty();
    assertThat(facts(UNITS).filter(held -> held.fact().known().standing() == Standing.LEAD))
        .isNotEmpty();
    assertThat(UNITS).anyMatch(unit -> unit.facts().size() < 15);
    assertThat(UNITS.stream().map(CountyUnit::covers).distinct().count()).isGreaterThan(10);
  }

  @Test
  void a_county_without_units_is_empty_and_a_missing_unit_is_refused() {
    County none = County.of(1, 0, LocalDate.of(2026, 11, 20));
    assertThat(none.units()).isEmpty();
    assertThat(none.vouched()).isNotEmpty();
    assertThatThrownBy(() -> none.unit(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static <F extends Fact> Stream<F> of(Class<F> kind) {
    return facts(UNITS).map(Held::fact).filter(kind::isInstance).map(kind::cast);
  }

  private static Stream<Held> facts(List<CountyUnit> units) {
    return units.stream().flatMap(unit -> unit.facts().stream());
  }

  private static Set<FactId> ids(CountyUnit unit) {
    return unit.facts().stream().map(Held::id).collect(toSet());
  }
}
