package wuse.sources.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of records.
 *
 * @param mark the greatest of its marks
 */
record Page(List<Map<String, String>> records, Optional<String> mark) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static Page of(String answer, PulledService service) {
    List<Map<String, String>> records = new ArrayList<>();
    String mark = null;
    for (JsonNode row : JSON.readTree(answer).at(service.rows())) {
      Map<String, String> record = new LinkedHashMap<>();
      row.properties().forEach(value -> record.put(value.getKey(), text(value.getValue())));
      records.add(record);
      mark = greater(mark, service.mark() == null ? null : record.get(service.mark()));
    }
    return new Page(records, Optional.ofNullable(mark));
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    return value.isValueNode() ? value.asString() : value.toString();
  }

  // times and numbers of one length: as texts they stand in their order
  private static @Nullable String greater(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    boolean later =
        one.length() == other.length() ? other.compareTo(one) > 0 : other.length() > one.length();
    return later ? other : one;
  }
}
