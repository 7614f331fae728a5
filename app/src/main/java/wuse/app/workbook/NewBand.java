package wuse.app.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.layout.Part;

/** A band that was typed into a row of its own. */
final class NewBand {
  private final Map<String, Part> fields = new LinkedHashMap<>();

  /**
   * @param slot what the column stands for, with its path below the band; null where it says
   *     something of more than the band
   */
  void say(String text, Plan.@Nullable Slot slot) throws Misfit {
    if (text.isEmpty()) {
      return;
    }
    if (slot == null) {
      throw new Misfit("X29", text);
    }
    for (Edit.Change change : Changes.of(slot, "", text)) {
      Part value = change.value();
      String key = change.path().get(0);
      if (value != null) {
        fields.put(
            key, change.path().size() == 1 ? value : inner(key, change.path().get(1), value));
      }
    }
  }

  private Part inner(String key, String step, Part value) {
    Map<String, Part> inner = new LinkedHashMap<>();
    Part known = fields.get(key);
    if (known != null) {
      known.children().forEach(entry -> inner.put(entry.name(), entry.value()));
    }
    inner.put(step, value);
    return Part.table(inner);
  }

  Part part() {
    return Part.table(fields);
  }
}
