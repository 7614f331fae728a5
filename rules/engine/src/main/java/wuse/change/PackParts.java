package wuse.change;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.policy.Citation;
import wuse.policy.Derivation;
import wuse.policy.Indicator;
import wuse.policy.Library;
import wuse.policy.Line;
import wuse.policy.Pack;
import wuse.policy.Position;
import wuse.policy.RosterTerms;
import wuse.policy.Scheme;
import wuse.policy.Term;
import wuse.policy.Versions;
import wuse.policy.Veto;

/**
 * Takes the records of the model apart by their components, so that one added to the model is
 * compared without anybody thinking of it.
 */
final class PackParts {
  /** Parts of a pack's head that are compared by themselves. */
  private static final Set<String> APART = Set.of("glossary", "library");

  private PackParts() {}

  static Part of(@Nullable Object value) {
    Part.Leaf leaf = LeafText.of(value);
    if (leaf != null) {
      return leaf;
    }
    if (value instanceof Versions<?> versions) {
      return versions(versions);
    }
    if (value instanceof Collection<?> list) {
      return row(list);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    return value instanceof Derivation derivation && !hasParts(derivation)
        ? Part.Leaf.of(LeafText.arithmetic(derivation))
        : group(Objects.requireNonNull(value));
  }

  private static boolean hasParts(Derivation derivation) {
    return derivation instanceof Derivation.FromFacts
        || derivation instanceof Derivation.Cases
        || derivation instanceof Derivation.FromRule;
  }

  /** A declared term; the values in its derivation as its type writes them. */
  static Part.Item term(Term term) {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("name", Part.Leaf.of(term.name()));
    parts.put("key", Part.Leaf.of(term.key()));
    parts.put("english", Part.Leaf.of(term.english()));
    parts.put("type", of(term.type()));
    parts.put("unit", of(term.unit()));
    parts.put("values", of(term.values()));
    parts.put("derivation", derivation(term));
    return new Part.Item(
        term.key(), "Term", List.of(term.name()), "", new Part.Group("Term", parts));
  }

  private static Part derivation(Term term) {
    if (term.derivation() instanceof Derivation.Cases cases) {
      List<Part.Item> items = new ArrayList<>();
      for (Derivation.Case one : cases.cases()) {
        List<String> names = names(one, items.size() + 1);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("when", of(one.when()));
        parts.put("value", Part.Leaf.of(value(term, one.point(), one.word())));
        items.add(new Part.Item(names.get(1), "Case", names, "", new Part.Group("Case", parts)));
      }
      return new Part.Row(items);
    }
    if (term.derivation() instanceof Derivation.FromFacts facts) {
      Map<String, Part> parts = new LinkedHashMap<>(group(facts).of());
      Long fallback = facts.fallback();
      parts.remove("fallbackWord");
      parts.put(
          "fallback",
          fallback == null
              ? Part.Leaf.NONE
              : Part.Leaf.of(value(term, fallback, facts.fallbackWord())));
      return new Part.Group("FromFacts", parts);
    }
    return of(term.derivation());
  }

  private static String value(Term term, long point, @Nullable String word) {
    if (word != null) {
      return "\"" + word + "\"";
    }
    return switch (term.type()) {
      case BOOL -> String.valueOf(point == 1);
      case DATE -> Line.date(point).toString();
      default -> Line.number(point).toPlainString();
    };
  }

  static Part.Group group(Object record) {
    Map<String, Part> parts = new LinkedHashMap<>();
    String kind = record.getClass().getSimpleName();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = component.getName();
      if (component.getType() != Position.class && !APART.contains(name)) {
        Object value = value(component, record);
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Citation) {
          marks(list, parts);
        }
        parts.put(name, of(value));
      }
    }
    return new Part.Group(kind, parts);
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  /** How far each citation was checked, beside the citations themselves. */
  private static void marks(List<?> basis, Map<String, Part> parts) {
    List<Part.Item> marks = new ArrayList<>();
    for (Object one : basis) {
      Citation citation = (Citation) one;
      Part.Group group =
          new Part.Group("Citation", Map.of("verification", of(citation.verification())));
      marks.add(new Part.Item(citation.text(), "Citation", List.of(citation.text()), "", group));
    }
    parts.put("marks", new Part.Row(marks));
  }

