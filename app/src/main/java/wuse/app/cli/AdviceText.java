package wuse.app.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import wuse.decision.Decision;
import wuse.policy.Colour;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.policy.Words;
import wuse.simulate.Advice;
import wuse.simulate.Mend;

/** Advice in sentences that an enterprise understands. */
final class AdviceText {
  private final Catalogue catalogue;
  private final Pack.Scorecard pack;

  AdviceText(Catalogue catalogue, Pack.Scorecard pack) {
    this.catalogue = catalogue;
    this.pack = pack;
  }

  String of(String unit, Advice advice) {
    StringBuilder text = new StringBuilder();
    Decision.Coloured now = (Decision.Coloured) advice.now().result();
    line(text, "advise.now", unit, advice.now().day(), colour(now.colour()), score(now));
    now.caps().forEach(cap -> line(text, "advise.cap", catalogue.say(cap.because())));
    if (advice.goals().isEmpty()) {
      line(text, "advise.green");
    }
    boolean rated = now.score() != null || !now.colour().equals(Colour.NOT_RATED);
    advice.goals().forEach(goal -> goal(goal, rated, text));
    if (!advice.fixed().isEmpty()) {
      line(text, "advise.fixed");
      advice.fixed().forEach(one -> fixed(one, text));
    }
    if (!advice.goals().isEmpty()) {
      line(
          text,
          advice.better() == null ? "advise.timeNever" : "advise.time",
          String.valueOf(advice.better()));
    }
    line(text, "advise.assessment");
    return text.append('\n').toString();
  }

  private void goal(Advice.Goal goal, boolean rated, StringBuilder text) {
    String colour = catalogue.say(goal.colour().words());
    String key =
        !goal.reachable()
            ? "advise.unreachable"
            : goal.mends().isEmpty()
                ? "advise.nothing"
                : rated || goal.colour() != Colour.RED ? "advise.goal" : "advise.rate";
    line(text, key, colour, goal.mends().size());
    int number = 1;
    for (Mend mend : goal.mends()) {
      line(text, "advise.mend", number++, mend.id(), name(mend.id()), costs(mend));
      mend.changes().forEach(change -> change(change, text));
    }
    Decision.Coloured after = (Decision.Coloured) goal.after().result();
    line(text, "advise.after", colour(after.colour()), score(after));
    line(text, goal.on() == null ? "advise.noDay" : "advise.on", colour, on(goal.on()));
    if (goal.reachable() && !goal.smallest()) {
      line(text, "advise.unproved");
    }
  }

  private static String on(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private String costs(Mend mend) {
    return mend.points().signum() == 0
        ? catalogue.say("advise.unknown")
        : catalogue.say("advise.costs", mend.points().stripTrailingZeros().toPlainString());
  }

  private void change(Mend.Change change, StringBuilder text) {
    Term term = change.term();
    String name = catalogue.say(new Words(term.name(), term.english()));
    String from = value(term, change.from());
    String to = value(term, change.to());
    if (from.isEmpty()) {
      line(text, "advise.tell", name, to);
    } else {
      line(text, "advise.change", name, from, to);
    }
  }

  private String value(Term term, String plain) {
    if (plain.isEmpty()) {
      return "";
    }
    if (term.type() == Term.Type.BOOL) {
      return catalogue.say(plain.equals("true") ? "advise.yes" : "advise.no");
    }
    String unit = term.unit();
    return unit == null || unit.equals("ratio") ? plain : plain + " " + unit;
  }

  private void fixed(Advice.Fixed one, StringBuilder text) {
    String points = one.points().stripTrailingZeros().toPlainString();
    if (one.lighter() == null) {
      line(text, "advise.fixedNever", one.id(), name(one.id()), points);
    } else {
      line(text, "advise.fixedUntil", one.id(), name(one.id()), points, one.lighter());
    }
  }

  private String name(String id) {
    return pack.indicators().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> catalogue.say(one.name()))
        .findFirst()
        .orElse(id);
  }

  private String colour(String zh) {
    return catalogue.word("colour", zh);
  }

  private String score(Decision.Coloured result) {
    return result.score() == null ? "—" : result.score().toPlainString();
  }

  private void line(StringBuilder text, String key, Object... arguments) {
    text.append(catalogue.say(key, arguments)).append('\n');
  }

  String json(String unit, Advice advice) {
    return JsonLine.of(
            json -> {
              json.writeStringProperty("enterprise", unit);
              json.writeStringProperty("day", advice.now().day().toString());
              result(advice.now(), json);
              json.writeArrayPropertyStart("goals");
              advice.goals().forEach(goal -> goal(goal, json));
              json.writeEndArray();
              json.writeArrayPropertyStart("fixed");
              for (Advice.Fixed one : advice.fixed()) {
                json.writeStartObject();
                json.writeStringProperty("id", one.id());
                json.writeNumberProperty("points", one.points());
                day("lighterOn", one.lighter(), json);
                json.writeEndObject();
              }
              json.writeEndArray();
              day("betterByTimeOn", advice.better(), json);
            })
        + "\n";
  }

  private static void result(Decision decision, JsonGenerator json) {
    Decision.Coloured result = (Decision.Coloured) decision.result();
    json.writeStringProperty("colour", result.colour());
    if (result.score() == null) {
      json.writeNullProperty("score");
    } else {
      json.writeNumberProperty("score", result.score());
    }
  }

  private static void day(String name, @Nullable LocalDate day, JsonGenerator json) {
    if (day == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, day.toString());
    }
  }

  private void goal(Advice.Goal goal, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("to", goal.colour().zh());
    json.writeBooleanProperty("reachable", goal.reachable());
    json.writeBooleanProperty("smallest", goal.smallest());
    json.writeNumberProperty("effort", goal.effort());
    json.writeArrayPropertyStart("mends");
    goal.mends().forEach(mend -> mend(mend, json));
    json.writeEndArray();
    json.writeObjectPropertyStart("after");
    result(goal.after(), json);
    json.writeEndObject();
    day("on", goal.on(), json);
    json.writeEndObject();
  }

  private static void mend(Mend mend, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", mend.id());
    json.writeNumberProperty("points", mend.points());
    json.writeArrayPropertyStart("changes");
    for (Mend.Change change : List.copyOf(mend.changes())) {
      json.writeStartObject();
      json.writeStringProperty("term", change.term().key());
      json.writeStringProperty("from", change.from());
      json.writeStringProperty("to", change.to());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
