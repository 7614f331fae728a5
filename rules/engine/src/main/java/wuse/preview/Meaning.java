package wuse.preview;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wuse.facts.Standing;
import wuse.policy.Derivation;
import wuse.policy.Library;
import wuse.policy.Reading;
import wuse.policy.Term;
import wuse.term.Column;
import wuse.term.Columns;

/**
 * 口径: how a term is found, with all that it rests on, as a text: two terms of the same text have
 * the same value of every dossier.
 */
final class Meaning {
  private static final Pattern PLACES = Pattern.compile("Position\\[[^\\]]*]");

  private final String calendars;
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<Term, String> known = new ConcurrentHashMap<>();

  Meaning(Reading reading) {
    Library library = reading.library();
    reading
        .packs()
        .forEach(pack -> pack.head().glossary().all().forEach(t -> terms.put(t.key(), t)));
    this.calendars =
        new TreeMap<>(library.calendars())
            .values().stream()
                .map(year -> year.year() + sorted(year.holidays()) + sorted(year.workdays()))
                .collect(Collectors.joining());
  }

  private static String sorted(Collection<?> days) {
    return days.stream().map(Object::toString).sorted().toList().toString();
  }

  /** What the term of this key means here; empty where it is not declared here. */
  String of(Term term) {
    Term own = terms.get(term.key());
    return own == null ? "" : known.computeIfAbsent(own, this::text);
  }

  /** Every term that is declared here. */
  Collection<Term> terms() {
    return terms.values();
  }

  private String text(Term term) {
    Columns columns = new Columns();
    columns.place(term, Standing.MANAGED);
    return columns.all().stream()
        .map(Column::term)
        .sorted(Comparator.comparing(Term::key))
        .map(this::own)
        .collect(Collectors.joining("\n"));
  }

  private String own(Term term) {
    if (term.derivation() instanceof Derivation.FromRule rule) {
      return head(term) + rule.take() + rule.rule().text() + calendars;
    }
    String dates = term.derivation() instanceof Derivation.FromFacts ? calendars : "";
    return PLACES.matcher(head(term) + term.derivation()).replaceAll("") + dates;
  }

  private static String head(Term term) {
    return term.key() + " " + term.type() + " " + term.unit() + " " + term.values() + " ";
  }
}
