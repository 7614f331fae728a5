package wuse.facts.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import wuse.facts.FactField;
import wuse.facts.FactKind;

/**
 * The kinds of facts and their fields by their Chinese names, in the order in which a block numbers
 * them. Kept beside the blocks, so that a block is read by the names of its own day after kinds and
 * fields have been added or put in another order.
 */
public record Layout(List<Kind> kinds) {
  public Layout {
    kinds = List.copyOf(kinds);
  }

  /**
   * @param name Chinese name of the kind
   * @param fields Chinese names of its own fields, in the record's order
   */
  public record Kind(String name, List<String> fields) {
    public Kind {
      fields = List.copyOf(fields);
    }

    private static Kind of(FactKind<?> kind) {
      return new Kind(kind.zh(), kind.ownFields().stream().map(FactField::zh).toList());
    }
  }

  /** Of the records as they are now. */
  public static Layout current() {
    return new Layout(FactKind.all().stream().map(Kind::of).toList());
  }

  /** A line per kind: its name, then its fields, parted by tabs. */
  public String text() {
    return kinds.stream()
        .map(kind -> kind.name() + "\t" + String.join("\t", kind.fields()))
        .collect(Collectors.joining("\n"));
  }

  /** From {@link #text()}. */
  public static Layout parse(String text) {
    return new Layout(
        text.lines()
            .map(line -> Arrays.asList(line.strip().split("\t")))
            .map(words -> new Kind(words.get(0), words.subList(1, words.size())))
            .toList());
  }
}
