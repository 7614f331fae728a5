package wuse.sources.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wuse.facts.Medium;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.monitoring.StateMark;
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
  Optional<LocalDate> date(Line line) {
    Entry entry = line.entry(day);
    if (entry == null) {
      entry = line.entry(hour);
    }
    return entry == null ? Optional.empty() : WrittenDay.day(entry.text());
  }

  @Override
  public Said read(List<Line> lines, Setting setting) {
    Said said = new Said();
    new DayReading(this, lines, setting, said).read();
    return said;
  }

  @Override
  public List<Names> names() {
    List<Names> names = new ArrayList<>(unit.names());
    names.addAll(List.of(outlet, day, hour, flow, remark));
    return names;
  }
}
