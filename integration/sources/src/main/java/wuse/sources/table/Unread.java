package wuse.sources.table;

import java.util.List;

/** Ends the reading of one value; becomes a fault of its row. */
final class Unread extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient List<String> arguments;

  Unread(String code, List<String> arguments) {
    super(code, null, false, false);
    this.code = code;
    this.arguments = arguments;
  }

  Unread(String code, String... arguments) {
    this(code, List.of(arguments));
  }

  String code() {
    return code;
  }

  List<String> arguments() {
    return arguments;
  }
}
