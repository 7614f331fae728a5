package wuse.app.cli;

import java.util.HashMap;
import java.util.Map;
import wuse.policy.Manuscript;
import wuse.policy.Pack;
import wuse.policy.Words;
import wuse.simulate.Difference;

/** What a case expected and what came, in a sentence. */
final class DifferenceText {
  private final Catalogue catalogue;
  private final Map<String, Words> names = new HashMap<>();

  DifferenceText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Calls indicators and terms by their names too. */
  DifferenceText(Catalogue catalogue, Manuscript manuscript) {
    this(catalogue);
    for (Pack pack : manuscript.reading().packs()) {
      pack.head()
          .glossary()
          .all()
          .forEach(term -> names.put(term.key(), new Words(term.name(), term.english())));
      if (pack instanceof Pack.Scorecard scorecard) {
        scorecard.indicators().forEach(one -> names.put(one.id(), one.name()));
      }
    }
  }

  String of(Difference difference) {
    String subject = difference.subject();
    Words name = names.get(subject);
    String full = name == null ? subject : subject + " " + catalogue.say(name);
    String key =
        difference.aspect() == wuse.simulate.Aspect.CASE
            ? "difference.case." + subject
            : "difference." + difference.aspect().word();
    String sentence = catalogue.say(key, full, difference.expected(), difference.got());
    return difference.day() == null ? sentence : difference.day() + " " + sentence;
  }
}
