package wuse.app.county;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactId;
import wuse.facts.FactKind;
import wuse.facts.Held;
import wuse.facts.Known;
import wuse.facts.UnitId;
import wuse.facts.Withdrawal;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.permit.Permit;
import wuse.facts.permit.Registration;
import wuse.sources.Vouched;

/**
 * The county as tables in the plain layout of the sources, to try reading on: folders 第1批, 第2批 and
 * so on, to be read one after the other, since a table cannot say two things of one key. What a
 * later folder says corrects or withdraws what an earlier one said.
 */
final class Tables implements AutoCloseable {
  private static final Set<Class<?>> IN_WORKBOOK =
      Set.of(UnitProfile.class, Permit.class, Registration.class);
  private static final String WORKBOOK = "单位档案.xlsx";

  private final Path folder;
  private final Map<Sheet, Table> tables = new LinkedHashMap<>();
  private final Workbook workbook = new Workbook();

  private Tables(Path folder) {
    this.folder = folder;
  }

  private record Sheet(int part, FactKind<?> kind) {}

  /** A table that takes rows one by one. */
  interface Table extends AutoCloseable {
    void row(List<@Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
  }

  static void write(Stream<CountyUnit> units, List<Vouched> vouched, Path folder)
      throws IOException {
    try (Tables tables = new Tables(folder)) {
      for (CountyUnit unit : (Iterable<CountyUnit>) units::iterator) {
        tables.unit(unit);
      }
      tables.covers(vouched);
      tables.workbook.save(tables.part(1).resolve(WORKBOOK));
    }
  }

  private void unit(CountyUnit unit) throws IOException {
    Map<Place, List<FactId>> said = new HashMap<>();
    for (Held held : inOrder(unit)) {
      Fact fact = held.fact();
      List<FactId> before =
          said.computeIfAbsent(
              new Place(fact.kind(), fact.known().key()), none -> new ArrayList<>());
      if (!before.contains(held.id())) {
        before.add(held.id());
        int part = before.size() + (fact instanceof Withdrawal ? 1 : 0);
        table(new Sheet(part, fact.kind())).row(cells(fact));
      }
    }
  }

  private record Place(FactKind<?> kind, String key) {}

  private static List<Held> inOrder(CountyUnit unit) {
    Comparator<Held> recorded = Comparator.comparing(held -> held.fact().known().recorded());
    return unit.facts().stream().sorted(recorded.thenComparing(Held::id)).toList();
  }

  private Table table(Sheet sheet) throws IOException {
    Table known = tables.get(sheet);
    if (known == null) {
      boolean booked = sheet.part() == 1 && IN_WORKBOOK.contains(sheet.kind().type());
      String name = sheet.kind().zh();
      known = booked ? workbook.sheet(name) : csv(sheet.part(), name);
      known.row(headers(sheet.kind()));
      tables.put(sheet, known);
    }
    return known;
  }

  private Table csv(int part, String name) throws IOException {
    return new Csv(Files.newBufferedWriter(part(part).resolve(name + ".csv")));
  }

  private Path part(int part) throws IOException {
    return Files.createDirectories(folder.resolve("第" + part + "批"));
  }

  // a withdrawal's own fields are its key, and one of them is called so
  private static List<@Nullable Object> headers(FactKind<?> kind) {
    List<@Nullable Object> headers = new ArrayList<>(List.of("排污单位", "发生日期"));
    if (!keyed(kind)) {
      headers.add("自然键");
    }
    headers.addAll(List.of("证据等级", "取得方", "来源", "事由"));
    kind.ownFields().stream().map(FactField::zh).forEach(headers::add);
    return headers;
  }

  private static boolean keyed(FactKind<?> kind) {
    return kind.field("自然键").isPresent();
  }

  private static List<@Nullable Object> cells(Fact fact) {
    Known known = fact.known();
    List<@Nullable Object> cells = new ArrayList<>(List.of(known.unit().text(), known.occurred()));
    if (!keyed(fact.kind())) {
      cells.add(known.key());
    }
    cells.add(known.standing().zh());
    cells.add(known.by().zh());
    cells.add(known.origin().source());
    cells.add(known.event());
    fact.kind().ownFields().forEach(field -> cells.add(field.get(fact)));
    return cells;
  }

  private void covers(List<Vouched> vouched) throws IOException {
    try (Table table = csv(1, "覆盖")) {
      table.row(List.of("覆盖类型", "覆盖起", "覆盖止", "区划", "排污单位", "来源"));
      for (Vouched one : vouched) {
        if (one.units().isEmpty()) {
          table.row(cells(one, null));
        }
        for (UnitId unit : one.units().stream().sorted().toList()) {
          table.row(cells(one, unit));
        }
      }
    }
  }

  private static List<@Nullable Object> cells(Vouched one, @Nullable UnitId unit) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(one.cover().kind());
    cells.add(one.cover().from());
    cells.add(one.cover().to());
    cells.add(one.region() == null ? null : one.region().text());
    cells.add(unit == null ? null : unit.text());
    cells.add(one.cover().source());
    return cells;
  }

  @Override
  public void close() throws IOException {
    for (Table table : tables.values()) {
      table.close();
    }
    workbook.close();
  }

  /** Comma-separated, UTF-8 with a mark that Excel knows it by. */
  private static final class Csv implements Table {
    private final BufferedWriter out;

    Csv(BufferedWriter out) throws IOException {
      this.out = out;
      out.write('\ufeff');
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
      String comma = "";
      for (Object cell : cells) {
        out.write(comma);
        out.write(quoted(Cell.text(cell)));
        comma = ",";
      }
      out.write("\r\n");
    }

    private static String quoted(String text) {
      boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
