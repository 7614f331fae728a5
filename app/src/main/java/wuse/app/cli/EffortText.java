package wuse.app.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.preview.Effect;
import wuse.preview.Effort;
import wuse.preview.Inspections;

/** 工作量 for people: inspections, tasks, letters and officer hours against what there is. */
final class EffortText {
  private final Catalogue catalogue;
  private final @Nullable BigDecimal given;

  /**
   * @param given officer hours a month that stand in for what packs state; null for theirs
   */
  EffortText(Catalogue catalogue, @Nullable BigDecimal given) {
    this.catalogue = catalogue;
    this.given = given;
  }

  /** Lines; none for a list, of which nobody asks it. */
  List<String> lines(Effect effect) {
    List<String> lines = new ArrayList<>();
    Inspections inspections = effect.inspections();
    if (inspections != null) {
      String before = inspections.before().toPlainString();
      lines.add(catalogue.say("preview.inspections", before, inspections.after().toPlainString()));
    }
    Effort effort = effect.effort();
    if (effort != null) {
      add(effort, given == null ? effort : effort.against(given), lines);
    } else if (effect.colours()) {
      lines.add(catalogue.say("preview.effort.none"));
    }
    return lines;
  }

  private void add(Effort stated, Effort effort, List<String> lines) {
    Effort.Hours before = effort.before();
    Effort.Hours after = effort.after();
    lines.add(catalogue.say("preview.effort.opened", effort.tasks(), effort.warnings()));
    lines.add(
        catalogue.say(
            "preview.effort.hours",
            between(before.needed(), after.needed()),
            after.inspections().toPlainString(),
            after.tasks().toPlainString(),
            after.warnings().toPlainString(),
            between(before.capacity(), after.capacity()),
            before.share().toPlainString(),
            after.share().toPlainString()));
    if (given != null) {
      lines.add(
          catalogue.say(
              "preview.effort.given",
              after.capacity().toPlainString(),
              stated.after().capacity().toPlainString()));
    }
    if (after.over().signum() > 0) {
      lines.add(catalogue.say("preview.effort.over", after.over().toPlainString()));
      String was = before.over().signum() > 0 ? "preview.effort.was" : "preview.effort.new";
      lines.add(catalogue.say(was, before.over().toPlainString()));
    }
  }

  private String between(BigDecimal before, BigDecimal after) {
    return before.compareTo(after) == 0
        ? after.toPlainString()
        : catalogue.say("preview.effort.to", before.toPlainString(), after.toPlainString());
  }
}
