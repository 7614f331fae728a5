package wuse.policy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences that a decision shows, and holds their placeholders against the declared
 * terms.
 */
final class SaysReader {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private final Vocabulary vocabulary;
  private final Faults faults;

  SaysReader(Vocabulary vocabulary, Faults faults) {
    this.vocabulary = vocabulary;
    this.faults = faults;
  }

  @Nullable Words read(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Words words = new Scalars(faults).words(node);
    if (node instanceof Node.Fields fields) {
      int before = faults.gaps();
      Set<String> zh = placeholders(fields.get("zh"));
      Set<String> en = placeholders(fields.get("en"));
      if (zh.size() != en.size() && faults.gaps() == before) {
        faults.warning("W0325", node.place(), String.join("、", zh), String.join("、", en));
      }
    }
    return words;
  }

  private Set<String> placeholders(@Nullable Node node) {
    Set<String> names = new TreeSet<>();
    if (!(node instanceof Node.Text text)) {
      return names;
    }
    Matcher placeholder = PLACEHOLDER.matcher(text.text());
    while (placeholder.find()) {
      names.add(placeholder.group(1));
      known(text, placeholder);
    }
    String rest = placeholder.replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      faults.error("W0323", text.place());
    }
    return names;
  }

  private void known(Node.Text text, Matcher placeholder) {
    String name = placeholder.group(1);
    if (!vocabulary.knowsTerm(name)) {
      int offset = text.text().codePointCount(0, placeholder.start());
      int length = placeholder.group().codePointCount(0, placeholder.group().length());
      faults.error(
          "W0322", text.part(offset, length), name, NearestName.of(name, vocabulary.termNames()));
    }
  }
}
