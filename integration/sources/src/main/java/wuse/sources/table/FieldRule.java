package wuse.sources.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactField;
import wuse.facts.UnfitFact;

/**
 * How a field gets its value.
 *
 * @param sources asked in this order; the first under which something stands decides
 * @param otherwise what is said where nothing stands; null for nothing
 * @param lenient a value that cannot be read costs the fact this field only, not its life
 */
record FieldRule(
    FactField field, List<Source> sources, @Nullable String otherwise, boolean lenient) {

  /** The value, null where nothing is said; what is wrong goes to the findings. */
  @Nullable Object value(Line line, Findings findings) {
    for (Source source : sources) {
      if (source.constant() != null) {
        return field.parse(source.constant());
      }
      Entry entry = line.entry(source.names());
      if (entry != null) {
        findings.stands(field.zh(), entry);
        Object value = value(source, entry, findings);
        if (value != null || findings.faulty(field.zh())) {
          return value;
        }
      }
    }
    return otherwise == null ? null : field.parse(otherwise);
  }

  private @Nullable Object value(Source source, Entry entry, Findings findings) {
    try {
      return Value.of(field, source, entry);
    } catch (Unread unread) {
      findings.fault(unread, field.zh(), lenient);
    } catch (UnfitFact unfit) {
      findings.fault(unfit, field, lenient);
    }
    return null;
  }

  /** The headers that it reads, for whoever wonders what is missing. */
  String headers() {
    return sources.stream()
        .flatMap(source -> source.names().written().stream())
        .findFirst()
        .orElse(field.zh());
  }
}
