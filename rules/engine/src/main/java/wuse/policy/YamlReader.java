package wuse.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML file into {@link Node}s. Only the plain part of YAML is allowed: what stands at a
 * place is what is meant there, so no anchors, aliases, merge keys or tags, and no key twice.
 */
public final class YamlReader {
  static final int LARGEST = 1 << 20;
  static final int DEEPEST = 32;
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .setAllowDuplicateKeys(true) // refused below, with both places
                  .build())
          .build();

  private final SourceText source;
  private final Faults faults;

  private YamlReader(SourceText source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  /**
   * The document of the file; {@link Node.Nothing} where it cannot be read, which has then been
   * reported.
   */
  static Node read(String file, byte[] bytes, Faults faults) {
    String text = text(file, bytes, faults);
    return text == null
        ? new Node.Nothing(Node.Place.of(file, 1, 1, 0))
        : document(file, 0, text, faults);
  }

  /** The text of a file; {@code null} where it is too large or no UTF-8, which is reported. */
  public static @Nullable String text(String file, byte[] bytes, Faults faults) {
    if (bytes.length > LARGEST) {
      faults.error("W0109", Node.Place.of(file, 1, 1, 0), LARGEST / 1024);
      return null;
    }
    String text = decode(bytes);
    if (text == null) {
      faults.error("W0108", Node.Place.of(file, lineOfBadByte(bytes), 1, 0));
    }
    return text;
  }

  /**
   * One document of a file that holds many; its size is the caller's to limit.
   *
   * @param before lines of the file that stand before it
   * @return {@link Node.Nothing} where it cannot be read, which has then been reported
   */
  public static Node document(String file, int before, String text, Faults faults) {
    Node.Place start = Node.Place.of(file, before + 1, 1, 0);
    return new YamlReader(new SourceText(file, before, text), faults).document(start);
  }

  private static @Nullable String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static int lineOfBadByte(byte[] bytes) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        if (decode(Arrays.copyOfRange(bytes, start, i)) == null) {
          return line;
        }
        line++;
        start = i + 1;
      }
    }
    return line;
  }

  private Node document(Node.Place start) {
    int before = faults.gaps();
    source.refuseTabsAndControls(faults);
    if (faults.gaps() > before) {
      return new Node.Nothing(start);
    }
    try (YAMLParser parser =
        (YAMLParser) YAML.createParser(ObjectReadContext.empty(), source.text())) {
      if (parser.nextToken() == null) {
        faults.error("W0117", start);
        return new Node.Nothing(start);
      }
      Node node = value(parser, 1);
      if (parser.nextToken() != null) {
        faults.error("W0116", place(parser));
      }
      return node;
    } catch (TooDeep e) {
      faults.error("W0110", e.place, DEEPEST);
      return new Node.Nothing(start);
    } catch (JacksonException e) {
      faults.add(SyntaxFault.of(e, source));
      return new Node.Nothing(start);
    }
  }

  private Node value(YAMLParser parser, int depth) {
    Node.Place place = place(parser);
    if (depth > DEEPEST) {
      throw new TooDeep(place);
    }
    refuseReferences(parser, place);
    if (parser.isCurrentAlias()) {
      return new Node.Nothing(place);
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return fields(parser, place, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return items(parser, place, depth);
    }
    return new Node.Text(parser.getString(), source.quoteAt(place.at()), place);
  }

  private Node.Items items(YAMLParser parser, Node.Place place, int depth) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser, depth + 1));
    }
    return new Node.Items(List.copyOf(items), place);
  }

  private Node.Fields fields(YAMLParser parser, Node.Place place, int depth) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Node.Place at = place(parser);
      refuseReferences(parser, at);
      Node.Text key = new Node.Text(parser.getString(), source.quoteAt(at.at()), at);
      parser.nextToken();
      Node.Field field = new Node.Field(key, value(parser, depth + 1));
      if (key.text().equals("<<")) {
        faults.error("W0114", at);
        continue;
      }
      Node.Field first = fields.putIfAbsent(key.text(), field);
      if (first != null) {
        faults.error("W0111", at, first.key().place().at(), key.text());
      }
    }
    return new Node.Fields(fields, place.length() > 0 ? place : firstKey(fields, place));
  }

  /** A block has no bracket to point at: its first key stands for it. */
  private static Node.Place firstKey(Map<String, Node.Field> fields, Node.Place place) {
    return fields.isEmpty() ? place : fields.values().iterator().next().key().place();
  }

  private void refuseReferences(YAMLParser parser, Node.Place place) {
    if (parser.isCurrentAlias()) {
      faults.error("W0113", place);
      return;
    }
    switch (source.charAt(place.at())) {
      case '&' -> faults.error("W0112", place);
      case '!' -> faults.error("W0115", place);
      default -> {}
    }
  }

  private Node.Place place(JsonParser parser) {
    TokenStreamLocation from = parser.currentTokenLocation();
    TokenStreamLocation to = parser.currentLocation();
    int length =
        from.getLineNr() == to.getLineNr()
            ? to.getColumnNr() - from.getColumnNr()
            : source.lengthFrom(source.before() + from.getLineNr(), from.getColumnNr());
    return Node.Place.of(
        source.file(), source.before() + from.getLineNr(), from.getColumnNr(), length);
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Node.Place place;

    TooDeep(Node.Place place) {
      super(null, null, false, false);
      this.place = place;
    }
  }
}
