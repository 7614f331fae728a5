package wuse.sources.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
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

/**
 * 小时均值日报表: the hours of one outlet and day, pollutants side by side, become one monitored day each
 * (HJ 75-2017 annex D). The limit is the one on record for outlet and pollutant; without one nobody
 * could say whether an hour exceeds it, so the day waits.
 *
 * @param judged last header line of the value held against the limit (折算, 浓度)
 * @param measured last header line of the value as measured (实测); empty if that is the judged one
 * @param single pollutants that have one column without a second header line (pH)
 * @param measure unit where no header names one
 * @param marks piece of a remark → the mark it means; the platform closes marking at 12:00 of the
 *     next day, so what it exports was marked in time
 */
record DayReport(
    String name,
    Standing standing,
    Obtainer by,
    UnitRule unit,
    Medium medium,
    Names outlet,
    Names day,
    Names hour,
    Set<String> judged,
    Set<String> measured,
    Set<String> single,
    Names flow,
    Names remark,
    String measure,
    Map<String, StateMark.Mark> marks)
    implements Layout {
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:\\D.*)?");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)$");
  private static final String KIND = FactKind.of(MonitoredDay.class).zh();
  private static final FactKind<MonitoredDay> DAYS = FactKind.of(MonitoredDay.class);

  @Override
  public String source(Line line) {
    return name;
  }

  @Override
  public String together(Line line) {
    return unit.names().stream().map(names -> text(line, names)).collect(Collectors.joining())
        + "\n"
        + text(line, outlet)
        + "\n"
        + date(line).map(LocalDate::toString).orElse("");
  }

  private static String text(Line line, Names names) {
    Entry entry = line.entry(names);
    return entry == null ? "" : entry.text();
  }

  // the day stands in a column or above the header, or is part of the hour
  private Optional<LocalDate> date(Line line) {
    Entry entry = line.entry(day);
    if (entry == null) {
      entry = line.entry(hour);
    }
    return entry == null ? Optional.empty() : WrittenDay.day(entry.text());
  }

  @Override
  public Said read(List<Line> lines, Setting setting) {
    Said said = new Said();
    new Reading(lines, setting, said).read();
    return said;
  }

  @Override
  public List<Names> names() {
    List<Names> names = new ArrayList<>(unit.names());
    names.addAll(List.of(outlet, day, hour, flow, remark));
    return names;
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

  private final class Reading {
    private final List<Line> lines;
    private final Setting setting;
    private final Said said;
    private final Line first;

    Reading(List<Line> lines, Setting setting, Said said) {
      this.lines = lines;
      this.setting = setting;
      this.said = said;
      this.first = lines.get(0);
    }

    void read() {
      UnitId whose = unit.unit(first, setting, said);
      Entry point = first.entry(outlet);
      Optional<LocalDate> date = date(first);
      if (point == null) {
        fault("S210", "排放口", null, "", List.of(outlet.written().get(0)));
      }
      if (date.isEmpty()) {
        fault("S210", "发生日期", null, "", List.of(day.written().get(0)));
      } else if (date.get().isAfter(setting.arrival().day())) {
        String arrival = setting.arrival().day().toString();
        fault("S106", "发生日期", first.entry(day), date.get().toString(), List.of(arrival));
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
        if (parts.length == 1 && single.contains(last)) {
          of(pollutants, named).judged = column;
        } else if (parts.length > 1 && judged.contains(last)) {
          of(pollutants, named).judged = column;
        } else if (parts.length > 1 && measured.contains(last)) {
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
      Series series = seriesOf(whose, number, pollutant, columns);
      List<MonitoredHour> hours = hours(number, date, pollutant, columns, series);
      if (said.faults().size() > before || series == null || hours.isEmpty()) {
        return;
      }
      Known known =
          setting.known(
              whose,
              number.text() + "/" + pollutant.text() + "/" + date,
              date,
              name,
              first.number(),
              standing,
              by,
              null);
      try {
        said.facts().add(DayRollup.of(known, series, hours));
      } catch (UnfitFact unfit) {
        new Findings(KIND, said.faults()).fault(unfit, DAYS);
      }
    }

    private @Nullable Series seriesOf(
        UnitId whose, OutletNumber number, Pollutant pollutant, Columns columns) {
      String kept = keptUnit(pollutant, columns);
      PermittedLimit limit = null;
      for (PermittedLimit other : setting.limits(whose)) {
        boolean meant =
            other.outlet().equals(number)
                && other.pollutant().equals(pollutant)
                && other.unit().equals(kept);
        if (meant && other.limit() != null && (limit == null || stricter(other, limit))) {
          limit = other;
        }
      }
      if (limit == null) {
        fault("S108", "限值", null, pollutant.text(), List.of(number.text(), kept));
        return null;
      }
      return new Series(number, medium, pollutant, kept, limit.limit(), limit.lower());
    }

    private String keptUnit(Pollutant pollutant, Columns columns) {
      if (pollutant.isPh()) {
        return "无量纲";
      }
      String unit = columns.unit().isEmpty() ? measure : columns.unit();
      return Measures.target(medium, unit).orElse(unit);
    }

    private static boolean stricter(PermittedLimit one, PermittedLimit other) {
      return Objects.requireNonNull(one.limit()).compareTo(Objects.requireNonNull(other.limit()))
          < 0;
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
        Entry entry = line.entry(hour);
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
      BigDecimal meanOrJudged = measured.isEmpty() ? corrected : mean;
      BigDecimal judgedOrNone = measured.isEmpty() ? null : corrected;
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
      Entry entry = line.entry(flow);
      return entry == null
          ? null
          : Quantity.of(entry.text())
              .map(Quantity::number)
              .filter(number -> number.signum() >= 0)
              .orElse(null);
    }

    private List<HourMark> marked(Line line) {
      Entry entry = line.entry(remark);
      String text = entry == null ? "" : Absent.folded(entry.text());
      return marks.entrySet().stream()
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
                  KIND,
                  field,
                  entry == null ? "" : entry.label(),
                  entry == null ? null : entry.cell(),
                  written,
                  arguments));
    }
  }
}
