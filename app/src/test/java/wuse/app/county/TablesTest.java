package wuse.app.county;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.Cover;
import wuse.facts.FactId;
import wuse.facts.Held;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.sources.Arrival;
import wuse.sources.Delivery;
import wuse.sources.FactSink;
import wuse.sources.FileReport;
import wuse.sources.Receipt;
import wuse.sources.UnitRegister;
import wuse.sources.Vouched;
import wuse.sources.table.FileLimits;
import wuse.sources.table.Intake;
import wuse.sources.table.Mappings;
import wuse.sources.table.TableReader;

class TablesTest {
  private static final County COUNTY = County.of(County.SEED, 200, County.DAY);

  @TempDir Path folder;

  /** Keeps what is delivered, in memory. */
  private static final class Kept implements FactSink {
    private final UnitRegister register = new UnitRegister();
    private final Set<FactId> ids = new HashSet<>();
    private final List<Vouched> vouched = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Override
    public Receipt accept(Delivery delivery) {
      delivery.facts().stream().map(Held::id).forEach(ids::add);
      register.learn(delivery.facts().stream().map(Held::fact).toList());
      vouched.addAll(delivery.vouched());
      delivery.rejected().forEach(row -> rejected.add(row.text("zh")));
      return new Receipt(delivery.facts().size(), 0, 0);
    }
  }

  @Test
  void the_tables_say_what_the_county_says() throws IOException {
    COUNTY.writeTables(folder);
    Kept kept = new Kept();
    Intake intake =
        new Intake(new TableReader(Mappings.load(), kept.register, kept, FileLimits.usual()));
    List<FileReport> reports = new ArrayList<>();
    long later = 0;
    for (Path part : parts()) {
      Arrival arrival = new Arrival(COUNTY.knownAt().plusSeconds(3_600 * later++));
      intake.take(List.of(part), arrival, reports::add);
    }
    assertThat(reports).allMatch(report -> report.ending() == FileReport.Ending.READ);
    assertThat(kept.rejected).isEmpty();
    assertThat(kept.ids).isEqualTo(ids());
    assertThat(vouchings(kept.vouched)).isEqualTo(vouchings());
  }

  private TreeSet<Path> parts() throws IOException {
    try (Stream<Path> parts = Files.list(folder)) {
      return parts.collect(toCollection(TreeSet::new));
    }
  }

  private static Set<FactId> ids() {
    return COUNTY.units().flatMap(unit -> unit.facts().stream()).map(Held::id).collect(toSet());
  }

  private static Map<UnitId, Vouching> vouchings() {
    Map<UnitId, Vouching> vouchings = new HashMap<>();
    COUNTY.units().forEach(each -> vouchings.put(each.unit(), Vouching.of(each.covers())));
    return vouchings;
  }

  private static Map<UnitId, Vouching> vouchings(List<Vouched> vouched) {
    Map<UnitId, List<Cover>> covers = new HashMap<>();
    COUNTY.units().forEach(each -> covers.put(each.unit(), new ArrayList<>()));
    for (Vouched one : vouched) {
      Set<UnitId> units = one.units().isEmpty() ? covers.keySet() : one.units();
      units.forEach(unit -> covers.getOrDefault(unit, new ArrayList<>()).add(one.cover()));
    }
    Map<UnitId, Vouching> vouchings = new HashMap<>();
    covers.forEach((unit, all) -> vouchings.put(unit, Vouching.of(all)));
    return vouchings;
  }

  @Test
  void the_vouching_of_all_is_the_vouching_of_each() {
    assertThat(vouchings(COUNTY.vouched())).isEqualTo(vouchings());
  }
}
