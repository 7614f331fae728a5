package wuse.app.cli;

import java.util.stream.Collectors;
import wuse.app.sheet.Sheet;

/** A value that was not there: what facts would give it, and who has spoken for them. */
final class MissingText {
  private final Catalogue catalogue;

  MissingText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String of(Sheet.Missing missing) {
    String kinds =
        missing.kinds().stream()
            .map(catalogue::say)
            .collect(Collectors.joining(catalogue.say("text.and")));
    if (kinds.isEmpty()) {
      return catalogue.say("missing.person", missing.name());
    }
    return missing.sources().isEmpty()
        ? catalogue.say("missing.nobody", missing.name(), kinds)
        : catalogue.say(
            missing.vouched() ? "missing.vouched" : "missing.span",
            missing.name(),
            kinds,
            String.join(catalogue.say("text.and"), missing.sources()));
  }
}
