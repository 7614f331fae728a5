package wuse.simulate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wuse.policy.Line;
import wuse.policy.Node;
import wuse.policy.Term;

/** A dossier as {@code evaluate} takes it. */
final class DossierText {
  private DossierText() {}

  /** Of values given outright; what is missing is not given. */
  static String of(List<Term> terms, List<Boxes.Value> values) {
    StringBuilder text = new StringBuilder("enterprise: {id: W1}\nterms:\n");
    boolean any = false;
    for (int i = 0; i < terms.size(); i++) {
      if (values.get(i).point() != Line.MISSING) {
        any = true;
        text.append("  ").append(terms.get(i).key()).append(": ");
        text.append(shown(terms.get(i), values.get(i))).append('\n');
      }
    }
    return any ? text.toString() : "enterprise: {id: W1}\nterms: {}\n";
  }

  static String shown(Term term, Boxes.Value value) {
    return switch (term.type()) {
      case BOOL -> String.valueOf(value.point() == 1);
      case INT, DECIMAL -> Line.number(value.point()).toPlainString();
      case DATE -> Line.date(value.point()).toString();
      case TEXT -> quoted(value.word());
      case LIST -> "[]";
    };
  }

  /** Of a page, as it was written in a case. */
  static String of(Node page) {
    if (page instanceof Node.Fields fields) {
      return fields.of().entrySet().stream()
          .map(DossierText::entry)
          .collect(Collectors.joining("\n", "", "\n"));
    }
    return flow(page);
  }

  private static String entry(Map.Entry<String, Node.Field> entry) {
    return quoted(entry.getKey()) + ": " + flow(entry.getValue().value());
  }

  private static String flow(Node node) {
    if (node instanceof Node.Fields fields) {
      return fields.of().entrySet().stream()
          .map(DossierText::entry)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Items items) {
      return items.of().stream().map(DossierText::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return node instanceof Node.Text text
        ? text.quoted() ? quoted(text.text()) : plain(text)
        : "null";
  }

  private static String plain(Node.Text text) {
    boolean bare = text.isNull() || text.text().matches("true|false|-?[0-9][0-9.:-]*");
    return bare ? (text.isNull() ? "null" : text.text()) : quoted(text.text());
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*") && !text.matches("true|false|null|yes|no|on|off")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
