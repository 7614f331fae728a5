package wuse.app.store;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import wuse.facts.Fact;
import wuse.facts.FactField;

/** A fact as a row of text, for people who look into quarantine. */
final class RawFact {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RawFact() {}

  static String of(Fact fact) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("事实类型", fact.kind().zh());
    row.put("单位", fact.known().unit().text());
    row.put("自然键", fact.known().key());
    row.put("发生日期", fact.known().occurred().toString());
    for (FactField field : fact.kind().ownFields()) {
      Object value = field.get(fact);
      if (value != null) {
        row.put(field.zh(), value.toString());
      }
    }
    return JSON.writeValueAsString(row);
  }
}
