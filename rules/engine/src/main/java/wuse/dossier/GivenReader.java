package wuse.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wuse.policy.Block;
import wuse.policy.Faults;
import wuse.policy.Line;
import wuse.policy.NearestName;
import wuse.policy.Node;
import wuse.policy.Scalars;
import wuse.policy.Term;
import wuse.term.Given;

/** Reads the values of terms that a dossier gives outright. */
final class GivenReader {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,40}(\\.\\d{1,40})?([eE][-+]?\\d{1,2})?");

  private final DossierWords words;
  private final Faults faults;
  private final Scalars scalars;

  GivenReader(DossierWords words, Faults faults) {
    this.words = words;
    this.faults = faults;
    this.scalars = new Scalars(faults);
  }

  /** By key of the term. */
  Map<String, Given> read(Node node) {
    Map<String, Given> given = new LinkedHashMap<>();
    Map<String, Node.Text> seen = new LinkedHashMap<>();
    for (Node.Field field : Block.of(node, faults).all().values()) {
      Term term = words.term(field.key().text()).orElse(null);
      if (term == null) {
        unknown(field.key());
        continue;
      }
      Node.Text first = seen.putIfAbsent(term.key(), field.key());
      if (first != null) {
        faults.error(
            "W0803", field.key().place(), first.place().at(), field.key().text(), first.text());
      }
      Given value = given(term, field.value());
      if (value != null) {
        given.put(term.key(), value);
      }
    }
    return given;
  }

  private void unknown(Node.Text key) {
    faults.error("W0403", key.place(), key.text(), NearestName.of(key.text(), words.termNames()));
  }

  private @Nullable Given given(Term term, Node node) {
    if (node instanceof Node.Fields fields && !isEntry(term, fields)) {
      Block block = Block.of(fields, faults);
      Node inner = block.need("value");
      String event = block.textIf("event");
      block.close();
      Object value = inner instanceof Node.Nothing ? null : value(term, inner);
      return value == null ? null : new Given(value, event);
    }
    Object value = value(term, node);
    return value == null ? null : new Given(value, null);
  }

  private static boolean isEntry(Term term, Node.Fields fields) {
    return term.type() == Term.Type.LIST && fields.get("value") == null;
  }

  /** {@code null} where it is none, which is reported. */
  private @Nullable Object value(Term term, Node node) {
    boolean isNull = node instanceof Node.Text text && text.isNull();
    if (isNull && term.type() != Term.Type.TEXT) {
      faults.error("W0804", node.place(), term.name());
      return null;
    }
    int before = faults.gaps();
    Object value =
        switch (term.type()) {
          case BOOL -> truth(node);
          case INT -> whole(node);
          case DECIMAL -> number(node);
          case DATE -> scalars.date(node);
          case TEXT -> word(term, node, isNull);
          case LIST -> entries(term, node);
        };
    return faults.gaps() == before ? value : null;
  }

  private Object truth(Node node) {
    if (node instanceof Node.Text text && text.quoted()) {
      scalars.notA("W0212", node);
    }
    return scalars.truth(node);
  }

  private BigDecimal number(Node node) {
    if (node instanceof Node.Text text && !text.quoted() && NUMBER.matcher(text.text()).matches()) {
      return withinLimits(new BigDecimal(text.text()), node);
    }
    faults.error("W0810", node.place(), node instanceof Node.Text text ? text.text() : "");
    return BigDecimal.ZERO;
  }

  private BigDecimal withinLimits(BigDecimal number, Node node) {
    try {
      Line.of(number);
    } catch (ArithmeticException e) {
      faults.error("W0220", node.place());
    }
    return number;
  }

  private BigDecimal whole(Node node) {
    BigDecimal number = number(node);
    if (number.stripTrailingZeros().scale() > 0) {
      faults.error("W0802", node.place(), number.toPlainString());
    }
    return number;
  }

  private String word(Term term, Node node, boolean isNull) {
    boolean empty = isNull || (node instanceof Node.Text text && text.text().isBlank());
    String word = empty ? "" : scalars.text(node);
    if (!empty || !term.values().isEmpty()) {
      refuseUnlisted(term, word, node);
    }
    return word;
  }

  private void refuseUnlisted(Term term, String word, Node node) {
    Set<String> allowed = words.wordsOf(term);
    if (!allowed.isEmpty() && !allowed.contains(word) && !(node instanceof Node.Nothing)) {
      faults.error(
          "W0412", node.place(), word, NearestName.of(word, allowed), String.join("、", allowed));
    }
  }

  /** Words, or {name, on}; one stands for a list of itself. */
  private List<Given.Entry> entries(Term term, Node node) {
    List<Given.Entry> entries = new ArrayList<>();
    List<Node> items = node instanceof Node.Items list ? list.of() : List.of(node);
    for (Node item : items) {
      entries.add(entry(term, item));
    }
    return List.copyOf(entries);
  }

  private Given.Entry entry(Term term, Node node) {
    if (node instanceof Node.Fields) {
      Block block = Block.of(node, faults);
      Node name = block.need("name");
      LocalDate on = block.dateIf("on");
      block.close();
      return new Given.Entry(listWord(term, name), on);
    }
    return new Given.Entry(listWord(term, node), null);
  }

  private String listWord(Term term, Node node) {
    String word = scalars.text(node);
    if (!word.isEmpty()) {
      refuseUnlisted(term, word, node);
    }
    return word;
  }
}
