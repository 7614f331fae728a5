package wuse.app.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import wuse.facts.Standing;
import wuse.grading.Walk;
import wuse.grading.Walkthrough;
import wuse.policy.NearestName;
import wuse.policy.Term;
import wuse.policy.Words;

/** 逐条对照 in words, or for programs. */
final class WalkText {
  private final Catalogue catalogue;

  WalkText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The walks through one id.
   *
   * @throws Refusal where none of them has it
   */
  List<Walkthrough> found(List<Walk> walks, String id) {
    List<Walkthrough> found =
        walks.stream().map(walk -> walk.through(id)).flatMap(Optional::stream).toList();
    if (found.isEmpty()) {
      List<String> ids = walks.stream().flatMap(walk -> walk.ids().stream()).toList();
      String near = NearestName.of(id, ids);
      String says = near.isEmpty() ? "walk.none" : "walk.none.near";
      throw new Refusal(ExitCode.USAGE, catalogue.say(says, id, near));
    }
    return found;
  }

  String of(Walkthrough walk) {
    StringBuilder text = new StringBuilder();
    text.append(
        catalogue.say(
            "walk.heading", walk.id(), catalogue.say(walk.name()), walk.day(), walk.from()));
    for (Walkthrough.Step step : walk.steps()) {
      text.append("\n  ").append(heading(step));
      text.append("  ").append(answer(step.tested().answer()));
      if (step.decides()) {
        text.append("  ").append(catalogue.say("walk.decides"));
      }
      tested(step.tested(), "    ", true, text);
    }
    if (walk.says() != null) {
      text.append("\n  ").append(catalogue.say("walk.says", catalogue.say(walk.says())));
    }
    return text.toString();
  }

  private String heading(Walkthrough.Step step) {
    String key = "walk." + word(step.kind());
    BigDecimal costs = step.costs();
    return catalogue.say(
        key, step.number(), costs == null ? "" : costs.toPlainString(), step.atMost());
  }

  private void tested(Walkthrough.Tested tested, String indent, boolean first, StringBuilder text) {
    if (tested instanceof Walkthrough.Cell cell) {
      text.append('\n').append(indent).append(cell(cell));
      return;
    }
    Walkthrough.Joined joined = (Walkthrough.Joined) tested;
    if (joined.of().isEmpty()) {
      text.append('\n').append(indent).append(catalogue.say("walk.always"));
      return;
    }
    boolean plain = first && joined.how() == Walkthrough.How.ALL;
    if (!plain) {
      text.append('\n').append(indent);
      text.append(catalogue.say("walk." + word(joined.how())));
      text.append("  ").append(answer(joined.answer()));
    }
    String below = plain ? indent : indent + "  ";
    joined.of().forEach(part -> tested(part, below, false, text));
  }

  private String cell(Walkthrough.Cell cell) {
    String value = cell.value();
    String needs =
        cell.needs() == Standing.MANAGED ? "" : catalogue.say("walk.needs", cell.needs().zh());
    return catalogue.say(
        "walk.cell",
        catalogue.say(new Words(cell.term().name(), cell.term().english())),
        cell.test(),
        value == null ? catalogue.say("walk.noValue") : value + unit(cell.term()),
        needs,
        answer(cell.answer()));
  }

  private static String unit(Term term) {
    return term.unit() == null ? "" : " " + term.unit();
  }

  private String answer(Walkthrough.Answer answer) {
    return catalogue.say("walk." + word(answer));
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  String json(String enterprise, Walkthrough walk) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("enterprise", enterprise);
          write(walk, json);
        });
  }

  private void write(Walkthrough walk, JsonGenerator json) {
    json.writeStringProperty("pack", walk.pack());
    json.writeStringProperty("item", walk.id());
    json.writeStringProperty("name", catalogue.say(walk.name()));
    json.writeStringProperty("day", walk.day().toString());
    json.writeStringProperty("from", walk.from().toString());
    if (walk.says() != null) {
      json.writeStringProperty("says", catalogue.say(walk.says()));
    }
    json.writeArrayPropertyStart("steps");
    for (Walkthrough.Step step : walk.steps()) {
      json.writeStartObject();
      json.writeStringProperty("kind", word(step.kind()));
      json.writeNumberProperty("number", step.number());
      if (step.costs() != null) {
        json.writeNumberProperty("costs", step.costs());
      }
      if (!step.atMost().isEmpty()) {
        json.writeStringProperty("atMost", step.atMost());
      }
      json.writeBooleanProperty("decides", step.decides());
      json.writeName("condition");
      write(step.tested(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Walkthrough.Tested tested, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("answer", word(tested.answer()));
    if (tested instanceof Walkthrough.Cell cell) {
      json.writeStringProperty("term", cell.term().key());
      json.writeStringProperty("test", cell.test());
      json.writeStringProperty("needs", cell.needs().zh());
      json.writeStringProperty("value", cell.value());
    } else if (tested instanceof Walkthrough.Joined joined) {
      json.writeStringProperty("how", word(joined.how()));
      json.writeArrayPropertyStart("of");
      joined.of().forEach(part -> write(part, json));
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
