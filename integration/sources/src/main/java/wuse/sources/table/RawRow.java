package wuse.sources.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stood in a row that waits, as JSON: {@code {"context":{…},"lines":[{header: text}]}}. What
 * is personal or empty is not in it.
 */
final class RawRow {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private RawRow() {}

  static String of(List<Line> lines) {
    Map<String, Object> raw = new LinkedHashMap<>();
    raw.put("context", new TreeMap<>(lines.get(0).context().values()));
    raw.put("lines", lines.stream().map(Line::cells).toList());
    return JSON.writeValueAsString(raw);
  }

  /**
   * @param row its number, for the place of what it says
   */
  @SuppressWarnings("unchecked") // as written above
  static List<Line> lines(String json, long row) {
    Map<String, Object> raw = JSON.readValue(json, OBJECT);
    Context context = new Context((Map<String, String>) raw.getOrDefault("context", Map.of()));
    List<Map<String, String>> lines =
        (List<Map<String, String>>) raw.getOrDefault("lines", List.of());
    Set<String> names = new LinkedHashSet<>();
    lines.forEach(line -> names.addAll(line.keySet()));
    Header header = Header.named(List.copyOf(names));
    return lines.stream().map(line -> line(line, names, header, context, row)).toList();
  }

  private static Line line(
      Map<String, String> line, Set<String> names, Header header, Context context, long row) {
    List<String> cells = new ArrayList<>();
    names.forEach(name -> cells.add(line.getOrDefault(name, "")));
    return new Line(header, new Row(row, cells), context);
  }
}
