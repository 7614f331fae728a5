package wuse.app.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.nightly.NightResult.Exit;
import wuse.app.store.Cause;
import wuse.app.store.Mode;
import wuse.app.store.PackNight;
import wuse.app.store.Reason;
import wuse.app.store.RunState;
import wuse.app.store.Shift;
import wuse.app.store.Store;
import wuse.app.store.StoreRefused;
import wuse.app.store.StoredDecision;
import wuse.app.store.Verification;
import wuse.decision.Carried;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.Withdrawal;

/** SEMANTICS §4, §6–8, on a town of some dozen units. */
class NightTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final String ECO = "zhejiang/tongxiang/eco-code";
  private static final int UNITS = 60;

  @TempDir Path folder;
  private Town town;
  private Store store;
  private NightRun nights;

  @BeforeEach
  void a_town() {
    town = new Town(42, UNITS, FIRST);
    store = Homes.open(folder);
    nights = Homes.nights(store);
    store.facts().accept(town.beginnings());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private NightResult night(LocalDate day, Mode mode) throws NightRefused {
    return nights.run(Homes.order(day, mode), Progress.SILENT);
  }

  private static List<String> digests(NightResult result) {
    return result.packs().stream().map(PackNight::digest).toList();
  }

  private static PackNight eco(NightResult result) {
    return result.packs().stream().filter(p -> p.pack().equals(ECO)).findFirst().orElseThrow();
  }

  @Test
  void the_same_day_graded_three_times_says_the_same_bytes() throws Exception {
    night(FIRST, Mode.INCREMENTAL);
    store.facts().accept(town.eve(FIRST.plusDays(1)));
    NightResult once = night(FIRST.plusDays(1), Mode.INCREMENTAL);
    NightResult twice = night(FIRST.plusDays(1), Mode.FULL);
    NightResult thrice = night(FIRST.plusDays(1), Mode.INCREMENTAL);
    assertThat(digests(twice)).isEqualTo(digests(once));
    assertThat(digests(thrice)).isEqualTo(digests(once));
    assertThat(thrice.run().no()).isEqualTo(once.run().no() + 2);
    // held beside the night before it, which was of the same day
    assertThat(twice.shifts()).isEmpty();
    assertThat(eco(thrice).base()).isEqualTo(1L);
    assertThat(eco(thrice).beside()).isEqualTo(twice.run().no());
    assertThat(store.verification().chain())
        .isEqualTo(new Verification.Report(chained(), List.of()));
  }

  private long chained() {
    return store.runs().list(99).stream()
        .flatMap(run -> store.runs().nights(run.no()).stream())
        .mapToLong(PackNight::regraded)
        .sum();
  }

  @Test
  void a_quiet_night_keeps_everybody_whose_horizon_is_ahead() throws Exception {
    night(FIRST, Mode.INCREMENTAL);
    NightResult quiet = night(FIRST.plusDays(1), Mode.INCREMENTAL);
    assertThat(eco(quiet).kept()).isPositive();
    assertThat(eco(quiet).reasons()).containsOnlyKeys(Reason.HORIZON);
    assertThat(quiet.shifts()).allMatch(shift -> shift.cause() == Cause.TIME);
  }

  @Test
  void every_shift_has_one_cause_and_they_sum() throws Exception {
    night(FIRST, Mode.INCREMENTAL);
    for (int n = 1; n < 8; n++) {
      store.facts().accept(town.eve(FIRST.plusDays(n)));
    }
    NightResult result = night(FIRST.plusDays(7), Mode.INCREMENTAL);
    for (PackNight pack : result.packs()) {
      long shifts = result.shifts().stream().filter(s -> s.pack().equals(pack.pack())).count();
      assertThat(pack.causes().values().stream().mapToLong(n -> n).sum()).isEqualTo(shifts);
      assertThat(pack.results().values().stream().mapToLong(n -> n).sum())
          .isEqualTo(pack.population());
      assertThat(pack.reasons().values().stream().mapToLong(n -> n).sum())
          .isEqualTo(pack.regraded());
    }
    assertThat(result.shifts()).isNotEmpty();
  }

  @Test
  void a_night_that_knows_less_says_what_was_said_then() throws Exception {
    NightResult then = night(FIRST, Mode.INCREMENTAL);
    store.facts().accept(town.eve(FIRST.plusDays(1)));
    store.facts().accept(town.eve(FIRST.plusDays(2)));
    NightResult again = night(FIRST, Mode.FULL);
    assertThat(digests(again)).isEqualTo(digests(then));
  }

  @Test
  void a_night_that_worsens_too_many_waits_for_a_person() throws Exception {
    NightSettings careful =
        new NightSettings(
            new BigDecimal("0.01"), new BigDecimal("0.005"), Duration.ofDays(999), 20, 2);
    nights = Homes.nights(store, careful);
    NightResult first = night(FIRST, Mode.INCREMENTAL);
    assertThat(first.exit()).isEqualTo(Exit.OK);
    LocalDate second = FIRST.plusDays(1);
    List<Fact> raids = new ArrayList<>();
    for (UnitId unit : town.units().subList(0, 30)) {
      raids.add(falsified(unit, FIRST, "raid"));
    }
    store.facts().accept(Town.delivery(FIRST, raids, List.of()));
    NightResult held = night(second, Mode.INCREMENTAL);
    assertThat(held.exit()).isEqualTo(Exit.HELD);
    assertThat(held.run().state()).isEqualTo(RunState.HELD);
    // pages go on showing the night before
    assertThat(store.runs().latest().orElseThrow().no()).isEqualTo(first.run().no());
    UnitId raided = reddened(held);
    assertThat(store.decisions().latest(ECO, raided).orElseThrow().run())
        .isEqualTo(first.run().no());
    assertThat(placed(raided)).isNotEqualTo("红");
    NightResult third = night(FIRST.plusDays(2), Mode.INCREMENTAL);
    assertThat(eco(third).base()).isEqualTo(first.run().no());
    nights.approve(held.run().no(), "局长甲");
    assertThat(placed(raided)).isEqualTo("红");
    NightResult fourth = night(FIRST.plusDays(2), Mode.INCREMENTAL);
    assertThat(eco(fourth).base()).isEqualTo(held.run().no());
    assertThatThrownBy(() -> nights.approve(held.run().no(), "局长乙"))
        .isInstanceOf(NightRefused.class);
  }

  private static UnitId reddened(NightResult result) {
    return result.shifts().stream()
        .filter(shift -> shift.pack().equals(ECO) && shift.to().equals("红"))
        .map(Shift::unit)
        .findFirst()
        .orElseThrow();
  }

  private String placed(UnitId unit) {
    return store
        .decisions()
        .placings(ECO, new wuse.app.store.Decisions.Filter(null, unit.text()), 0, 1)
        .get(0)
        .result();
  }

  private static Fact falsified(UnitId unit, LocalDate on, String key) {
    Known known =
        new Known(
            unit,
            key,
            on,
            on.atTime(12, 0).atZone(Town.ZONE).toInstant(),
            new Origin("执法", ""),
            Standing.EFFECTIVE,
            Obtainer.OFFICER,
            null);
    return FactKind.named("违法认定").orElseThrow().create(known, Map.of("类型", "监测数据弄虚作假", "恶意", true));
  }

  @Test
  void a_withdrawn_fact_takes_its_hold_and_its_thirty_days_with_it() throws Exception {
    NightResult first = night(FIRST, Mode.INCREMENTAL);
    LocalDate second = FIRST.plusDays(1);
    List<Fact> raids = new ArrayList<>();
    town.units().forEach(unit -> raids.add(falsified(unit, FIRST, "raid")));
    store.facts().accept(Town.delivery(FIRST, raids, List.of()));
    NightResult raided = night(second, Mode.INCREMENTAL);
    UnitId unit =
        raided.shifts().stream()
            .filter(shift -> shift.pack().equals(ECO) && shift.to().equals("红"))
            .filter(shift -> List.of("绿", "蓝", "黄").contains(shift.from()))
            .map(Shift::unit)
            .findFirst()
            .orElseThrow();
    Carried red = carried(unit);
    assertThat(red.holds()).extracting(Carried.Hold::id).contains("M34");
    assertThat(red.lastDowngrade()).isEqualTo(second);
    Known known = falsified(unit, second, "taken back").known();
    store
        .facts()
        .accept(
            Town.delivery(
                second, List.of(new Withdrawal(known, "违法认定", "raid", "认定撤销")), List.of()));
    night(FIRST.plusDays(2), Mode.INCREMENTAL);
    assertThat(carried(unit).holds()).extracting(Carried.Hold::id).doesNotContain("M34");
    assertThat(carried(unit).lastDowngrade()).isNull();
    assertThat(first.packs()).isNotEmpty();
  }

  private Carried carried(UnitId unit) {
    return store.decisions().latest(ECO, unit).orElseThrow().decision().carried();
  }

  @Test
  void a_poisoned_dossier_fails_alone_and_is_tried_again() throws Exception {
    execute("update dossier_part set body = substring(body from 1 for 60) where unit_no = 7");
    NightResult first = night(FIRST, Mode.INCREMENTAL);
    assertThat(eco(first).failed()).isEqualTo(1);
    assertThat(eco(first).regraded()).isEqualTo(eco(first).population() - 1);
    assertThat(first.failures())
        .hasSize(2)
        .allMatch(failed -> failed.says().zh().contains("verify"));
    assertThat(store.verification().snapshots(UNITS).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.unit()).isEqualTo(first.failures().get(0).unit()));
    NightResult second = night(FIRST.plusDays(1), Mode.INCREMENTAL);
    assertThat(eco(second).reasons()).doesNotContainKey(Reason.FAILED);
    assertThat(eco(second).failed()).isEqualTo(1);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  @Test
  void too_many_failures_hold_the_night() throws Exception {
    execute("update dossier_part set body = substring(body from 1 for 60) where unit_no < 5");
    nights =
        Homes.nights(
            store,
            new NightSettings(BigDecimal.ONE, new BigDecimal("0.005"), Duration.ofDays(9), 20, 2));
    NightResult result = night(FIRST, Mode.INCREMENTAL);
    assertThat(result.exit()).isEqualTo(Exit.TOO_MANY_REJECTS);
    assertThat(result.run().state()).isEqualTo(RunState.HELD);
  }

  @Test
  void what_came_in_too_long_ago_is_said_to_be_stale() throws Exception {
    nights =
        Homes.nights(
            store, new NightSettings(BigDecimal.ONE, BigDecimal.ONE, Duration.ofHours(48), 20, 2));
    assertThat(night(FIRST.plusDays(1), Mode.INCREMENTAL).exit()).isEqualTo(Exit.OK);
    NightResult later = night(FIRST.plusDays(4), Mode.INCREMENTAL);
    assertThat(later.exit()).isEqualTo(Exit.STALE);
    assertThat(later.stale()).isNotEmpty();
    assertThat(later.run().state()).isEqualTo(RunState.DONE);
  }

  @Test
  void a_dry_run_counts_and_writes_no_run() throws Exception {
    DryRun dry = nights.dryRun(Homes.order(FIRST, Mode.INCREMENTAL));
    assertThat(store.runs().list(9)).isEmpty();
    NightResult result = night(FIRST, Mode.INCREMENTAL);
    for (int i = 0; i < dry.packs().size(); i++) {
      assertThat(dry.packs().get(i).population()).isEqualTo(result.packs().get(i).population());
      assertThat(dry.packs().get(i).packDigest()).isEqualTo(result.packs().get(i).packDigest());
      assertThat(dry.packs().get(i).toGrade()).isEqualTo(result.packs().get(i).reasons());
    }
    assertThat(dry.freshness()).hasSize(1);
  }

  @Test
  void a_night_that_is_stopped_goes_on_where_it_stopped() throws Exception {
    NightResult unbroken = night(FIRST, Mode.FULL);
    NightRun small =
        Homes.nights(
            store, new NightSettings(BigDecimal.ONE, BigDecimal.ONE, Duration.ofDays(9), 3, 2));
    AtomicReference<NightResult> resumed = new AtomicReference<>();
    NightResult stopped =
        small.run(
            Homes.order(FIRST, Mode.FULL),
            mark -> {
              if (mark.phase() == Progress.Phase.GRADE) {
                small.stop();
              }
            });
    assertThat(stopped.exit()).isEqualTo(Exit.INTERRUPTED);
    assertThat(stopped.run().state()).isEqualTo(RunState.STOPPED);
    assertThat(store.runs().latest().orElseThrow().no()).isEqualTo(unbroken.run().no());
    resumed.set(small.resume(Progress.SILENT));
    assertThat(resumed.get().run().no()).isEqualTo(stopped.run().no());
    assertThat(resumed.get().exit()).isEqualTo(Exit.OK);
    assertThat(digests(resumed.get())).isEqualTo(digests(unbroken));
    assertThatThrownBy(() -> small.resume(Progress.SILENT)).isInstanceOf(NightRefused.class);
  }

  @Test
  void a_second_night_at_the_same_time_does_not_begin() throws Exception {
    AtomicReference<Throwable> refused = new AtomicReference<>();
    nights.run(
        Homes.order(FIRST, Mode.INCREMENTAL),
        mark -> {
          if (refused.get() == null) {
            try {
              night(FIRST, Mode.INCREMENTAL);
            } catch (NightRefused expected) {
              refused.set(expected);
            }
          }
        });
    assertThat(refused.get())
        .isInstanceOfSatisfying(
            NightRefused.class,
            refusal -> {
              assertThat(refusal.exit()).isEqualTo(1);
              assertThat(refusal.says().zh()).contains("另一次评定正在进行");
            });
  }

  @Test
  void a_second_owner_is_told_who_the_first_one_is() {
    assertThatThrownBy(() -> Homes.open(folder))
        .isInstanceOfSatisfying(
            StoreRefused.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(StoreRefused.Reason.IN_USE);
              assertThat(refusal.says().zh())
                  .contains("正由另一个进程使用", "wuse test", "进程号 " + ProcessHandle.current().pid());
            });
  }

  @Test
  void a_stored_decision_is_graded_again_to_the_same_bytes_with_its_sentences() throws Exception {
    night(FIRST, Mode.INCREMENTAL);
    store.facts().accept(town.eve(FIRST.plusDays(1)));
    NightResult second = night(FIRST.plusDays(1), Mode.INCREMENTAL);
    store.facts().accept(town.eve(FIRST.plusDays(2)));
    for (UnitId unit : town.units().subList(0, 10)) {
      for (PackNight pack : second.packs()) {
        var replay = nights.replay(second.run().no(), unit, pack.pack());
        if (replay.isPresent()) {
          assertThat(replay.get().same()).as("%s %s", unit, pack.pack()).isTrue();
          assertThat(replay.get().decision().findings())
              .isEqualTo(replay.get().stored().decision().findings());
        }
      }
    }
  }

  @Test
  void a_changed_byte_anywhere_in_a_decision_is_named() throws Exception {
    night(FIRST, Mode.INCREMENTAL);
    StoredDecision one = store.decisions().latest(ECO, town.units().get(0)).orElseThrow();
    int no = store.precedents().number(one.unit());
    execute("update decision set dossier = content where pack_no = 1 and unit_no = " + no);
    assertThat(store.verification().chain().faults())
        .isNotEmpty()
        .allMatch(fault -> fault.unit().equals(one.unit()));
    execute("delete from decision where pack_no = 1 and unit_no = " + no);
    assertThat(store.verification().chain().faults()).isNotEmpty();
  }

  @Test
  void a_fact_from_the_future_waits_in_quarantine() {
    long before = store.dossiers().facts();
    Fact future = falsified(town.units().get(0), FIRST.plusDays(40), "future");
    store.facts().accept(Town.delivery(FIRST, List.of(future), List.of()));
    store.facts().accept(Town.delivery(FIRST, List.of(future), List.of()));
    assertThat(store.dossiers().facts()).isEqualTo(before);
    assertThat(store.quarantine().list(wuse.app.store.Quarantine.Filter.ALL, 0, 9))
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.rejected().text("zh")).contains("晚于到达日");
              assertThat(waiting.rejected().rawRow()).contains("违法认定");
            });
    assertThat(store.quarantine().codes(wuse.app.store.Quarantine.Filter.ALL))
        .containsEntry("S106", 1L);
  }

  @Test
  void a_thousand_duplicates_are_kept_once() {
    Fact fact = falsified(town.units().get(0), FIRST.minusDays(1), "once");
    List<Fact> thousand = java.util.Collections.nCopies(1_000, fact);
    var first = store.facts().accept(Town.delivery(FIRST, thousand, List.of()));
    var second = store.facts().accept(Town.delivery(FIRST, thousand, List.of()));
    assertThat(first.stored()).isEqualTo(1);
    assertThat(first.duplicates()).isEqualTo(999);
    assertThat(second.duplicates()).isEqualTo(1_000);
  }

  @Test
  void a_dossier_of_an_earlier_instant_is_rebuilt_from_the_facts() {
    UnitId unit = town.units().get(0);
    Instant before = Town.night(FIRST);
    int size = store.dossiers().find(unit, before).orElseThrow().size();
    store.facts().accept(Town.delivery(FIRST, List.of(falsified(unit, FIRST, "later")), List.of()));
    assertThat(store.dossiers().find(unit, before).orElseThrow().size()).isEqualTo(size);
    assertThat(store.dossiers().find(unit, Homes.CLOCK.instant()).orElseThrow().size())
        .isEqualTo(size + 1);
    assertThat(store.dossiers().find(unit, Instant.parse("2020-01-01T00:00:00Z"))).isEmpty();
  }
}
