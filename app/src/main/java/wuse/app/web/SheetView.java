package wuse.app.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.app.sheet.Sheet;
import wuse.facts.FactId;

/** A sheet for a page; what templates call is public. */
record SheetView(Sheet sheet) {
  private static final int NUMBERED = 12;

  /** Null where it is one of a roster. */
  public Sheet.@Nullable Coloured coloured() {
    return sheet.conclusion() instanceof Sheet.Coloured coloured ? coloured : null;
  }

  /** Null where it is one of a scorecard. */
  public Sheet.@Nullable Listing listing() {
    return sheet.conclusion() instanceof Sheet.Listing listing ? listing : null;
  }

  /** What was lost in all. */
  public BigDecimal points() {
    return sheet.happenings().stream()
        .map(Sheet.Happening::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The facts of a happening, each once, in the order in which findings name them. */
  public List<Sheet.Exhibit> facts(Sheet.Happening happening) {
    Map<FactId, Sheet.Exhibit> facts = new LinkedHashMap<>();
    happening.items().stream()
        .flatMap(item -> item.exhibits().stream())
        .forEach(exhibit -> facts.putIfAbsent(exhibit.id(), exhibit));
    return List.copyOf(facts.values());
  }

  /** The facts of one finding by their numbers among those of its happening: {@code [1] [3]}. */
  public String rests(Sheet.Happening happening, Sheet.Item item) {
    List<FactId> all = facts(happening).stream().map(Sheet.Exhibit::id).toList();
    String numbers =
        item.exhibits().stream()
            .limit(NUMBERED)
            .map(exhibit -> "[" + (all.indexOf(exhibit.id()) + 1) + "]")
            .collect(Collectors.joining(" "));
    return item.exhibits().size() > NUMBERED ? numbers + " …" : numbers;
  }
}
