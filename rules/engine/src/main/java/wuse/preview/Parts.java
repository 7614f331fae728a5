package wuse.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.change.Change;
import wuse.change.PackChanges;
import wuse.facts.Standing;
import wuse.policy.Indicator;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.policy.Versions;
import wuse.policy.Words;
import wuse.preview.Part.Atom;
import wuse.preview.Part.Kind;
import wuse.term.Column;
import wuse.term.Columns;

/**
 * 拆分: the parts into which a draft falls, each of which can be in force without the others, and the
 * states of the packs in which some of them are.
 */
final class Parts {
  /** So many are tried one by one; the rest together as one. */
  static final int MOST = 16;

  private static final Words NAMELESS = new Words("", "");

  private final Side before;
  private final Side after;
  private final LocalDate day;
  private final List<Change> changes;
  private final List<Part> all = new ArrayList<>();

  Parts(Side before, Side after, LocalDate day) {
    this.before = before;
    this.after = after;
    this.day = day;
    this.changes = PackChanges.between(before.reading(), after.reading());
    paths().forEach(this::ofPack);
    ofTerms();
    ofBindings();
  }

  /** Every change that was found, also one that is not in force on the day. */
  List<Change> changes() {
    return changes;
  }

  /** In order of the packs; the last one holds the rest where there are too many. */
  List<Part> all() {
    if (all.size() <= MOST) {
      return List.copyOf(all);
    }
    List<Part> some = new ArrayList<>(all.subList(0, MOST - 1));
    List<Part> rest = all.subList(MOST - 1, all.size());
    some.add(
        new Part(
            rest.stream().flatMap(part -> part.atoms().stream()).toList(),
            rest.stream().flatMap(part -> part.changes().stream()).distinct().toList()));
    return some;
  }

  private Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    Stream.concat(before.bound().stream(), after.bound().stream())
        .forEach(pack -> paths.add(pack.head().path()));
    return paths;
  }

  private void ofPack(String path) {
    Pack a = before.pack(path).orElse(null);
    Pack b = after.pack(path).orElse(null);
    if (a == null || b == null || a.getClass() != b.getClass()) {
      Words name =
          Stream.of(a, b).flatMap(Stream::ofNullable).findFirst().orElseThrow().head().name();
      add(new Atom(Kind.PACK, path, "", name), about(path));
      return;
    }
    if (a instanceof Pack.Scorecard one && b instanceof Pack.Scorecard other) {
      ofIndicators(one, other);
    }
    for (Kind kind : Mix.differing(a, b, day)) {
      Pack mixed = new Mix(day, Set.of(kind), Set.of()).of(a, b);
      add(new Atom(kind, path, "", a.head().name()), PackChanges.between(a, mixed));
    }
  }

  private void ofIndicators(Pack.Scorecard a, Pack.Scorecard b) {
    Map<String, Indicator> old = byId(a);
    Map<String, Indicator> now = byId(b);
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    for (String id : ids) {
      if (differ(old.get(id), now.get(id))) {
        Indicator named = old.containsKey(id) ? old.get(id) : now.get(id);
        Words name = named == null ? NAMELESS : named.name();
        Pack mixed = new Mix(day, Set.of(), Set.of(id)).of(a, b);
        add(new Atom(Kind.INDICATOR, a.head().path(), id, name), PackChanges.between(a, mixed));
      }
    }
  }

  /** In what is in force on the day, or in itself. */
  private boolean differ(@Nullable Indicator a, @Nullable Indicator b) {
    if (a == null || b == null) {
      Indicator only = a == null ? b : a;
      return only != null && only.versions().on(day).isPresent();
    }
    return !PackChanges.same(List.of(onTheDay(a)), List.of(onTheDay(b)));
  }

  private Indicator onTheDay(Indicator one) {
    return new Indicator(
        one.id(),
        one.name(),
        one.category(),
        one.severity(),
        one.applies(),
        one.reads(),
        one.points(),
        new Versions<>(
            one.versions().on(day).stream()
                .map(rule -> new Versions.Version<>(day, null, rule, one.at()))
                .toList()),
        one.at());
  }

  private static Map<String, Indicator> byId(Pack.Scorecard pack) {
    return pack.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
  }

  private void add(Atom atom, List<Change> of) {
    all.add(new Part(List.of(atom), of));
  }

  private List<Change> about(String path) {
    return changes.stream().filter(change -> change.pack().equals(path)).toList();
  }

  /** Terms that mean another thing; those that rest on one another change together. */
  private void ofTerms() {
    List<Set<Term>> groups = new ArrayList<>();
    for (Term term : before.meaning().terms()) {
      String now = after.meaning().of(term);
      if (!now.isEmpty() && !now.equals(before.meaning().of(term))) {
        join(groups, resting(term));
      }
    }
    for (Set<Term> group : groups) {
      List<Atom> atoms =
          group.stream()
              .filter(term -> !before.meaning().of(term).equals(after.meaning().of(term)))
              .map(
                  term ->
                      new Atom(Kind.TERMS, "", term.key(), new Words(term.name(), term.english())))
              .toList();
      all.add(new Part(atoms, aboutTerms(group)));
    }
  }

  private static Set<Term> resting(Term term) {
    Columns columns = new Columns();
    columns.place(term, Standing.MANAGED);
    return columns.all().stream()
        .map(Column::term)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void join(List<Set<Term>> groups, Set<Term> one) {
    Set<Term> changed =
        one.stream()
            .filter(term -> !before.meaning().of(term).equals(after.meaning().of(term)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Set<Term>> touching =
        groups.stream().filter(group -> group.stream().anyMatch(changed::contains)).toList();
    touching.forEach(changed::addAll);
    groups.removeAll(touching);
    groups.add(changed);
  }

  private List<Change> aboutTerms(Set<Term> group) {
    Set<String> names =
        group.stream().map(Term::name).collect(Collectors.toCollection(HashSet::new));
    return changes.stream()
        .filter(change -> change.pack().isEmpty() && !change.where().isEmpty())
        .filter(
            change ->
                !change.where().get(0).kind().equals("Term")
                    || names.contains(change.where().get(0).names().get(0)))
        .filter(change -> !change.where().get(0).kind().equals("Binding"))
        .toList();
  }

  private void ofBindings() {
    if (!bindings(before).equals(bindings(after))) {
      List<Change> of =
          changes.stream()
              .filter(change -> !change.where().isEmpty())
              .filter(change -> change.where().get(0).kind().equals("Binding"))
              .toList();
      add(new Atom(Kind.BINDING, "", "", NAMELESS), of);
    }
  }

  private static Set<List<String>> bindings(Side side) {
    return side.reading().library().bindings().stream()
        .map(one -> List.of(one.region(), one.role(), one.pack()))
        .collect(Collectors.toSet());
  }
}
