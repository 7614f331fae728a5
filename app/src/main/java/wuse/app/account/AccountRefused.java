package wuse.app.account;

import wuse.app.words.Sentences;
import wuse.policy.Words;

/** An account cannot be made or changed as asked, said for whoever asked. */
public final class AccountRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Sentences SENTENCES = Sentences.of("wuse.app.account.account");

  private final transient Words says;

  AccountRefused(String key, Object... arguments) {
    super(key);
    this.says = SENTENCES.say(key, arguments);
  }

  /** Why, for the person who asked. */
  public Words says() {
    return says;
  }
}
