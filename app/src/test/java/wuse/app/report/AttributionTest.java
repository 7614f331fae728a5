package wuse.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.store.Cause;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.facts.Cover;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.ManagementCategory;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Region;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.facts.Withdrawal;
import wuse.facts.enforcement.CoerciveMeasure;
import wuse.facts.enforcement.VetoRelease;
import wuse.facts.enterprise.UnitProfile;
import wuse.grading.Graded;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;

/** A unit registered for little (登记管理) is blue with 94 points until something happens to it. */
class AttributionTest {
  private static final String PACK = "zhejiang/tongxiang/eco-code";
  private static final Path PACKS = Path.of("..", "rules", "packs");
  private static final UnitId UNIT = new UnitId("U1");
  private static final LocalDate LAST = LocalDate.of(2026, 11, 19);
  private static final LocalDate TONIGHT = LAST.plusDays(1);

  @TempDir static Path edited;

  private static final List<Pack> READ = read(PACKS);
  private static final Round ROUND = round(READ);
  private final List<Fact> facts = new ArrayList<>(List.of(profile()));
  private List<Pack> packsTonight = READ;
  private LocalDate last = LAST;
  private Vouching vouched = Vouching.everything();
  private Vouching vouchedTonight = Vouching.everything();

  @Test
  void what_the_firm_did_since_the_last_night_is_its_conduct() {
    facts.add(measure(TONIGHT, TONIGHT));
    assertThat(cause("橙")).isEqualTo(Cause.CONDUCT);
  }

  @Test
  void what_it_did_before_and_we_learned_tonight_is_late_data() {
    facts.add(measure(LocalDate.of(2026, 10, 15), TONIGHT));
    assertThat(cause("橙")).isEqualTo(Cause.LATE_DATA);
  }

  @Test
  void a_quashed_measure_is_late_data() {
    facts.add(measure(LocalDate.of(2026, 10, 15), LAST));
    facts.add(new Withdrawal(known("w", TONIGHT, TONIGHT), "强制措施", "measure 2026-10-15", "复议撤销"));
    assertThat(cause("黄")).isEqualTo(Cause.LATE_DATA);
  }

  @Test
  void a_hold_that_ends_is_time() {
    last = LocalDate.of(2026, 11, 20);
    LocalDate held = last.minusDays(180);
    facts.add(measure(held, held));
    facts.add(new VetoRelease(known("r", held.plusDays(30), held.plusDays(30)), "E03", null));
    assertThat(cause("黄")).isEqualTo(Cause.TIME);
  }

  @Test
  void other_bounds_are_policy() {
    packsTonight =
        edited(
            "{colour: 绿, min: 90}",
            "{colour: 绿, min: 99}",
            "{colour: 蓝, min: 80}",
            "{colour: 蓝, min: 98}");
    assertThat(cause("黄")).isEqualTo(Cause.PACK);
  }

  @Test
  void conduct_goes_before_policy_where_either_would_do() {
    packsTonight =
        edited(
            "{colour: 绿, min: 90}", "{colour: 绿, min: 99.8}",
            "{colour: 蓝, min: 80}", "{colour: 蓝, min: 99.7}",
            "{colour: 黄, min: 70}", "{colour: 黄, min: 99.6}");
    facts.add(measure(TONIGHT, TONIGHT));
    assertThat(cause("橙")).isEqualTo(Cause.CONDUCT);
  }

  @Test
  void where_both_are_needed_the_first_without_which_it_would_not_be_so_counts() {
    packsTonight = edited("E03", "atMost: 橙", "atMost: 红");
    facts.add(measure(LocalDate.of(2026, 10, 15), TONIGHT));
    assertThat(cause("红")).isEqualTo(Cause.LATE_DATA);
  }