  private static Part versions(Versions<?> versions) {
    List<Part.Item> items = new ArrayList<>();
    for (Versions.Version<?> version : versions.all()) {
      Part.Group value = group(version.value());
      Map<String, Part> parts = new LinkedHashMap<>();
      parts.put("from", Part.Leaf.of(version.from().toString()));
      LocalDate to = version.to();
      parts.put("to", to == null ? Part.Leaf.NONE : Part.Leaf.of(to.toString()));
      parts.putAll(value.of());
      String from = version.from().toString();
      items.add(
          new Part.Item(from, "Version", List.of(from), from, new Part.Group(value.kind(), parts)));
    }
    return new Part.Row(items);
  }

  private static Part row(Collection<?> list) {
    List<Part.Item> items = new ArrayList<>();
    int number = 0;
    for (Object one : list) {
      number++;
      List<String> names = names(Objects.requireNonNull(one), number);
      String kind = kind(one);
      items.add(new Part.Item(key(one, names), kind, names, "", group(one)));
    }
    return new Part.Row(items);
  }

  private static String kind(Object one) {
    return one.getClass().getEnclosingClass() == Veto.class
        ? "VetoCase"
        : one.getClass().getSimpleName();
  }

  private static Part map(Map<?, ?> map) {
    List<Part.Item> items = new ArrayList<>();
    map.forEach(
        (key, value) ->
            items.add(
                new Part.Item(key.toString(), "Words", List.of(key.toString()), "", of(value))));
    return new Part.Row(items);
  }

  /** What tells an item from its neighbours, as its title says it. */
  private static List<String> names(Object one, int number) {
    if (one instanceof Indicator indicator) {
      return List.of(indicator.id(), indicator.name().zh());
    }
    if (one instanceof Indicator.Band band) {
      return List.of(String.valueOf(number), shown(band.when()));
    }
    if (one instanceof Veto.Case of) {
      return List.of(String.valueOf(number), shown(of.when()));
    }
    if (one instanceof Derivation.Case of) {
      return List.of(String.valueOf(number), shown(of.when()));
    }
    if (one instanceof Scheme.Cap cap) {
      return List.of(cap.id());
    }
    if (one instanceof Scheme.ColourFrom from) {
      return List.of(from.colour().zh());
    }
    if (one instanceof Scheme.Consequence consequence) {
      return List.of(consequence.colour().zh());
    }
    if (one instanceof Pack.Category category) {
      return List.of(category.id(), category.name().zh());
    }
    if (one instanceof Pack.ResultRead read) {
      return List.of(read.role());
    }
    return rosterNames(one, number);
  }

  private static List<String> rosterNames(Object one, int number) {
    if (one instanceof RosterTerms.Requirement requirement) {
      return List.of(requirement.id(), requirement.name().zh());
    }
    if (one instanceof RosterTerms.Suspension suspension) {
      return List.of(suspension.id(), suspension.name().zh());
    }
    if (one instanceof RosterTerms.Raised raised) {
      return List.of(raised.name());
    }
    if (one instanceof Library.Binding binding) {
      return List.of(binding.region(), binding.role());
    }
    return List.of(String.valueOf(number));
  }

  private static String shown(Object condition) {
    Part.Leaf leaf = LeafText.of(condition);
    return leaf == null || leaf.shown().isEmpty() ? "otherwise" : leaf.shown();
  }

  /** Bands and cases by their condition, the rest by what names them. */
  private static String key(Object one, List<String> names) {
    boolean numbered =
        one instanceof Indicator.Band || one instanceof Veto.Case || one instanceof Derivation.Case;
    if (numbered) {
      return names.get(1);
    }
    return one instanceof Library.Binding ? String.join(" ", names) : names.get(0);
  }
}
