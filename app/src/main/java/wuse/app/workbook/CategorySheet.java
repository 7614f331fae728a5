package wuse.app.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;
import wuse.policy.Content;
import wuse.policy.Keys;
import wuse.policy.Words;
import wuse.schema.PackSchema;

/**
 * The indicators of one category, a row a band: what the indicator and its version say of
 * themselves stands in the first of their rows.
 */
final class CategorySheet {
  private enum Level {
    INDICATOR,
    VERSION,
    BAND
  }

  /** A column: which value below the indicator, the version, the band. */
  private record Column(Level level, List<String> path, Plan.Head head, boolean editable) {}

  private final Source source;
  private final Laws laws;
  private final Keys keys;
  private final List<Column> columns = new ArrayList<>();

  CategorySheet(Source source, Laws laws, String anyFile, List<String> terms) {
    this.source = source;
    this.laws = laws;
    this.keys = ((Content.Group) source.content(anyFile)).keys().get();
    add(Level.INDICATOR, "id", 8, false, terms);
    Stream.of(
            "name/zh",
            "name/en",
            "severity",
            "applies",
            "reads/term",
            "reads/unit",
            "points",
            "note")
        .forEach(path -> add(Level.INDICATOR, path, wide(path), true, terms));
    add(Level.VERSION, "from", 12, false, terms);
    Stream.of(
            "to",
            "basis",
            "verification",
            "reviewed",
            "origin",
            "duty",
            "standing",
            "note",
            "missing",
            "veto/opens",
            "veto/hold",
            "veto/atMost",
            "veto/cases",
            "veto/release")
        .forEach(path -> add(Level.VERSION, path, wide(path), true, terms));
    Stream.of("when", "deduct", "says/zh", "says/en", "note")
        .forEach(path -> add(Level.BAND, path, wide(path), true, terms));
  }

  private static int wide(String path) {
    return switch (path) {
      case "name/zh", "name/en", "applies", "reads/term", "basis", "when" -> 26;
      case "verification", "origin", "says/zh", "says/en", "veto/cases", "veto/release" -> 36;
      default -> 12;
    };
  }

  private void add(Level level, String path, int width, boolean editable, List<String> terms) {
    List<String> steps = List.of(path.split("/"));
    Content content = content(level, steps);
    boolean named = path.equals("reads/term") || path.equals("veto/opens");
    List<String> choices = named ? terms : CellForm.choices(content);
    columns.add(
        new Column(level, steps, new Plan.Head(title(level, steps), width, choices), editable));
  }

  private Keys keys(Level level) {
    Keys version = below(keys, "versions");
    return switch (level) {
      case INDICATOR -> keys;
      case VERSION -> version;
      case BAND -> below(version, "bands");
    };
  }

  private static Keys below(Keys keys, String key) {
    return Contents.keys(keys.content(key).orElseThrow()).orElseThrow();
  }

  private Content content(Level level, List<String> path) {
    return Contents.at(new Content.Group(() -> keys(level)), path);
  }

  /** As an editor calls the key; with the level before it where two levels have the same. */
  private Words title(Level level, List<String> path) {
    Keys keys = keys(level);
    Words title = PackSchema.title(keys, path.get(0));
    if (path.size() == 1) {
      return path.get(0).equals("note") ? led(Catalogue.both("level." + level), title) : title;
    }
    if (path.get(0).equals("reads")) {
      return PackSchema.title(below(keys, "reads"), path.get(1));
    }
    return path.get(0).equals("veto")
        ? led(title, PackSchema.title(below(keys, "veto"), path.get(1)))
        : led(title, Catalogue.both("in." + path.get(1)));
  }

  private static Words led(Words first, Words second) {
    return new Words(first.zh() + "·" + second.zh(), first.en() + " · " + second.en());
  }

  /** The indicators of this category; empty where it has none. */
  Optional<Plan> plan(String category, String title) {
    List<Plan.Line> lines = new ArrayList<>();
    source
        .indicators()
        .filter(file -> source.text(file, List.of("category")).equals(category))
        .forEach(file -> indicator(file, lines));
    List<Plan.Head> heads = new ArrayList<>();
    heads.add(new Plan.Head(Catalogue.both("head.key"), 22, List.of()));
    columns.forEach(column -> heads.add(column.head()));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Plan(title, true, List.copyOf(heads), List.copyOf(lines)));
  }

  private void indicator(String file, List<Plan.Line> lines) {
    String id = source.text(file, List.of("id"));
    int versions = size(file, List.of("versions"));
    for (int version = 0; version < versions; version++) {
      List<String> at = List.of("versions", String.valueOf(version));
      String from = source.text(file, Contents.joined(at, List.of("from")));
      List<String> bands = Contents.joined(at, List.of("bands"));
      for (int band = 0; band < size(file, bands); band++) {
        List<String> item = Contents.joined(bands, List.of(String.valueOf(band)));
        Plan.Slot slot = new Plan.Slot(file, item, content(Level.BAND, List.of()));
        String key = id + "|" + from + "|" + (band + 1);
        List<Plan.Cell> cells = new ArrayList<>();
        cells.add(Plan.Cell.shown(key));
        for (Column column : columns) {
          boolean here =
              column.level() == Level.BAND
                  || band == 0 && (column.level() == Level.VERSION || version == 0);
          cells.add(here ? cell(file, base(column, at, item), column) : Plan.Cell.EMPTY);
        }
        lines.add(new Plan.Line(key, id, slot, List.copyOf(cells)));
      }
    }
  }

  private static List<String> base(Column column, List<String> version, List<String> band) {
    return switch (column.level()) {
      case INDICATOR -> List.of();
      case VERSION -> version;
      case BAND -> band;
    };
  }

  private int size(String file, List<String> path) {
    Part part = source.at(file, path);
    return part == null ? 0 : part.children().size();
  }

  private Plan.Cell cell(String file, List<String> base, Column column) {
    List<String> path = Contents.joined(base, column.path());
    Content content = content(column.level(), column.path());
    if (column.path().get(0).equals("reads")
        && source.at(file, List.of("reads")) instanceof Part.Row) {
      // several terms: all of them in the first of the two columns
      path = column.path().get(1).equals("term") ? List.of("reads") : List.of();
      content = new Content.Many(content, false);
    }
    if (path.isEmpty()) {
      return Plan.Cell.EMPTY;
    }
    boolean open = column.path().equals(List.of("when"));
    @Nullable Part part = source.at(file, path);
    String text = open ? Bands.shown(source.at(file, base)) : CellForm.shown(part);
    Plan.Slot slot = column.editable() ? new Plan.Slot(file, path, content) : null;
    String note = column.path().equals(List.of("basis")) ? laws.note(part) : "";
    return new Plan.Cell(text, slot, note);
  }
}
