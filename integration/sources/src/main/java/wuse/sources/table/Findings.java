package wuse.sources.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.FactKind;
import wuse.facts.FieldType;
import wuse.facts.UnfitFact;
import wuse.sources.Fault;

/** What is found wrong while one fact of a row is read, and where each field was read. */
final class Findings {
  private final @Nullable String kind;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> faulty = new HashSet<>();
  private final List<Fault> faults;
  private boolean fatal;

  /**
   * @param kind Chinese name of the kind; null for what concerns the whole row
   * @param faults takes what is found
   */
  Findings(@Nullable String kind, List<Fault> faults) {
    this.kind = kind;
    this.faults = faults;
  }

  void stands(String field, Entry entry) {
    entries.put(field, entry);
  }

  @Nullable Entry entry(String field) {
    return entries.get(field);
  }

  boolean faulty(String field) {
    return faulty.contains(field);
  }

  /** True if the fact cannot be made. */
  boolean fatal() {
    return fatal;
  }

  void fault(Unread unread, String field, boolean lenient) {
    Entry entry = entries.get(field);
    add(unread.code(), field, entry == null ? "" : entry.text(), unread.arguments(), lenient);
  }

  void fault(UnfitFact unfit, FactField field, boolean lenient) {
    add(code(unfit, field.type()), field.zh(), unfit.written(), unfit.allowed(), lenient);
  }

  /** Of a record that refuses values which each by itself may be. */
  void fault(UnfitFact unfit, FactKind<?> of) {
    FieldType type = of.field(unfit.field()).map(FactField::type).orElse(FieldType.TEXT);
    add(code(unfit, type), unfit.field(), unfit.written(), unfit.allowed(), false);
  }

  void missing(String field, String header) {
    add("S210", field, "", List.of(header), false);
  }

  void add(String code, String field, String written, List<String> arguments, boolean lenient) {
    Entry entry = entries.get(field);
    faulty.add(field);
    fatal |= !lenient;
    Fault fault =
        new Fault(
            code,
            kind,
            field,
            entry == null ? "" : entry.label(),
            entry == null ? null : entry.cell(),
            written,
            arguments);
    if (faults.stream().noneMatch(other -> sameSentence(fault, other))) {
      faults.add(fault);
    }
  }

  // one cell may serve two fields, or two facts of a row
  private static boolean sameSentence(Fault one, Fault other) {
    return one.code().equals(other.code())
        && one.column().equals(other.column())
        && (!one.column().isEmpty() || one.field().equals(other.field()))
        && one.written().equals(other.written())
        && one.arguments().equals(other.arguments());
  }

  private static String code(UnfitFact unfit, FieldType type) {
    return switch (unfit.reason()) {
      case WRONG_TYPE ->
          switch (type) {
            case INT, DECIMAL -> "S201";
            case DATE, TIME -> "S202";
            case BOOL -> "S203";
            default -> "S213";
          };
      case NOT_IN_LIST -> "S204";
      case UNKNOWN_CODE -> unfit.allowed().isEmpty() ? "S205" : "S222";
      case CHECK_CHARACTER -> "S206";
      case NEGATIVE -> "S207";
      case OUT_OF_RANGE -> "S208";
      case DATE_ORDER -> "S209";
      case MISSING -> "S210";
      case TOO_LONG -> "S211";
      case BAD_CHARACTER -> "S212";
      case WRONG_FORM -> "S213";
      case UNKNOWN_FIELD, NOT_SETTABLE ->
          throw new IllegalStateException("a mapping names what is no field", unfit);
    };
  }
}
