package wuse.dossier;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.facts.FactId;
import wuse.grading.Sentences;
import wuse.policy.Faults;
import wuse.policy.Slice;
import wuse.policy.Term;
import wuse.policy.Words;

/**
 * A decision as programs read it: one line of JSON, keys in a stated order, sentences in one
 * language.
 */
public final class DecisionJson {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final Slice slice;
  private final Sentences sentences;
  private final String language;

  /**
   * @param slice the one that made the decisions
   * @param language {@code zh} or {@code en}
   */
  public DecisionJson(Slice slice, String language) {
    this.slice = slice;
    this.sentences = new Sentences(slice);
    this.language = language;
  }

  /** The decision in one line, without its end. */
  public String line(Decision decision) {
    StringWriter text = new StringWriter(8192);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new Page(json).decision(decision);
    }
    return text.toString();
  }

  /** A dossier that cannot be graded, in one line. */
  public static String failure(@Nullable String enterprise, String code, String says) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("enterprise", enterprise);
      json.writeObjectPropertyStart("error");
      json.writeStringProperty("code", code);
      json.writeStringProperty("says", says);
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * The {@code carried} block of a decision, from its JSON.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Carried carried(String json) {
    Faults faults = new Faults();
    Document document = JsonDocuments.of("carried", json);
    document.faults().sorted().forEach(faults::add);
    Carried carried = new CarriedReader(faults).read(document.node());
    if (faults.gaps() > 0) {
      throw new IllegalArgumentException(faults.sorted().toString());
    }
    return carried;
  }

  /** The {@code carried} block by itself, as a decision's line has it. */
  public static String of(Carried carried) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new CarriedJson(json).write(carried);
    }
    return text.toString();
  }

  /** One decision being written. */
  private final class Page {
    private final JsonGenerator json;

    Page(JsonGenerator json) {
      this.json = json;
    }

    void decision(Decision decision) {
      json.writeStartObject();
      json.writeStringProperty("enterprise", decision.enterprise());
      json.writeStringProperty("pack", decision.pack());
      json.writeStringProperty("packVersion", decision.packVersion());
      json.writeStringProperty("packDigest", decision.packDigest());
      json.writeStringProperty("day", decision.day().toString());
      result(decision);
      findings(decision.findings());
      groups(decision.groups());
      number("undecidedShare", decision.undecidedShare());
      json.writeName("carried");
      new CarriedJson(json).write(decision.carried());
      day("horizon", decision.horizon());
      json.writeStringProperty("contentDigest", decision.contentDigest());
      json.writeStringProperty("notice", says(slice.head().notice()));
      json.writeEndObject();
    }

    private void result(Decision decision) {
      if (decision.result() instanceof Decision.Coloured coloured) {
        coloured(coloured, decision.carried());
      } else {
        listed((Decision.Listed) decision.result());
      }
    }

    private void coloured(Decision.Coloured coloured, Carried carried) {
      json.writeObjectPropertyStart("result");
      json.writeStringProperty("colour", coloured.colour());
      json.writeStringProperty("effectiveColour", carried.effectiveColour());
      json.writeEndObject();
      number("score", coloured.score());
      json.writeObjectPropertyStart("categories");
      for (Decision.CategoryScore category : coloured.categories()) {
        json.writeObjectPropertyStart(category.category());
        number("score", category.score());
        number("of", category.of());
        json.writeEndObject();
      }
      json.writeEndObject();
      caps(coloured.caps());
      texts("flags", coloured.flags());
    }

    private void listed(Decision.Listed listed) {
      json.writeObjectPropertyStart("result");
      json.writeStringProperty("state", listed.state());
      day("since", listed.since());
      day("until", listed.until());
      day("earliestAgain", listed.earliestAgain());
      json.writeBooleanProperty("privileges", listed.privileges());
      texts("because", listed.because().stream().map(this::says).toList());
      json.writeEndObject();
      number("score", null);
      json.writeObjectPropertyStart("categories");
      json.writeEndObject();
      caps(List.of());
      texts("flags", List.of());
    }

    private void caps(List<Cap> caps) {
      json.writeArrayPropertyStart("caps");
      for (Cap cap : caps) {
        json.writeStartObject();
        json.writeStringProperty("id", cap.id());
        json.writeStringProperty("atMost", cap.atMost());
        json.writeStringProperty("because", says(cap.because()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void findings(List<Finding> findings) {
      json.writeArrayPropertyStart("findings");
      findings.forEach(this::finding);
      json.writeEndArray();
    }

    private void finding(Finding finding) {
      json.writeStartObject();
      json.writeStringProperty("id", finding.id());
      json.writeStringProperty("outcome", finding.outcome().word());
      number("points", finding.points());
      json.writeStringProperty("says", says(sentences.of(finding)));
      texts("basis", finding.basis());
      texts("facts", facts(finding).stream().map(FactId::toString).toList());
      if (finding instanceof Finding.Missed missed) {
        values(missed.read());
        if (missed.event() != null) {
          json.writeStringProperty("event", missed.event());
        }
      } else if (finding instanceof Finding.Undecided undecided) {
        values(undecided.missing());
      }
      json.writeEndObject();
    }

    private static List<FactId> facts(Finding finding) {
      return finding instanceof Finding.Missed missed ? missed.facts() : List.of();
    }

    private void values(List<Finding.Read> values) {
      json.writeArrayPropertyStart("values");
      for (Finding.Read read : values) {
        json.writeStartObject();
        json.writeStringProperty("term", read.term());
        json.writeStringProperty("name", says(sentences.term(read.term())));
        value(read);
        if (read.value() == null) {
          json.writeBooleanProperty("vouched", read.vouched());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void value(Finding.Read read) {
      String value = read.value();
      Term.Type type =
          slice.head().glossary().named(read.term()).map(Term::type).orElse(Term.Type.TEXT);
      if (value == null) {
        json.writeNullProperty("value");
        return;
      }
      switch (type) {
        case BOOL -> json.writeBooleanProperty("value", value.equals("true"));
        case INT, DECIMAL, LIST -> number("value", new BigDecimal(value));
        case TEXT, DATE -> json.writeStringProperty("value", value);
      }
    }

    private void groups(List<Decision.Group> groups) {
      json.writeArrayPropertyStart("groups");
      for (Decision.Group group : groups) {
        json.writeStartObject();
        json.writeStringProperty("event", group.event());
        number("points", group.points());
        texts("findings", group.findings());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void texts(String key, List<String> texts) {
      json.writeArrayPropertyStart(key);
      texts.forEach(json::writeString);
      json.writeEndArray();
    }

    private void number(String key, @Nullable BigDecimal number) {
      json.writeName(key);
      if (number == null) {
        json.writeNull();
      } else {
        json.writeNumber(number.toPlainString());
      }
    }

    private void day(String key, @Nullable LocalDate day) {
      json.writeStringProperty(key, day == null ? null : day.toString());
    }

    private String says(Words words) {
      return words.in(language);
    }
  }
}
