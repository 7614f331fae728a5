package wuse.compile;

/**
 * A rule that matches so often in one dossier that it cannot be meant; the dossier fails, no more.
 */
public final class TooManyMatches extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String rule;
  private final long most;

  TooManyMatches(String rule, long most) {
    super("规则“" + rule + "”在一份档案中超过 " + most + " 次: rule matches or tries too often");
    this.rule = rule;
    this.most = most;
  }

  /** The name of the rule. */
  public String rule() {
    return rule;
  }

  /** The bound that it went over. */
  public long most() {
    return most;
  }
}
