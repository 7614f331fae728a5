package wuse.app.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wuse.policy.Content;
import wuse.policy.Keys;

/** What the format declares at the end of a path. */
final class Contents {
  private Contents() {}

  /** {@link Content.Plain#ANY} where nothing is declared. */
  static Content at(Content content, List<String> path) {
    Content at = content;
    for (String step : path) {
      at = below(at, step).orElse(Content.Plain.ANY);
    }
    return at;
  }

  private static Optional<Content> below(Content content, String step) {
    if (step.matches("\\d+") && item(content).isPresent()) {
      return item(content);
    }
    if (content instanceof Content.Entries entries) {
      return Optional.of(entries.value());
    }
    return keys(content).flatMap(keys -> keys.content(step));
  }

  private static Optional<Content> item(Content content) {
    if (content instanceof Content.Many many) {
      return Optional.of(many.each());
    }
    return content instanceof Content.Either either
        ? either.of().stream().flatMap(one -> item(one).stream()).findFirst()
        : Optional.empty();
  }

  /** What is declared of a mapping there, or of the mappings of a list there. */
  static Optional<Keys> keys(Content content) {
    if (content instanceof Content.Group group) {
      return Optional.of(group.keys().get());
    }
    if (content instanceof Content.Many many) {
      return keys(many.each());
    }
    return content instanceof Content.Either either
        ? either.of().stream().flatMap(one -> keys(one).stream()).findFirst()
        : Optional.empty();
  }

  static List<String> joined(List<String> path, List<String> more) {
    List<String> all = new ArrayList<>(path);
    all.addAll(more);
    return List.copyOf(all);
  }
}
