package wuse.dossier;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import wuse.policy.Faults;
import wuse.policy.Node;

/**
 * The values of a JSON stream, and the items of a list that stands at its top, one at a time. After
 * a place that is no JSON nothing more can be told apart, so reading ends there.
 */
final class JsonDocuments implements Document.Source {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final String file;
  private final int before;
  private final JsonParser parser;
  private boolean inList;
  private boolean over;

  /** {@code before} lines of the file stand before the stream. */
  JsonDocuments(String file, int before, Reader reader) {
    this.file = file;
    this.before = before;
    this.parser = JSON.createParser(ObjectReadContext.empty(), reader);
  }

  static JsonDocuments of(String file, InputStream in) {
    return new JsonDocuments(
        file, 0, new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }

  /** The one value of a text. */
  static Document of(String file, String text) {
    Document document = new JsonDocuments(file, 0, new StringReader(text)).next();
    if (document != null) {
      return document;
    }
    Faults faults = new Faults();
    Node.Place start = Node.Place.of(file, 1, 1, 0);
    faults.error("W0117", start);
    return new Document(new Node.Nothing(start), faults);
  }

  @Override
  public @Nullable Document next() {
    if (over) {
      return null;
    }
    Faults faults = new Faults();
    JsonNodes nodes = new JsonNodes(file, before, parser, faults);
    try {
      return start() ? new Document(nodes.value(), faults) : null;
    } catch (JacksonException e) {
      over = true;
      Node.Place at = place(e.getLocation());
      faults.error(e.getCause() instanceof CharacterCodingException ? "W0108" : "W0801", at);
      return new Document(new Node.Nothing(at), faults);
    }
  }

  private boolean start() {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY && !inList) {
      inList = true;
      token = parser.nextToken();
    }
    if (token == JsonToken.END_ARRAY) {
      inList = false;
      return start();
    }
    over = token == null;
    return !over;
  }

  private Node.Place place(@Nullable TokenStreamLocation known) {
    int line = known == null ? 1 : Math.max(1, known.getLineNr());
    int column = known == null ? 1 : Math.max(1, known.getColumnNr());
    return Node.Place.of(file, before + line, column, 0);
  }
}
