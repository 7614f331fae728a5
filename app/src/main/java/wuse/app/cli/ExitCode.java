package wuse.app.cli;

/** How a call ended. Scripts rely on the numbers; {@code --help} lists them. */
enum ExitCode {
  OK(0),
  FAILURE(1),
  USAGE(2),
  POLICY_FAULTS(3),
  REJECTED(4),
  HELD(5),
  STALE(6),
  CHAIN_BROKEN(7),
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
