package wuse.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import wuse.policy.Faults;
import wuse.policy.Node;
import wuse.policy.YamlReader;

/**
 * A YAML file as an editor's schema service sees it: plain words are what YAML 1.2 says they are.
 */
final class AsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AsJson() {}

  /** Absent where the file is not the plain YAML that the reader takes. */
  static @Nullable String of(String file, String text) {
    Faults faults = new Faults();
    Node node = YamlReader.document(file, 0, text, faults);
    return faults.gaps() > 0 || node instanceof Node.Nothing
        ? null
        : JSON.writeValueAsString(value(node));
  }

  private static @Nullable Object value(Node node) {
    if (node instanceof Node.Fields fields) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      fields.of().forEach((key, field) -> map.put(key, value(field.value())));
      return map;
    }
    if (node instanceof Node.Items items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.of().forEach(item -> list.add(value(item)));
      return list;
    }
    return node instanceof Node.Text text ? plain(text) : null;
  }

  private static @Nullable Object plain(Node.Text text) {
    String word = text.text();
    if (text.quoted()) {
      return word;
    }
    if (word.isEmpty() || word.equals("null") || word.equals("~")) {
      return null;
    }
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    return word.matches("[-+]?(0|[1-9]\\d*)(\\.\\d+)?") ? new BigDecimal(word) : word;
  }
}
