package wuse.dossier;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import wuse.policy.Faults;
import wuse.policy.Node;
import wuse.policy.YamlReader;

/**
 * The documents of a YAML stream, cut at the lines {@code ---} and {@code ...} before anything is
 * parsed, so that a broken one costs only itself.
 */
final class YamlDocuments implements Document.Source {
  /** Characters of one document. A year of monitored days is some hundred thousand. */
  private static final int LARGEST = 16 << 20;

  private final String file;
  private final Lines lines;
  private Lines.@Nullable Line ahead;

  YamlDocuments(String file, InputStream in) {
    this.file = file;
    this.lines = new Lines(in);
  }

  @Override
  public @Nullable Document next() throws IOException {
    Piece piece = new Piece();
    for (Lines.Line line = line(); line != null; line = line()) {
      if (piece.endsBefore(line)) {
        ahead = line;
        return piece.document();
      }
      piece.add(line);
      if (piece.ended && piece.hasContent) {
        return piece.document();
      }
      if (piece.ended) {
        piece = new Piece();
      }
    }
    return piece.hasContent ? piece.document() : null;
  }

  private Lines.@Nullable Line line() throws IOException {
    Lines.Line line = ahead;
    ahead = null;
    return line != null ? line : lines.next();
  }

  /** The lines of one document as they come in. */
  private final class Piece {
    private final StringBuilder text = new StringBuilder();
    private int first;
    private int badLine;
    private boolean hasContent;
    private boolean ended;
    private boolean tooLarge;

    boolean endsBefore(Lines.Line line) {
      String written = line.text();
      return hasContent && written != null && isMark(written, "---");
    }

    void add(Lines.Line line) {
      first = first == 0 ? line.number() : first;
      String written = line.text();
      if (written == null) {
        badLine = badLine == 0 ? line.number() : badLine;
        hasContent = true;
        return;
      }
      ended = isMark(written, "...");
      hasContent |= !ended && isContent(written);
      tooLarge |= text.length() + written.length() > LARGEST;
      if (!tooLarge && !ended) {
        text.append(written).append('\n');
      }
    }

    private boolean isMark(String line, String mark) {
      return line.startsWith(mark)
          && (line.length() == mark.length() || Character.isWhitespace(line.charAt(3)));
    }

    private boolean isContent(String line) {
      String rest = (isMark(line, "---") ? line.substring(3) : line).strip();
      return !rest.isEmpty() && !rest.startsWith("#") && !line.startsWith("%");
    }

    Document document() {
      Faults faults = new Faults();
      if (badLine > 0) {
        Node.Place at = Node.Place.of(file, badLine, 1, 0);
        faults.error("W0108", at);
        return new Document(new Node.Nothing(at), faults);
      }
      if (tooLarge) {
        Node.Place at = Node.Place.of(file, first, 1, 0);
        faults.error("W0109", at, LARGEST / 1024);
        return new Document(new Node.Nothing(at), faults);
      }
      return new Document(YamlReader.document(file, first - 1, text.toString(), faults), faults);
    }
  }
}
