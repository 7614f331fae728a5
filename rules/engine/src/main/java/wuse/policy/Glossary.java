package wuse.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 术语表: every declared term, by its Chinese name and by its key. */
public final class Glossary {
  private final Map<String, Term> byKey = new LinkedHashMap<>();
  private final Map<String, Term> byName = new LinkedHashMap<>();

  /**
   * Of two terms that share a name or a key the first stays; the reader has reported the second.
   */
  public Glossary(Collection<Term> terms) {
    for (Term term : terms) {
      byKey.putIfAbsent(term.key(), term);
      byName.putIfAbsent(term.name(), term);
    }
  }

  /** The term with this Chinese name or this key. */
  public Optional<Term> named(String nameOrKey) {
    Term byName = this.byName.get(nameOrKey);
    return Optional.ofNullable(byName != null ? byName : byKey.get(nameOrKey));
  }

  /** The rules over several facts that its terms rest on. */
  public List<FactRule> rules() {
    return byKey.values().stream()
        .map(Term::derivation)
        .filter(Derivation.FromRule.class::isInstance)
        .map(d -> ((Derivation.FromRule) d).rule())
        .distinct()
        .toList();
  }

  /** In the order of their files. */
  public Collection<Term> all() {
    return byKey.values();
  }
}
