package wuse.app.workbench;

import java.util.List;
import java.util.Locale;
import wuse.app.words.Sentences;
import wuse.policy.Words;
import wuse.preview.Cause;
import wuse.preview.Part;

/** Because of what units move, in the words that the command line has for it. */
final class CauseWords {
  private static final Sentences SENTENCES = Sentences.of("wuse.app.cli.cli");

  private final List<Part> parts;

  /**
   * @param parts all that the draft changed, by number
   */
  CauseWords(List<Part> parts) {
    this.parts = parts;
  }

  Words of(Cause cause) {
    List<Words> names = cause.parts().stream().map(parts::get).map(CauseWords::name).toList();
    return SENTENCES.say(
        "preview.cause." + cause.kind().name().toLowerCase(Locale.ROOT),
        joined(names, "preview.and"),
        cause.units(),
        cause.worse());
  }

  private static Words name(Part part) {
    return joined(part.atoms().stream().map(CauseWords::name).toList(), "sheet.comma");
  }

  private static Words name(Part.Atom atom) {
    return SENTENCES.say("preview.part." + atom.kind().name(), atom.id(), atom.name());
  }

  private static Words joined(List<Words> words, String between) {
    Words and = SENTENCES.say(between);
    return new Words(
        String.join(and.zh(), words.stream().map(Words::zh).toList()),
        String.join(and.en(), words.stream().map(Words::en).toList()));
  }
}
