package wuse.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wuse.policy.Indicator;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.RosterTerms;
import wuse.policy.Term;

/**
 * What a dossier may name when it is put before these packs: terms, words of list terms, indicators
 * whose veto may be released, roles of earlier decisions.
 */
public final class DossierWords {
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Map<String, Set<String>> listed = new LinkedHashMap<>();
  private final Set<String> indicators = new LinkedHashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final @Nullable String role;
  private final LocalDate day;
  private @Nullable Supplier<List<Pack>> others;

  private DossierWords(
      @Nullable String role, @Nullable Supplier<List<Pack>> others, LocalDate day) {
    this.role = role;
    this.others = others;
    this.day = day;
  }

  /**
   * @param asked the pack whose decision is wanted: a {@code previous} that names no role is its
   * @param others packs that it reads; opened when a dossier names what the asked pack does not
   *     know
   */
  public static DossierWords of(Pack asked, Supplier<List<Pack>> others, LocalDate day) {
    DossierWords words = new DossierWords(asked.head().role(), others, day);
    words.add(asked);
    return words;
  }

  /** For a schema: every term of the packs. */
  static DossierWords of(List<Pack> packs) {
    DossierWords words = new DossierWords(null, null, LocalDate.MAX);
    packs.forEach(words::names);
    return words;
  }

  private void openOthers() {
    Supplier<List<Pack>> unopened = others;
    others = null;
    if (unopened != null) {
      unopened.get().forEach(this::add);
    }
  }

  private void add(Pack pack) {
    names(pack);
    if (pack instanceof Pack.Scorecard scorecard) {
      scorecard.indicators().stream().map(Indicator::id).forEach(indicators::add);
    } else if (pack instanceof Pack.Roster roster) {
      roster.versions().on(day).ifPresent(this::lists);
    }
  }

  private void names(Pack pack) {
    for (Term term : pack.head().glossary().all()) {
      terms.putIfAbsent(term.name(), term);
      terms.putIfAbsent(term.key(), term);
    }
    roles.add(pack.head().role());
    pack.head().reads().forEach(read -> roles.add(read.role()));
    pack.head().library().bindings().stream().map(Library.Binding::role).forEach(roles::add);
  }

  private void lists(RosterTerms terms) {
    list(terms.selective().term(), terms.selective().of());
    list(terms.removal().term(), terms.removal().of());
  }

  private void list(Term term, Set<String> words) {
    listed.computeIfAbsent(term.key(), key -> new LinkedHashSet<>()).addAll(words);
  }

  Optional<Term> term(String nameOrKey) {
    if (!terms.containsKey(nameOrKey)) {
      openOthers();
    }
    return Optional.ofNullable(terms.get(nameOrKey));
  }

  /** Chinese names and keys. */
  Set<String> termNames() {
    return terms.keySet();
  }

  /** Each term once. */
  Set<Term> terms() {
    return new LinkedHashSet<>(terms.values());
  }

  /** The words that a value of the term may be; empty where any may. */
  Set<String> wordsOf(Term term) {
    return listed.getOrDefault(term.key(), new LinkedHashSet<>(term.values()));
  }

  /** Whether a veto of this indicator may be released; true where no pack has indicators. */
  boolean knowsIndicator(String id) {
    if (!indicators.contains(id)) {
      openOthers();
    }
    return indicators.isEmpty() || indicators.contains(id);
  }

  Set<String> indicators() {
    return indicators;
  }

  Set<String> roles() {
    return roles;
  }

  @Nullable String role() {
    return role;
  }
}
