package wuse.app.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import wuse.preview.Effect;
import wuse.preview.Effort;
import wuse.preview.Inspections;

/**
 * 工作量 for programs: {@code inspectionsAMonth} where there are rates, and {@code workload}, which is
 * null where the pack states none.
 */
final class EffortJson {
  private final @Nullable BigDecimal given;

  /**
   * @param given officer hours a month that stand in for what packs state; null for theirs
   */
  EffortJson(@Nullable BigDecimal given) {
    this.given = given;
  }

  void write(JsonGenerator json, Effect effect) {
    Inspections inspections = effect.inspections();
    if (inspections != null) {
      between(json, "inspectionsAMonth", inspections.before(), inspections.after());
    }
    Effort effort = effect.effort();
    if (effort != null) {
      write(json, given == null ? effort : effort.against(given));
    } else if (effect.colours()) {
      json.writeNullProperty("workload");
    }
  }

  private void write(JsonGenerator json, Effort effort) {
    Effort.Hours before = effort.before();
    Effort.Hours after = effort.after();
    json.writeObjectPropertyStart("workload");
    json.writeNumberProperty("tasksOpened", effort.tasks());
    json.writeNumberProperty("warningLetters", effort.warnings());
    between(json, "officerHours", before.needed(), after.needed());
    json.writeObjectPropertyStart("officerHoursAfter");
    json.writeNumberProperty("inspections", after.inspections());
    json.writeNumberProperty("tasks", after.tasks());
    json.writeNumberProperty("warnings", after.warnings());
    json.writeEndObject();
    between(json, "capacityHours", before.capacity(), after.capacity());
    json.writeStringProperty("capacityFrom", given == null ? "pack" : "option");
    between(json, "percentOfCapacity", before.share(), after.share());
    between(json, "hoursOver", before.over(), after.over());
    json.writeEndObject();
  }

  private static void between(
      JsonGenerator json, String name, BigDecimal before, BigDecimal after) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("before", before);
    json.writeNumberProperty("after", after);
    json.writeEndObject();
  }
}
