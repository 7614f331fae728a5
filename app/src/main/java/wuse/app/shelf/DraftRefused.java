package wuse.app.shelf;

import wuse.app.words.Sentences;
import wuse.policy.Words;

/** A draft cannot be written as asked, said for whoever asked. */
public final class DraftRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Sentences SENTENCES = Sentences.of("wuse.app.shelf.shelf");

  private final transient Words says;

  DraftRefused(String key, Object... arguments) {
    super(key);
    this.says = SENTENCES.say(key, arguments);
  }

  public Words says() {
    return says;
  }
}
