package wuse.sources.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.permit.PermitNumber;
import wuse.sources.Fault;
import wuse.sources.Resolution;
import wuse.sources.UnitKeys;
import wuse.sources.written.Absent;

/**
 * How a row names its unit.
 *
 * @param code headers of our identifier or of the register's code (污染源编码)
 * @param permit headers of the number of permit or registration
 * @param credit headers of the credit code
 * @param name headers of the name
 * @param any headers under which any of these may stand, told apart by their form
 * @param create a unit that nobody knows is new, by the first of these keys that the row has: code,
 *     permit (holder and site, 21 characters), credit; empty if this table makes no units
 */
record UnitRule(
    Names code, Names permit, Names credit, Names name, Names any, List<String> create) {
  static final List<String> KEYS = List.of("code", "permit", "credit", "name", "any");
  private static final FactField CREDIT = field("排污单位", "统一社会信用代码");
  private static final FactField PERMIT = field("排污许可证", "编号");

  private static final Pattern PERMIT_FORM = Pattern.compile("[0-9A-Za-z]{18}\\d{3}[A-Za-z]");
  private static final Pattern CREDIT_FORM = Pattern.compile("[0-9A-Za-z]{18}");

  private static FactField field(String kind, String field) {
    return FactKind.named(kind).flatMap(known -> known.field(field)).orElseThrow();
  }

  /** The unit; null with faults where it is none, not the only one, or not named. */
  @Nullable UnitId unit(Line line, Setting setting, Said said) {
    List<Fault> faults = new ArrayList<>();
    UnitKeys keys = keys(line, new Findings(null, faults));
    if (keys.code() == null
        && keys.permit() == null
        && keys.credit() == null
        && keys.name() == null) {
      said.faults().addAll(faults);
      if (faults.isEmpty()) {
        said.faults().add(fault("S110", line, "", written()));
      }
      return null;
    }
    boolean doubtful = keys.code() == null && keys.permit() == null && !faults.isEmpty();
    if (doubtful) {
      said.faults().addAll(faults);
      return null;
    }
    Resolution found = setting.units().find(keys);
    said.units().addAll(found.candidates());
    return found.only().orElseGet(() -> otherwise(found, keys, line, faults, said));
  }

  private @Nullable UnitId otherwise(
      Resolution found, UnitKeys keys, Line line, List<Fault> faults, Said said) {
    if (!found.candidates().isEmpty()) {
      List<String> names = found.candidates().stream().map(UnitId::text).toList();
      said.faults().add(fault("S102", line, text(keys), names));
      return null;
    }
    UnitId made = made(keys);
    if (made != null) {
      said.units().add(made);
      return made;
    }
    said.faults().addAll(faults);
    said.faults().add(fault("S101", line, text(keys), List.of()));
    return null;
  }

  List<Names> names() {
    return List.of(any, code, permit, credit, name);
  }

  private UnitKeys keys(Line line, Findings findings) {
    Entry some = line.entry(any);
    if (some != null) {
      return byForm(Absent.folded(some.text()));
    }
    Entry code = line.entry(this.code);
    Entry name = line.entry(this.name);
    return new UnitKeys(
        code == null ? null : Absent.folded(code.text()),
        read(line, permit, PERMIT, findings, PermitNumber::new),
        read(line, credit, CREDIT, findings, CreditCode::new),
        name == null ? null : name.text());
  }

  private static UnitKeys byForm(String text) {
    return new UnitKeys(
        text,
        PERMIT_FORM.matcher(text).matches() ? new PermitNumber(text) : null,
        creditCode(text),
        text);
  }

  private static @Nullable CreditCode creditCode(String text) {
    try {
      return CREDIT_FORM.matcher(text).matches() ? new CreditCode(text) : null;
    } catch (UnfitFact someOtherCode) {
      return null;
    }
  }

  // a code that cannot be read makes a name alike doubtful, but not a stronger key
  private static <T> @Nullable T read(
      Line line, Names names, FactField field, Findings findings, Function<String, T> make) {
    Entry entry = line.entry(names);
    if (entry == null) {
      return null;
    }
    findings.stands(field.zh(), entry);
    try {
      return make.apply(Absent.folded(entry.text()));
    } catch (UnfitFact unfit) {
      findings.fault(unfit, field, false);
      return null;
    }
  }

  private @Nullable UnitId made(UnitKeys keys) {
    for (String key : create) {
      String id =
          switch (key) {
            case "code" -> keys.code();
            case "permit" -> keys.permit() == null ? null : keys.permit().site();
            case "credit" -> keys.credit() == null ? null : keys.credit().text();
            default -> null;
          };
      if (id != null) {
        return new UnitId(id);
      }
    }
    return null;
  }

  private Fault fault(String code, Line line, String written, List<String> arguments) {
    Entry entry = firstEntry(line);
    return new Fault(
        code,
        null,
        "",
        entry == null ? "" : entry.label(),
        entry == null ? null : entry.cell(),
        written,
        arguments);
  }

  private @Nullable Entry firstEntry(Line line) {
    for (Names names : names()) {
      Entry entry = line.entry(names);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private List<String> written() {
    return names().stream()
        .filter(names -> !names.written().isEmpty())
        .map(names -> names.written().get(0))
        .toList();
  }

  private static String text(UnitKeys keys) {
    Set<String> texts = new LinkedHashSet<>();
    add(texts, keys.code());
    add(texts, keys.permit());
    add(texts, keys.credit());
    add(texts, keys.name());
    return String.join(" ", texts);
  }

  private static void add(Set<String> texts, @Nullable Object key) {
    if (key != null) {
      texts.add(key.toString());
    }
  }
}
