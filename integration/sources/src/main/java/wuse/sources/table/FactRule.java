package wuse.sources.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.FieldType;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Obtainer;
import wuse.facts.Standing;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.facts.permit.OutletNumber;
import wuse.sources.written.Absent;

/**
 * How a row becomes one fact.
 *
 * @param kind of the fact
 * @param when all must hold, else the row does not speak of this
 * @param totals words of the total row that this is read from; empty for data rows
 * @param fields own fields
 * @param measure numbers with a unit; null where the kind has none
 * @param key parts of the natural key
 * @param occurred when it was so
 * @param standing and who obtained it; a column may overrule the mapping's word
 * @param event parts of what ties it to other facts; empty for nothing
 * @param outletKnown the outlet must be on record
 * @param completes what is on record under the same key fills what this row does not say
 */
record FactRule(
    FactKind<?> kind,
    List<Condition> when,
    List<String> totals,
    List<FieldRule> fields,
    @Nullable MeasureRule measure,
    List<KeyPart> key,
    List<Source> occurred,
    List<Source> standing,
    List<Source> by,
    List<KeyPart> event,
    boolean outletKnown,
    boolean completes) {

  boolean speaks(Line line) {
    return when.stream().allMatch(condition -> condition.holds(line));
  }

  /** Adds the fact, or what is wrong, to what the row says; without a unit only what is wrong. */
  void read(Line line, @Nullable UnitId unit, Layout layout, Setting setting, Said said) {
    Findings findings = new Findings(kind.zh(), said.faults());
    Map<String, @Nullable Object> values = values(line, findings);
    LocalDate occurred = occurred(line, setting, findings);
    required(values, findings);
    if (unit == null || findings.fatal()) {
      return;
    }
    try {
      Fact fact = fact(line, unit, values, Objects.requireNonNull(occurred), layout, setting);
      if (!outletKnown || outletKnown(fact, setting, findings)) {
        setting.say(fact);
        said.facts().add(fact);
      }
    } catch (UnfitFact unfit) {
      findings.fault(unfit, kind);
    } catch (Unread unread) {
      findings.fault(unread, "", false);
    }
  }

  private Fact fact(
      Line line,
      UnitId unit,
      Map<String, @Nullable Object> values,
      LocalDate occurred,
      Layout layout,
      Setting setting) {
    String key = join(key(), line, values, occurred);
    if (completes) {
      complete(values, unit, key, setting);
    }
    Known known =
        setting.known(
            unit,
            key,
            occurred,
            layout.source(line),
            line.number(),
            word(Standing.values(), standing, line, layout.standing()),
            word(Obtainer.values(), by, line, layout.by()),
            event(line, values, occurred));
    return kind.create(known, values);
  }

  private Map<String, @Nullable Object> values(Line line, Findings findings) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (FieldRule rule : fields) {
      values.put(rule.field().zh(), rule.value(line, findings));
    }
    if (measure != null) {
      measure.read(line, values, findings);
    }
    return values;
  }

  private void required(Map<String, @Nullable Object> values, Findings findings) {
    for (FactField field : kind.ownFields()) {
      boolean missing = !field.optional() && values.get(field.zh()) == null;
      if (missing && !findings.faulty(field.zh()) && !measured(field, findings)) {
        findings.missing(field.zh(), header(field));
      }
    }
  }

  // where a limit cannot be read, its unit is not missing
  private boolean measured(FactField field, Findings findings) {
    return measure != null && measure.unitField().equals(field) && findings.fatal();
  }

  private String header(FactField field) {
    if (measure != null && measure.numbers().containsKey(field)) {
      return Objects.requireNonNull(measure.numbers().get(field)).names().written().get(0);
    }
    return fields.stream()
        .filter(rule -> rule.field().equals(field))
        .map(FieldRule::headers)
        .findFirst()
        .orElse(field.zh());
  }

  private @Nullable LocalDate occurred(Line line, Setting setting, Findings findings) {
    LocalDate day = null;
    for (Source source : occurred) {
      if (day == null && !findings.faulty("发生日期")) {
        day = day(source, line, findings);
      }
    }
    if (day == null && !findings.faulty("发生日期")) {
      findings.missing("发生日期", headers(occurred));
    } else if (day != null && day.isAfter(setting.arrival().day())) {
      findings.add(
          "S106", "发生日期", day.toString(), List.of(setting.arrival().day().toString()), false);
    }
    return day;
  }

  private static @Nullable LocalDate day(Source source, Line line, Findings findings) {
    if (source.constant() != null) {
      return Value.day(source.constant());
    }
    Entry entry = line.entry(source.names());
    if (entry == null) {
      return null;
    }
    findings.stands("发生日期", entry);
    try {
      Object said = source.form().of(entry.text());
      return said instanceof LocalDate day ? day : Value.day(said.toString());
    } catch (Unread unread) {
      findings.fault(unread, "发生日期", false);
      return null;
    }
  }

  private static String headers(List<Source> sources) {
    return sources.isEmpty() || sources.get(0).names().written().isEmpty()
        ? "发生日期"
        : sources.get(0).names().written().get(0);
  }

  // half an event would tie together what does not belong together
  private @Nullable String event(
      Line line, Map<String, @Nullable Object> values, @Nullable LocalDate occurred) {
    String joined = join(event, line, values, occurred);
    return joined.isEmpty() || List.of(joined.split("/")).contains("-") ? null : joined;
  }

  private static String join(
      List<KeyPart> parts,
      Line line,
      Map<String, @Nullable Object> values,
      @Nullable LocalDate occurred) {
    StringBuilder key = new StringBuilder();
    for (KeyPart part : parts) {
      if (!key.isEmpty()) {
        key.append('/');
      }
      key.append(text(part, line, values, occurred));
    }
    return key.toString();
  }

  private static String text(
      KeyPart part, Line line, Map<String, @Nullable Object> values, @Nullable LocalDate occurred) {
    if (part.constant() != null) {
      return part.constant();
    }
    if (part.name().equals("发生日期")) {
      return String.valueOf(occurred);
    }
    Object value = values.get(part.name());
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (value != null) {
      return value.toString();
    }
    Entry entry = line.entry(part.names());
    return entry == null ? "-" : entry.text();
  }

  private static <E extends Named> E word(E[] words, List<Source> sources, Line line, E otherwise) {
    for (Source source : sources) {
      Entry entry = line.entry(source.names());
      if (entry != null) {
        String written = Absent.folded(entry.text());
        return named(words, source.words().getOrDefault(written, written));
      }
    }
    return otherwise;
  }

  private static <E extends Named> E named(E[] words, String written) {
    for (E word : words) {
      if (word.zh().equals(written)) {
        return word;
      }
    }
    throw new Unread("S204", List.of(words).stream().map(Named::zh).toList());
  }

  private boolean outletKnown(Fact fact, Setting setting, Findings findings) {
    UnitId unit = fact.known().unit();
    for (FactField field : kind.ownFields()) {
      Object outlet = field.type() == FieldType.OUTLET ? field.get(fact) : null;
      if (outlet != null && !setting.knows(unit, new OutletNumber(outlet.toString()))) {
        List<String> names = setting.outletsLike(unit, outlet.toString());
        findings.add("S103", field.zh(), outlet.toString(), names, false);
        return false;
      }
    }
    return true;
  }

  private void complete(
      Map<String, @Nullable Object> values, UnitId unit, String key, Setting setting) {
    Stream.<Fact>concat(setting.outlets(unit).stream(), setting.limits(unit).stream())
        .filter(fact -> fact.kind().equals(kind) && fact.known().key().equals(key))
        .sorted(Comparator.comparing((Fact fact) -> fact.known().occurred()).reversed())
        .forEach(fact -> kind.ownFields().forEach(field -> fill(values, field, fact)));
  }

  private static void fill(Map<String, @Nullable Object> values, FactField field, Fact fact) {
    if (values.get(field.zh()) == null) {
      values.put(field.zh(), field.get(fact));
    }
  }
}
