package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.sources.Fault;

/**
 * Each row by itself says one fact or several.
 *
 * @param name of the source
 * @param named headers of a column that names the source instead
 * @param totals rows that sum up others; null where there are none
 */
record RowLayout(
    String name,
    Names named,
    Standing standing,
    Obtainer by,
    UnitRule unit,
    List<FactRule> facts,
    @Nullable TotalsRule totals)
    implements Layout {

  @Override
  public String source(Line line) {
    Entry entry = line.entry(named);
    return entry == null ? name : entry.text();
  }

  @Override
  public @Nullable String together(Line line) {
    return null;
  }

  @Override
  public Said read(List<Line> lines, Setting setting) {
    Line line = lines.get(0);
    Said said = new Said();
    List<String> beyond = line.beyond();
    if (!beyond.isEmpty()) {
      said.faults().add(new Fault("S104", null, "", "", null, String.join(",", beyond), List.of()));
      return said;
    }
    read(line, setting, said);
    return said;
  }

  private void read(Line line, Setting setting, Said said) {
    String total = totals == null ? "" : totals.of(line);
    UnitId found = unit.unit(line, setting, said);
    boolean speaks = false;
    for (FactRule rule : facts) {
      boolean meant = total.isEmpty() ? rule.totals().isEmpty() : rule.totals().contains(total);
      if (meant && rule.speaks(line)) {
        speaks = true;
        rule.read(line, found, this, setting, said);
      }
    }
    if (!speaks && total.isEmpty()) {
      said.faults().add(silent());
    }
  }

  // a row that no rule takes for its own is not ours to drop
  private Fault silent() {
    List<String> columns = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (FactRule rule : facts) {
      for (Condition condition : rule.when()) {
        columns.add(condition.names().written().get(0));
        words.addAll(condition.words());
      }
    }
    String column = columns.isEmpty() ? "" : columns.get(0);
    return new Fault("S111", null, column, column, null, "", words);
  }

  @Override
  public List<Names> names() {
    List<Names> names = new ArrayList<>();
    names.add(named);
    names.addAll(unit.names());
    for (FactRule fact : facts) {
      fact.fields().forEach(field -> add(field.sources(), names));
      add(fact.occurred(), names);
      add(fact.standing(), names);
      add(fact.by(), names);
      fact.key().forEach(part -> names.add(part.names()));
      fact.event().forEach(part -> names.add(part.names()));
      fact.when().forEach(condition -> names.add(condition.names()));
      if (fact.measure() != null) {
        add(List.copyOf(fact.measure().numbers().values()), names);
        add(List.of(fact.measure().unit()), names);
        if (fact.measure().lowerSource() != null) {
          add(List.of(fact.measure().lowerSource()), names);
        }
      }
    }
    if (totals != null) {
      names.addAll(totals.columns());
      names.add(totals.by());
    }
    return names;
  }

  private static void add(List<Source> sources, List<Names> names) {
    sources.forEach(source -> names.add(source.names()));
  }
}
