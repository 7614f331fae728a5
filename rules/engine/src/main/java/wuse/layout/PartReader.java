package wuse.layout;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Finds where each value of a text begins and ends. The text has been read before, without fault.
 */
final class PartReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  private final String text;
  private final int[] characters;

  private PartReader(String text) {
    this.text = text;
    this.characters = characters(text);
  }

  static Part read(String text) {
    StreamReader stream = new StreamReader(SETTINGS, text);
    Composer composer = new Composer(SETTINGS, new ParserImpl(SETTINGS, stream));
    Node root = composer.getSingleNode().orElseThrow();
    return new PartReader(text).part(root);
  }

  /** The library counts in code points: at which character each of them stands. */
  private static int[] characters(String text) {
    int[] at = new int[text.codePointCount(0, text.length()) + 1];
    int character = 0;
    for (int point = 0; point < at.length; point++) {
      at[point] = character;
      character += character < text.length() ? Character.charCount(text.codePointAt(character)) : 0;
    }
    return at;
  }

  private Part part(Node node) {
    int start = start(node);
    if (node instanceof ScalarNode scalar) {
      Part.Stretch at = new Part.Stretch(start, trimmed(start, end(node)));
      return new Part.Word(scalar.getValue(), style(scalar), at);
    }
    boolean inLine = ((CollectionNode<?>) node).getFlowStyle() == FlowStyle.FLOW;
    List<Part.Entry> entries =
        node instanceof MappingNode mapping
            ? fields(mapping)
            : items((SequenceNode) node, inLine, start);
    int last = entries.isEmpty() ? start : entries.get(entries.size() - 1).value().at().end();
    Part.Stretch at = new Part.Stretch(start, inLine ? end(node) : last);
    return node instanceof MappingNode
        ? new Part.Table(entries, inLine, at)
        : new Part.Row(entries, inLine, at);
  }

  private List<Part.Entry> fields(MappingNode node) {
    List<Part.Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      Part.Word key = (Part.Word) part(tuple.getKeyNode());
      entries.add(new Part.Entry(key, part(tuple.getValueNode()), key.at().start()));
    }
    return List.copyOf(entries);
  }

  private List<Part.Entry> items(SequenceNode node, boolean inLine, int start) {
    List<Part.Entry> entries = new ArrayList<>();
    int from = start;
    for (Node item : node.getValue()) {
      Part value = part(item);
      entries.add(new Part.Entry(null, value, inLine ? value.at().start() : dash(from)));
      from = value.at().end();
    }
    return List.copyOf(entries);
  }

  /** The next dash that stands in no comment. */
  private int dash(int from) {
    int at = from;
    while (text.charAt(at) != '-') {
      if (text.charAt(at) == '#') {
        at = text.indexOf('\n', at);
      }
      at++;
    }
    return at;
  }

  private static Part.Style style(ScalarNode scalar) {
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      return Part.Style.LINES;
    }
    return style == ScalarStyle.PLAIN ? Part.Style.PLAIN : Part.Style.QUOTED;
  }

  private int start(Node node) {
    return characters[node.getStartMark().orElseThrow().getIndex()];
  }

  private int end(Node node) {
    return characters[node.getEndMark().orElseThrow().getIndex()];
  }

  private int trimmed(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }
}
