package wuse.app.sheet;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.policy.Words;

/** A sheet as programs read it: one line of JSON, keys in a stated order, words in one language. */
public final class SheetJson {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final String language;

  /**
   * @param language {@code zh} or {@code en}
   */
  public SheetJson(String language) {
    this.language = language;
  }

  /** The sheet in one line, without its end. */
  public String line(Sheet sheet) {
    StringWriter text = new StringWriter(8192);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      new Page(json).sheet(sheet);
    }
    return text.toString();
  }

  /** One sheet being written. */
  private final class Page {
    private final JsonGenerator json;

    Page(JsonGenerator json) {
      this.json = json;
    }

    void sheet(Sheet sheet) {
      json.writeStartObject();
      subject(sheet);
      policy(sheet.policy());
      if (sheet.conclusion() instanceof Sheet.Coloured coloured) {
        coloured(coloured);
      } else {
        listing((Sheet.Listing) sheet.conclusion());
      }
      json.writeArrayPropertyStart("happenings");
      sheet.happenings().forEach(this::happening);
      json.writeEndArray();
      json.writeArrayPropertyStart("undecided");
      sheet.open().forEach(this::open);
      json.writeEndArray();
      counts(sheet.counts());
      day("horizon", sheet.horizon());
      proof(sheet.proof());
      json.writeStringProperty("notice", says(sheet.policy().notice()));
      json.writeEndObject();
    }

    private void subject(Sheet sheet) {
      Sheet.Subject subject = sheet.subject();
      json.writeStringProperty("enterprise", subject.unit().text());
      json.writeStringProperty("name", subject.name());
      json.writeStringProperty("creditCode", subject.credit());
      json.writeStringProperty("region", subject.region());
      json.writeBooleanProperty("sample", subject.sample());
      json.writeStringProperty("day", sheet.day().toString());
    }

    private void policy(Sheet.Policy policy) {
      json.writeStringProperty("pack", policy.path());
      json.writeStringProperty("packName", says(policy.name()));
      json.writeStringProperty("authority", policy.authority());
      json.writeStringProperty("packVersion", policy.version());
      json.writeStringProperty("packDigest", policy.digest());
      day("packReviewDue", policy.reviewDue());
    }

    private void coloured(Sheet.Coloured coloured) {
      json.writeObjectPropertyStart("result");
      json.writeStringProperty("colour", coloured.colour());
      json.writeStringProperty("effectiveColour", coloured.effective());
      json.writeEndObject();
      number("score", coloured.score());
      json.writeObjectPropertyStart("categories");
      for (Sheet.Category category : coloured.categories()) {
        json.writeObjectPropertyStart(category.id());
        json.writeStringProperty("name", says(category.name()));
        number("score", category.score());
        number("of", category.of());
        json.writeEndObject();
      }
      json.writeEndObject();
      caps(coloured.caps());
      texts("flags", coloured.flags());
      pending(coloured.pending());
      day("lastDowngrade", coloured.lastDowngrade());
      day("risesFrom", coloured.risesFrom());
      holds(coloured.holds());
      json.writeObjectPropertyStart("follows");
      coloured.follows().forEach((what, says) -> json.writeStringProperty(what, says(says)));
      json.writeEndObject();
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

    private void pending(Carried.@Nullable Pending pending) {
      if (pending == null) {
        json.writeNullProperty("pending");
        return;
      }
      json.writeObjectPropertyStart("pending");
      json.writeStringProperty("colour", pending.colour());
      day("noticed", pending.noticed());
      day("answerBy", pending.answerBy());
      day("effectiveOn", pending.effectiveOn());
      json.writeEndObject();
    }

    private void holds(List<Sheet.Hold> holds) {
      json.writeArrayPropertyStart("holds");
      for (Sheet.Hold one : holds) {
        json.writeStartObject();
        json.writeStringProperty("id", one.hold().id());
        json.writeStringProperty("name", says(one.name()));
        json.writeStringProperty("atMost", one.hold().atMost());
        day("from", one.hold().from());
        day("until", one.hold().until());
        day("released", one.hold().released());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void listing(Sheet.Listing listing) {
      json.writeObjectPropertyStart("result");
      json.writeStringProperty("state", listing.state());
      day("since", listing.since());
      day("until", listing.until());
      day("earliestAgain", listing.earliestAgain());
      words("because", listing.because());
      words("privileges", listing.privileges());
      words("stays", listing.stays());
      json.writeEndObject();
    }

    private void happening(Sheet.Happening happening) {
      json.writeStartObject();
      json.writeStringProperty("event", happening.event());
      number("points", happening.points());
      json.writeArrayPropertyStart("findings");
      happening.items().forEach(this::item);
      json.writeEndArray();
      json.writeEndObject();
    }

    private void item(Sheet.Item item) {
      json.writeStartObject();
      json.writeStringProperty("id", item.id());
      json.writeStringProperty("name", says(item.name()));
      json.writeStringProperty("category", says(item.category()));
      number("points", item.points());
      json.writeStringProperty("says", says(item.says()));
      json.writeStringProperty("limit", says(item.limit()));
      json.writeArrayPropertyStart("values");
      item.values().forEach(this::value);
      json.writeEndArray();
      articles("basis", item.basis());
      json.writeArrayPropertyStart("facts");
      item.exhibits().forEach(this::exhibit);
      json.writeEndArray();
      missing(item.missing());
      day("reviewDue", item.reviewDue());
      json.writeEndObject();
    }

    private void value(Sheet.Value value) {
      json.writeStartObject();
      json.writeStringProperty("term", value.term());
      json.writeStringProperty("name", says(value.name()));
      json.writeStringProperty("value", says(value.value()));
      json.writeStringProperty("unit", value.unit());
      json.writeEndObject();
    }

    private void articles(String key, List<Sheet.Article> articles) {
      json.writeArrayPropertyStart(key);
      for (Sheet.Article article : articles) {
        json.writeStartObject();
        json.writeStringProperty("article", article.text());
        json.writeStringProperty("topic", article.topic());
        json.writeStringProperty("says", article.wording());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void exhibit(Sheet.Exhibit exhibit) {
      json.writeStartObject();
      json.writeStringProperty("id", exhibit.id().toString());
      json.writeStringProperty("kind", says(exhibit.kind()));
      day("occurred", exhibit.occurred());
      day("recorded", exhibit.recorded());
      json.writeStringProperty("source", exhibit.source());
      json.writeStringProperty("place", exhibit.place());
      json.writeStringProperty("standing", says(exhibit.standing()));
      json.writeStringProperty("by", says(exhibit.by()));
      json.writeArrayPropertyStart("says");
      for (Sheet.Said said : exhibit.says()) {
        json.writeStartObject();
        json.writeStringProperty("name", says(said.name()));
        json.writeStringProperty("value", says(said.value()));
        json.writeStringProperty("unit", said.unit());
        json.writeEndObject();
      }
      json.writeEndArray();
      articles("then", exhibit.then());
      json.writeEndObject();
    }

    private void open(Sheet.Open open) {
      json.writeStartObject();
      json.writeStringProperty("id", open.id());
      json.writeStringProperty("name", says(open.name()));
      json.writeStringProperty("says", says(open.says()));
      missing(open.missing());
      json.writeEndObject();
    }

    private void missing(List<Sheet.Missing> missing) {
      json.writeArrayPropertyStart("missing");
      for (Sheet.Missing one : missing) {
        json.writeStartObject();
        json.writeStringProperty("term", one.term());
        json.writeStringProperty("name", says(one.name()));
        words("kinds", one.kinds());
        texts("sources", one.sources());
        json.writeBooleanProperty("vouched", one.vouched());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void counts(Sheet.Counts counts) {
      json.writeObjectPropertyStart("counts");
      json.writeNumberProperty("met", counts.met());
      json.writeNumberProperty("missed", counts.missed());
      json.writeNumberProperty("undecided", counts.undecided());
      json.writeNumberProperty("notApplicable", counts.notApplicable());
      json.writeEndObject();
    }

    private void proof(Sheet.Proof proof) {
      json.writeObjectPropertyStart("proof");
      json.writeNumberProperty("run", proof.run());
      json.writeStringProperty("mode", proof.version().isEmpty() ? "open" : "signed");
      json.writeStringProperty("version", proof.version());
      json.writeStringProperty("state", proof.state().zh());
      day("graded", proof.graded());
      day("knownAt", proof.knownAt());
      json.writeStringProperty("contentDigest", proof.stored());
      json.writeStringProperty("replayed", proof.replayed());
      json.writeBooleanProperty("holds", proof.holds());
      json.writeStringProperty("dossierDigest", proof.dossier());
      json.writeStringProperty("link", proof.link());
      json.writeEndObject();
    }

    private void words(String key, List<Words> words) {
      texts(key, words.stream().map(this::says).toList());
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
        json.writeNumber(FactWords.plain(number));
      }
    }

    /** A day or an instant, as ISO 8601. */
    private void day(String key, @Nullable Object day) {
      json.writeStringProperty(key, day == null ? null : day.toString());
    }

    private String says(Words words) {
      return words.in(language);
    }
  }
}
