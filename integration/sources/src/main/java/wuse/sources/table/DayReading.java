package wuse.sources.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.facts.monitoring.DayRollup;
import wuse.facts.monitoring.HourMark;
import wuse.facts.monitoring.MonitoredDay;
import wuse.facts.monitoring.MonitoredHour;
import wuse.facts.monitoring.Pollutant;
import wuse.facts.monitoring.Series;
import wuse.facts.monitoring.StateMark;
import wuse.facts.permit.OutletNumber;
import wuse.facts.permit.PermittedLimit;
import wuse.sources.Fault;
import wuse.sources.written.Absent;
import wuse.sources.written.Measures;
import wuse.sources.written.Quantity;
import wuse.sources.written.WrittenDay;

/** The hours of one outlet and day, as they become a monitored day for each pollutant. */
final class DayReading {
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:\\D.*)?");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)$");
  private static final FactKind<MonitoredDay> DAYS = FactKind.of(MonitoredDay.class);

  private static final Comparator<PermittedLimit> STRICTEST_FIRST =
      Comparator.comparing(limit -> Objects.requireNonNull(limit.limit()));

  private final DayReport report;
  private final List<Line> lines;
  private final Setting setting;
  private final Said said;
  private final Line first;

  DayReading(DayReport report, List<Line> lines, Setting setting, Said said) {
    this.report = report;
    this.lines = lines;
    this.setting = setting;
    this.said = said;
    this.first = lines.get(0);
  }

  void read() {
    UnitId whose = report.unit().unit(first, setting, said);
    Entry point = first.entry(report.outlet());
    Optional<LocalDate> date = report.date(first);
    if (point == null) {
      fault("S210", "排放口", null, "", List.of(report.outlet().written().get(0)));
    }
    if (date.isEmpty()) {
      fault("S210", "发生日期", null, "", List.of(report.day().written().get(0)));
    } else if (date.get().isAfter(setting.arrival().day())) {
      String arrival = setting.arrival().day().toString();
      fault("S106", "发生日期", first.entry(report.day()), date.get().toString(), List.of(arrival));
    }
    if (whose != null && point != null && said.faults().isEmpty()) {
      outlet(whose, point, date.orElseThrow());
    }
  }

  private void outlet(UnitId whose, Entry point, LocalDate date) {
    OutletNumber number = new OutletNumber(point.text());
    if (!setting.knows(whose, number)) {
      fault("S103", "排放口", point, point.text(), setting.outletsLike(whose, point.text()));
      return;
    }
    for (Map.Entry<Pollutant, Columns> pollutant : pollutants().entrySet()) {
      series(whose, number, date, pollutant.getKey(), pollutant.getValue());
    }
  }

  private Map<Pollutant, Columns> pollutants() {
    Map<Pollutant, Columns> pollutants = new LinkedHashMap<>();
    for (Column column : first.columns()) {
      String[] parts = column.bareKey().split(">");
      String last = BRACKETS.matcher(parts[parts.length - 1]).replaceAll("");
      String named = BRACKETS.matcher(Absent.folded(column.text()).split(">")[0]).replaceAll("");
      if (parts.length == 1 && report.single().contains(last)) {
        of(pollutants, named).judged = column;
      } else if (parts.length > 1 && report.judged().contains(last)) {
        of(pollutants, named).judged = column;
      } else if (parts.length > 1 && report.measured().contains(last)) {
        of(pollutants, named).measured = column;
      }
    }
    return pollutants;
  }

  private static Columns of(Map<Pollutant, Columns> pollutants, String name) {
    return pollutants.computeIfAbsent(new Pollutant(name), none -> new Columns());
  }

  private void series(
      UnitId whose, OutletNumber number, LocalDate date, Pollutant pollutant, Columns columns) {
    int before = said.faults().size();
    Series series = seriesOf(whose, number, date, pollutant, columns);
    List<MonitoredHour> hours = hours(number, date, pollutant, columns, series);
    if (said.faults().size() > before || series == null || hours.isEmpty()) {
      return;
    }
    Known known =
        setting.known(
            whose,
            number.text() + "/" + pollutant.text() + "/" + date,
            date,
            report.name(),
            first.number(),
            report.standing(),
            report.by(),
            null);
    try {
      said.facts().add(DayRollup.of(known, series, hours));
    } catch (UnfitFact unfit) {
      new Findings(DAYS.zh(), said.faults()).fault(unfit, DAYS);
    }
  }

  private @Nullable Series seriesOf(
      UnitId whose, OutletNumber number, LocalDate date, Pollutant pollutant, Columns columns) {
    String kept = keptUnit(pollutant, columns);
    Map<String, PermittedLimit> inForce = new HashMap<>();
    for (PermittedLimit limit : setting.limits(whose)) {
      boolean meant =
          limit.outlet().equals(number)
              && limit.pollutant().equals(pollutant)
              && limit.unit().equals(kept)
              && limit.limit() != null
              && !limit.known().occurred().isAfter(date);
      if (meant) {
        inForce.merge(limit.known().key(), limit, DayReading::later);
      }
    }
    if (inForce.isEmpty()) {
      fault("S108", "限值", null, pollutant.text(), List.of(number.text(), kept));
      return null;
    }
    PermittedLimit strictest = Collections.min(inForce.values(), STRICTEST_FIRST);
    return new Series(
        number, report.medium(), pollutant, kept, strictest.limit(), strictest.lower());
  }

  private static PermittedLimit later(PermittedLimit one, PermittedLimit other) {
    return other.known().occurred().isBefore(one.known().occurred()) ? one : other;
  }

  private String keptUnit(Pollutant pollutant, Columns columns) {
    if (pollutant.isPh()) {
      return "无量纲";
    }
    String unit = columns.unit().isEmpty() ? report.measure() : columns.unit();
    return Measures.target(report.medium(), unit).orElse(unit);
  }

  private List<MonitoredHour> hours(
      OutletNumber number,
      LocalDate date,
      Pollutant pollutant,
      Columns columns,
      @Nullable Series series) {
    List<MonitoredHour> hours = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Line line : lines) {
      Entry entry = line.entry(report.hour());
      Integer at = entry == null ? null : hourOf(entry);
      if (at == null) {
        fault("S208", "小时", entry, entry == null ? "" : entry.text(), List.of("0", "23"));
      } else if (!seen.add(at)) {
        fault("S109", "小时", entry, String.valueOf(at), List.of());
      } else {
        hour(line, number, date.atTime(at, 0), pollutant, columns, series, hours);
      }
    }
    return hours;
  }

  private static @Nullable Integer hourOf(Entry entry) {
    Optional<LocalDateTime> moment = WrittenDay.moment(entry.text());
    if (moment.isPresent()) {
      return moment.get().getHour();
    }
    Matcher hour = HOUR.matcher(Absent.folded(entry.text()));
    int at = hour.matches() ? Integer.parseInt(hour.group(1)) : -1;
    return at >= 0 && at < 24 ? at : null;
  }

  private void hour(
      Line line,
      OutletNumber number,
      LocalDateTime at,
      Pollutant pollutant,
      Columns columns,
      @Nullable Series series,
      List<MonitoredHour> hours) {
    BigDecimal factor = factor(columns, series);
    BigDecimal corrected = number(line, columns.judged, factor, pollutant);
    BigDecimal mean = number(line, columns.measured, factor, pollutant);
    List<HourMark> marked = marked(line);
    if (corrected == null && mean == null && marked.isEmpty()) {
      return;
    }
    boolean stopped = marked.stream().anyMatch(mark -> mark.mark() == StateMark.Mark.STOPPED);
    BigDecimal meanOrJudged = report.measured().isEmpty() ? corrected : mean;
    BigDecimal judgedOrNone = report.measured().isEmpty() ? null : corrected;
    hours.add(
        new MonitoredHour(
            number,
            pollutant,
            at,
            meanOrJudged,
            judgedOrNone,
            flow(line),
            corrected != null || mean != null,
            !stopped,
            marked));
  }

  private BigDecimal factor(Columns columns, @Nullable Series series) {
    String unit = columns.unit();
    return unit.isEmpty() || series == null
        ? BigDecimal.ONE
        : Measures.factor(unit, series.unit()).orElse(BigDecimal.ONE);
  }

  private @Nullable BigDecimal number(
      Line line, @Nullable Column column, BigDecimal factor, Pollutant pollutant) {
    Entry entry = column == null ? null : line.at(column);
    if (entry == null) {
      return null;
    }
    Optional<Quantity> quantity = Quantity.of(entry.text());
    if (quantity.isEmpty()) {
      fault("S201", "均值", entry, entry.text(), List.of());
      return null;
    }
    BigDecimal number = quantity.get().number().multiply(factor);
    if (number.signum() < 0 && !pollutant.signed()) {
      fault("S207", "均值", entry, entry.text(), List.of("0"));
      return null;
    }
    return number;
  }

  private @Nullable BigDecimal flow(Line line) {
    Entry entry = line.entry(report.flow());
    return entry == null
        ? null
        : Quantity.of(entry.text())
            .map(Quantity::number)
            .filter(number -> number.signum() >= 0)
            .orElse(null);
  }

  private List<HourMark> marked(Line line) {
    Entry entry = line.entry(report.remark());
    String text = entry == null ? "" : Absent.folded(entry.text());
    return report.marks().entrySet().stream()
        .filter(mark -> text.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .map(mark -> new HourMark(mark, effect(mark), true, false))
        .toList();
  }

  private static HourMark.Effect effect(StateMark.Mark mark) {
    return switch (mark) {
      case STOPPED, START_STOP, OTHER -> HourMark.Effect.ABNORMAL_CONDITION;
      case FAULT, MAINTENANCE, CALIBRATION -> HourMark.Effect.DATA_INVALID;
    };
  }

  private void fault(
      String code, String field, @Nullable Entry entry, String written, List<String> arguments) {
    said.faults()
        .add(
            new Fault(
                code,
                DAYS.zh(),
                field,
                entry == null ? "" : entry.label(),
                entry == null ? null : entry.cell(),
                written,
                arguments));
  }

  /** The columns of one pollutant. */
  private static final class Columns {
    @Nullable Column judged;
    @Nullable Column measured;

    String unit() {
      String unit = judged == null ? "" : judged.unit();
      return unit.isEmpty() && measured != null ? measured.unit() : unit;
    }
  }
}
