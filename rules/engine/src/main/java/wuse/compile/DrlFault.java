package wuse.compile;

import java.util.List;

/** Where and why reading a rule cannot go on; it becomes a {@code wuse.policy.Fault}. */
final class DrlFault extends Exception {
  private static final long serialVersionUID = 1L;

  // the codes, in the order of a file
  static final String TOO_LARGE = "W0601";
  static final String HIDDEN = "W0602";
  static final String NOT_A_RULE = "W0603";
  static final String NO_PACKAGE = "W0604";
  static final String ATTRIBUTE = "W0605";
  static final String NAME_TWICE = "W0606";
  static final String EXPECTED = "W0607";
  static final String STRING = "W0608";
  static final String COMMENT_INSIDE = "W0609";
  static final String UNKNOWN_KIND = "W0610";
  static final String UNKNOWN_FIELD = "W0611";
  static final String UNKNOWN_OPERATOR = "W0612";
  static final String UNKNOWN_BINDING = "W0613";
  static final String BINDING_TWICE = "W0614";
  static final String CALL = "W0615";
  static final String QUALIFIED = "W0616";
  static final String CONSTRUCT = "W0617";
  static final String NO_NUMBER = "W0618";
  static final String NO_TRUTH = "W0619";
  static final String NO_WORD = "W0620";
  static final String NO_DATE = "W0621";
  static final String UNKNOWN_WORD = "W0622";
  static final String NO_ORDER = "W0623";
  static final String BAD_PATTERN = "W0624";
  static final String UNKNOWN_FUNCTION = "W0625";
  static final String NOT_TALLIED = "W0626";
  static final String BAD_RANGE = "W0627";
  static final String NO_DAYS = "W0628";
  static final String TOO_MANY = "W0629";
  static final String NOT_FOUND_CALL = "W0630";
  static final String NO_FACT = "W0631";
  static final String BAD_KEY = "W0632";
  static final String NO_CONDITION = "W0633";
  static final String FINDS_NOTHING = "W0634";
  static final String UNLIKE_SIDES = "W0635";
  static final String BINDING_IN_OR = "W0636";
  static final String NEVER = "W0637";
  static final String NAME_NOT_CHINESE = "W0640";

  /** Nothing to tell: it only follows from a fault that has been told. */
  static final String FOLLOWS = "";

  private final String code;
  private final transient DrlToken at;
  private final transient List<String> arguments;

  DrlFault(String code, DrlToken at, String... arguments) {
    super(code, null, false, false);
    this.code = code;
    this.at = at;
    this.arguments = List.of(arguments);
  }

  String code() {
    return code;
  }

  DrlToken at() {
    return at;
  }

  List<String> arguments() {
    return arguments;
  }
}
