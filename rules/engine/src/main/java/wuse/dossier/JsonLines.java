package wuse.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import wuse.policy.Faults;
import wuse.policy.Node;

/** JSON line by line; a broken line costs only itself. */
final class JsonLines implements Document.Source {
  private final String file;
  private final Lines lines;
  private @Nullable JsonDocuments current;

  JsonLines(String file, InputStream in) {
    this.file = file;
    this.lines = new Lines(in);
  }

  @Override
  public @Nullable Document next() throws IOException {
    Document document = current == null ? null : current.next();
    while (document == null) {
      Lines.Line line = lines.next();
      if (line == null) {
        return null;
      }
      document = first(line);
    }
    return document;
  }

  private @Nullable Document first(Lines.Line line) {
    String text = line.text();
    if (text != null) {
      current = new JsonDocuments(file, line.number() - 1, new StringReader(text));
      return current.next();
    }
    Faults faults = new Faults();
    Node.Place at = Node.Place.of(file, line.number(), 1, 0);
    faults.error("W0108", at);
    return new Document(new Node.Nothing(at), faults);
  }
}
