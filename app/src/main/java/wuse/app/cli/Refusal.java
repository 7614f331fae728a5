package wuse.app.cli;

/** A call that cannot be carried out, with the sentence for its caller. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ExitCode exit;
  private final String says;

  Refusal(ExitCode exit, String says) {
    super(says, null, false, false);
    this.exit = exit;
    this.says = says;
  }

  ExitCode exit() {
    return exit;
  }

  String says() {
    return says;
  }
}
