package wuse.sources.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.Held;
import wuse.facts.UnitId;
import wuse.sources.Fault;
import wuse.sources.Rejected;
import wuse.sources.TableReport;
import wuse.sources.Vouched;

/** Reads the data rows of one table whose header and mapping have been found. */
final class TableReading {
  private final Mapping mapping;
  private final Header header;
  private final Context context;
  private final Setting setting;
  private final Batch batch;
  private final RowCleaner cleaner;
  private final @Nullable Totals totals;
  private final Seen seen = new Seen();
  private final Set<UnitId> units = new HashSet<>();
  private final List<Vouched> vouched = new ArrayList<>();
  private final boolean mayContradict;
  private List<Line> together = new ArrayList<>();
  private @Nullable String group;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private long rows;
  private long skipped;
  private long repeats;

  /**
   * @param mayContradict a later row may say otherwise than an earlier one, as the history that a
   *     database gives; in a table nobody could say which of two rows holds
   */
  TableReading(HeaderSearch.Found found, Setting setting, Batch batch, boolean mayContradict) {
    this.mapping = found.mapping();
    this.header = found.header();
    this.context = found.context();
    this.setting = setting;
    this.batch = batch;
    this.mayContradict = mayContradict;
    this.cleaner = new RowCleaner(mapping, header);
    this.totals =
        mapping.layout() instanceof RowLayout layout && layout.totals() != null
            ? new Totals(layout.totals())
            : null;
  }

  void row(Row row) {
    if (row.blank()) {
      return;
    }
    if (cleaner.holdsNoData(row)) {
      skipped++;
      return;
    }
    if (mapping.skips(new Line(header, row, context))) {
      skipped++;
      return;
    }
    rows++;
    join(new Line(header, cleaner.cleaned(row), context));
  }

  private void join(Line line) {
    String key = mapping.layout().together(line);
    if (key == null) {
      read(List.of(line));
      return;
    }
    if (!key.equals(group) && !together.isEmpty()) {
      read(together);
      together = new ArrayList<>();
    }
    group = key;
    together.add(line);
  }

  private void read(List<Line> lines) {
    Said said = mapping.layout().read(lines, setting);
    Line line = lines.get(0);
    if (totals != null) {
      List<Fault> disagreeing = totals.take(line);
      said.faults().addAll(disagreeing);
      if (!disagreeing.isEmpty()) {
        said.facts().clear();
      }
    }
    said.facts().forEach(fact -> say(fact, line, said));
    units.addAll(said.units());
    vouched.addAll(said.vouched());
    if (!said.faults().isEmpty()) {
      batch.add(rejected(lines, said));
    }
    batch.handOnIfFull();
  }

  private void say(Fact fact, Line line, Said said) {
    Held held = Held.of(fact);
    Seen.Earlier earlier =
        mayContradict ? Seen.Earlier.NOTHING : seen.say(fact, held.id(), line.number());
    switch (earlier) {
      case NOTHING -> {
        span(fact.known().occurred());
        batch.add(held);
      }
      case SAME -> repeats++;
      case OTHER -> said.faults().add(contradiction(fact));
    }
  }

  private Fault contradiction(Fact fact) {
    return new Fault(
        "S105",
        fact.kind().zh(),
        "",
        "",
        null,
        fact.known().key(),
        List.of(String.valueOf(seen.rowOf(fact))));
  }

  private void span(LocalDate day) {
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
  }

  private Rejected rejected(List<Line> lines, Said said) {
    return new Rejected(
        mapping.layout().source(lines.get(0)),
        mapping.name(),
        setting.place(lines.get(0).number()),
        said.faults(),
        List.copyOf(said.units()),
        RawRow.of(lines));
  }

  /** Reads what still waits for a row to follow and hands on the last part. */
  TableReport end(@Nullable String sheet) {
    if (!together.isEmpty()) {
      read(together);
    }
    vouch();
    batch.handOn(vouched, true);
    return report(sheet);
  }

  /** Hands on what was read of a table that breaks off; it vouches for nothing. */
  TableReport breakOff(@Nullable String sheet) {
    batch.handOn(List.of(), false);
    return report(sheet);
  }

  private TableReport report(@Nullable String sheet) {
    return new TableReport(
        sheet,
        mapping.name(),
        null,
        rows,
        skipped,
        batch.kinds(),
        batch.rejectedRows(),
        batch.codes(),
        repeats,
        batch.receipt());
  }

  private void vouch() {
    Line any = new Line(header, new Row(0, List.of()), context);
    CoverRule.Ended ended = new CoverRule.Ended(any, first, last, setting.arrival().day(), units);
    mapping.covers().stream()
        .map(cover -> cover.vouched(ended, mapping.source()))
        .filter(Objects::nonNull)
        .forEach(vouched::add);
  }
}
