package wuse.simulate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.policy.Fault;
import wuse.policy.Node;
import wuse.policy.Position;

/** Reads one case: its dossier from its base, with what it sets and takes away night by night. */
final class CaseWriting {
  private static final Set<String> KEYS =
      Set.of(
          "name", "base", "day", "dossier", "set", "unset", "releases", "nights", "expect", "note");
  private static final Set<String> OF_NIGHTS = Set.of("day", "set", "unset", "expect");

  private final Node written;
  private final Map<String, Node.Fields> others;
  private final List<Difference> flaws = new ArrayList<>();

  CaseWriting(Node written, Map<String, Node.Fields> others) {
    this.written = written;
    this.others = others;
  }

  /** A file that holds no cases. */
  static Case broken(Position at, List<Fault> faults) {
    String codes = faults.stream().map(Fault::code).distinct().collect(Collectors.joining(" "));
    Difference flaw = new Difference(Aspect.CASE, "file", "cases:", codes, null, at);
    return new Case(at, at.file(), List.of(), List.of(flaw));
  }

  Case read() {
    Position at = written.place().at();
    if (!(written instanceof Node.Fields fields)) {
      return new Case(at, "?", List.of(), List.of(flaw("key", "name", at)));
    }
    known(fields, KEYS);
    String name = text(fields.get("name"));
    Node.Fields dossier = dossier(fields, new HashSet<>());
    List<Case.Night> nights = new ArrayList<>();
    if (fields.get("nights") instanceof Node.Items items) {
      for (Node item : items.of()) {
        if (item instanceof Node.Fields night) {
          known(night, OF_NIGHTS);
          dossier = changed(dossier, night);
          night(night, dossier, nights);
        }
      }
    } else {
      night(fields, dossier, nights);
    }
    return new Case(at, name, List.copyOf(nights), List.copyOf(flaws));
  }

  private void known(Node.Fields fields, Set<String> keys) {
    fields.of().values().stream()
        .map(Node.Field::key)
        .filter(key -> !keys.contains(key.text()))
        .forEach(key -> flaws.add(flaw("key", key.text(), key.place().at())));
  }

  private static Difference flaw(String what, String got, Position at) {
    return new Difference(Aspect.CASE, what, "", got, null, at);
  }

  private Node.Fields dossier(Node.Fields fields, Set<String> seen) {
    Node base = fields.get("base");
    Node.Fields start =
        fields.get("dossier") instanceof Node.Fields own ? own : nothing(fields.place());
    if (base != null) {
      Node.Fields other = others.get(text(base));
      if (other == null || !seen.add(text(base))) {
        flaws.add(flaw("base", text(base), base.place().at()));
      } else {
        start = dossier(other, seen);
      }
    }
    Node.Fields dossier = changed(start, fields);
    Node releases = fields.get("releases");
    return releases == null ? dossier : with(dossier, "releases", releases);
  }

  /** With what {@code by} sets and without what it takes away. */
  private static Node.Fields changed(Node.Fields dossier, Node.Fields by) {
    Map<String, Node.Field> terms = new LinkedHashMap<>();
    if (dossier.get("terms") instanceof Node.Fields before) {
      terms.putAll(before.of());
    }
    if (by.get("set") instanceof Node.Fields set) {
      terms.putAll(set.of());
    }
    if (by.get("unset") instanceof Node.Items gone) {
      gone.of().forEach(one -> terms.remove(text(one)));
    }
    return with(dossier, "terms", new Node.Fields(terms, dossier.place()));
  }

  private static Node.Fields with(Node.Fields fields, String key, Node value) {
    Map<String, Node.Field> all = new LinkedHashMap<>(fields.of());
    all.put(key, new Node.Field(new Node.Text(key, false, value.place()), value));
    return new Node.Fields(all, fields.place());
  }

  private static Node.Fields nothing(Node.Place place) {
    return new Node.Fields(Map.of(), place);
  }

  private void night(Node.Fields night, Node.Fields dossier, List<Case.Night> nights) {
    Node day = night.get("day");
    Node expect = night.get("expect");
    if (day == null || !(expect instanceof Node.Fields expected)) {
      flaws.add(flaw("needs", day == null ? "day" : "expect", night.place().at()));
      return;
    }
    try {
      nights.add(new Case.Night(LocalDate.parse(text(day)), named(dossier), expected(expected)));
    } catch (DateTimeParseException notADay) {
      flaws.add(flaw("day", text(day), day.place().at()));
    }
  }

  private static Node named(Node.Fields dossier) {
    if (dossier.get("enterprise") != null) {
      return dossier;
    }
    Node.Text id = new Node.Text("案例", false, dossier.place());
    return with(dossier, "enterprise", with(nothing(dossier.place()), "id", id));
  }

  private List<Expected> expected(Node.Fields expect) {
    List<Expected> all = new ArrayList<>();
    for (Node.Field field : expect.of().values()) {
      Aspect aspect = Aspect.of(field.key().text()).orElse(null);
      if (aspect == null) {
        flaws.add(flaw("key", field.key().text(), field.key().place().at()));
      } else if (aspect.isMap() && field.value() instanceof Node.Fields of) {
        of.of()
            .forEach(
                (subject, one) ->
                    all.add(
                        new Expected(
                            aspect, subject, value(one.value()), one.value().place().at())));
      } else {
        all.add(new Expected(aspect, "", value(field.value()), field.value().place().at()));
      }
    }
    return List.copyOf(all);
  }

  /** A list in the order of its text; an entry of caps and holds as {@code id atMost}. */
  private static String value(@Nullable Node node) {
    if (node instanceof Node.Items items) {
      return items.of().stream()
          .map(CaseWriting::value)
          .sorted()
          .collect(Collectors.joining("、", "[", "]"));
    }
    if (node instanceof Node.Fields fields) {
      return fields.of().values().stream()
          .map(field -> value(field.value()))
          .collect(Collectors.joining(" "));
    }
    return node instanceof Node.Text text && !text.isNull() ? text.text() : Expected.NOTHING;
  }

  private static String text(@Nullable Node node) {
    return node instanceof Node.Text text ? text.text() : "";
  }
}