  @Test
  void that_sources_go_on_vouching_is_no_late_data_but_vouching_for_the_past_is() {
    vouched = vouching(LocalDate.of(2020, 1, 1), LAST);
    vouchedTonight = vouching(LocalDate.of(2020, 1, 1), TONIGHT);
    facts.add(measure(TONIGHT, TONIGHT));
    assertThat(cause("橙")).isEqualTo(Cause.CONDUCT);
    facts.remove(1);
    vouched = Vouching.of(List.of());
    assertThat(cause("蓝")).isEqualTo(Cause.LATE_DATA);
  }

  private static Vouching vouching(LocalDate from, LocalDate to) {
    return Vouching.of(
        FactKind.all().stream().map(kind -> new Cover(kind.zh(), from, to, "来源")).toList());
  }

  private Cause cause(String to) {
    Dossier was = Dossier.of(UNIT, facts, vouched, endOf(last));
    Dossier is = Dossier.of(UNIT, facts, vouchedTonight, endOf(last.plusDays(1)));
    Round now = packsTonight == READ ? ROUND : round(packsTonight);
    Map<String, Carried> previous = new HashMap<>();
    for (Decision decision : decisions(ROUND, was, Map.of(), last)) {
      previous.put(decision.pack().equals(PACK) ? "eco-code" : "positive-list", decision.carried());
    }
    Decision tonight = decisions(now, is, previous, last.plusDays(1)).get(0);
    assertThat(((Decision.Coloured) tonight.result()).colour()).isEqualTo(to);
    return new Attribution(ROUND, now, last, last.plusDays(1), packsTonight != READ)
        .of(new Attribution.Moved(was, is, previous, PACK, to));
  }

  private static List<Decision> decisions(
      Round round, Dossier dossier, Map<String, Carried> previous, LocalDate day) {
    try {
      Submission submission = new Submission(dossier, Map.of(), previous);
      return round.grade(List.of(submission), day).get(0).stream()
          .map(graded -> ((Graded.Done) graded).decision())
          .toList();
    } catch (Pack.NotInForce early) {
      throw new IllegalStateException(early);
    }
  }

  private static Round round(List<Pack> packs) {
    try {
      return new Round(packs);
    } catch (wuse.grading.PackOrder.Circle circle) {
      throw new IllegalStateException(circle);
    }
  }

  private static List<Pack> read(Path root) {
    Reading reading = new PackReader(new FeelCells(), new DrlReader()).read(root, List.of(PACK));
    assertThat(reading.hasErrors()).isFalse();
    return reading.packs();
  }

  /** The packs with other words in {@code pack.yaml}, or in the file of an indicator. */
  private static List<Pack> edited(String... words) {
    boolean indicator = words.length % 2 == 1;
    String file = indicator ? words[0] + ".yaml" : "pack.yaml";
    copy();
    try (Stream<Path> files = Files.walk(edited.resolve(PACK))) {
      for (Path path : files.filter(f -> f.endsWith(file)).toList()) {
        String text = Files.readString(path);
        for (int i = indicator ? 1 : 0; i < words.length; i += 2) {
          text = text.replace(words[i], words[i + 1]);
        }
        Files.writeString(path, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(edited);
  }

  private static void copy() {
    try (Stream<Path> files = Files.walk(PACKS)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        Path to = edited.resolve(PACKS.relativize(path));
        Files.createDirectories(to.getParent());
        Files.copy(path, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnitProfile profile() {
    return new UnitProfile(
        known("p", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)),
        "样例厂",
        null,
        null,
        null,
        new Region("330483"),
        ManagementCategory.REGISTERED,
        null,
        null,
        null);
  }

  private static CoerciveMeasure measure(LocalDate occurred, LocalDate recorded) {
    return new CoerciveMeasure(
        known("measure " + occurred, occurred, recorded),
        CoerciveMeasure.Type.LIMITED,
        null,
        false);
  }

  private static Known known(String key, LocalDate occurred, LocalDate recorded) {
    return new Known(
        UNIT,
        key,
        occurred,
        endOf(recorded),
        new Origin("执法系统", ""),
        Standing.EFFECTIVE,
        Obtainer.OFFICER,
        null);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Round.ZONE).toInstant().minusMillis(1);
  }
}
