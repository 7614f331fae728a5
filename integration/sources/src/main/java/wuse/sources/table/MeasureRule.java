package wuse.sources.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.Medium;
import wuse.facts.monitoring.Pollutant;
import wuse.sources.written.Absent;
import wuse.sources.written.Measures;
import wuse.sources.written.WrittenLimit;

/**
 * Numbers of one pollutant that share a unit: limits as text, measured values, their unit in the
 * cell, in a column of its own, in the header, or known of the pollutant. They are turned into the
 * unit in which we keep the medium; a unit that the medium does not have is refused.
 *
 * @param numbers field → where it stands; a range gives its upper end here
 * @param lower field of the lower bound; kept for pH only, where forms do not fill it by default
 * @param lowerSource where the lower bound stands
 * @param notDetected field that says that a value lies below detection; null where there is none
 * @param unitField field of the unit
 * @param unit where the unit stands
 * @param unitOf piece of the pollutant's name → its unit where none is written; {@code usual} is
 *     the first of the medium
 */
record MeasureRule(
    Map<FactField, Source> numbers,
    @Nullable FactField lower,
    @Nullable Source lowerSource,
    @Nullable FactField notDetected,
    FactField unitField,
    Source unit,
    Map<String, String> unitOf) {

  private static final String USUAL = "usual";

  /** A number as written, with where it stood. */
  private record Read(FactField field, WrittenLimit limit) {
    boolean bounds() {
      return field.zh().equals("限值");
    }
  }

  void read(Line line, Map<String, @Nullable Object> values, Findings findings) {
    List<Read> reads = new ArrayList<>();
    numbers.forEach((field, source) -> number(field, source, line, findings, reads));
    Read below = null;
    if (lower != null && lowerSource != null) {
      List<Read> found = new ArrayList<>();
      number(lower, lowerSource, line, findings, found);
      below = found.isEmpty() ? null : found.get(0);
    }
    if (findings.fatal() || values.get("介质") == null || values.get("污染物") == null) {
      return;
    }
    try {
      Scale scale = scale(line, reads, values, findings);
      reads.forEach(read -> put(read, scale, values));
      lower(reads, below, scale, values);
    } catch (Unread unread) {
      findings.fault(unread, unitField.zh(), false);
    }
  }

  private static void number(
      FactField field, Source source, Line line, Findings findings, List<Read> reads) {
    Entry entry = line.entry(source.names());
    if (entry == null) {
      return;
    }
    findings.stands(field.zh(), entry);
    try {
      Value.legible(entry.text());
      Read read =
          new Read(field, WrittenLimit.of(entry.text()).orElseThrow(() -> new Unread("S201")));
      if (!read.bounds() && read.limit().lower() != null) {
        throw new Unread("S201");
      }
      reads.add(read);
    } catch (Unread unread) {
      findings.fault(unread, field.zh(), false);
    }
  }

  private record Scale(String unit, BigDecimal factor) {
    @Nullable BigDecimal of(@Nullable BigDecimal number) {
      return number == null ? null : number.multiply(factor);
    }
  }

  private Scale scale(
      Line line, List<Read> reads, Map<String, @Nullable Object> values, Findings findings) {
    Medium medium = medium(values.get("介质"));
    Pollutant pollutant = new Pollutant(Objects.requireNonNull(values.get("污染物")).toString());
    List<String> allowed = Measures.of(medium);
    String written = writtenUnit(line, reads, findings, allowed);
    if (written.isEmpty()) {
      written = known(pollutant, allowed.get(0));
    }
    if (written.isEmpty()) {
      throw new Unread("S215", allowed);
    }
    String unit = written;
    String target =
        Measures.target(medium, unit).orElseThrow(() -> new Unread("S214", wrong(unit, allowed)));
    return new Scale(target, Measures.factor(unit, target).orElseThrow());
  }

  private static Medium medium(@Nullable Object word) {
    for (Medium medium : Medium.values()) {
      if (medium.zh().equals(word)) {
        return medium;
      }
    }
    throw new IllegalStateException(String.valueOf(word));
  }

  private static List<String> wrong(String unit, List<String> allowed) {
    List<String> arguments = new ArrayList<>();
    arguments.add(unit);
    arguments.addAll(allowed);
    return arguments;
  }

  /** The unit inside the numbers, else of its column, else of the header; all that speak agree. */
  private String writtenUnit(Line line, List<Read> reads, Findings findings, List<String> allowed) {
    String column = unit.constant() != null ? unit.constant() : "";
    Entry entry = line.entry(unit.names());
    if (entry != null) {
      findings.stands(unitField.zh(), entry);
      column = kept(entry.text(), allowed);
    }
    String said = column;
    for (Read read : reads) {
      String inside = read.limit().unit();
      if (!inside.isEmpty()) {
        said = agreeing(said, kept(inside, allowed));
      }
    }
    return said.isEmpty() ? headerUnit(reads, findings) : said;
  }

  private static String agreeing(String one, String other) {
    if (!one.isEmpty() && !one.equals(other)) {
      throw new Unread("S220", one, other);
    }
    return other;
  }

  private static String kept(String written, List<String> allowed) {
    return Measures.kept(written).orElseThrow(() -> new Unread("S214", wrong(written, allowed)));
  }

  private static String headerUnit(List<Read> reads, Findings findings) {
    for (Read read : reads) {
      Entry entry = findings.entry(read.field().zh());
      if (entry != null && !entry.headerUnit().isEmpty()) {
        return entry.headerUnit();
      }
    }
    return "";
  }

  private String known(Pollutant pollutant, String usual) {
    String name = Absent.folded(pollutant.text());
    return unitOf.entrySet().stream()
        .filter(unit -> name.contains(unit.getKey()))
        .map(unit -> unit.getValue().equals(USUAL) ? usual : unit.getValue())
        .findFirst()
        .orElse("");
  }

  private void put(Read read, Scale scale, Map<String, @Nullable Object> values) {
    values.put(read.field().zh(), scale.of(read.limit().upper()));
    values.put(unitField.zh(), scale.unit());
    if (notDetected != null && read.field().zh().equals("数值")) {
      boolean said = Boolean.TRUE.equals(values.get(notDetected.zh()));
      values.put(notDetected.zh(), said || read.limit().notDetected());
    }
  }

  // a lower bound in the text itself is meant; one in a column of its own is a form's default, but
  // for pH
  private void lower(
      List<Read> reads, @Nullable Read below, Scale scale, Map<String, @Nullable Object> values) {
    values.put(unitField.zh(), scale.unit());
    if (lower == null) {
      return;
    }
    BigDecimal floor = null;
    BigDecimal ceiling = null;
    for (Read read : reads) {
      if (read.bounds()) {
        floor = scale.of(read.limit().lower());
        ceiling = scale.of(read.limit().upper());
      }
    }
    if (floor == null && below != null && isPh(values)) {
      floor = scale.of(below.limit().upper());
    }
    if (floor != null && ceiling != null && floor.compareTo(ceiling) > 0) {
      throw new Unread("S216", floor.toPlainString(), ceiling.toPlainString());
    }
    values.put(lower.zh(), floor == null || floor.signum() == 0 ? null : floor);
  }

  private static boolean isPh(Map<String, @Nullable Object> values) {
    return new Pollutant(String.valueOf(values.get("污染物"))).isPh();
  }
}
