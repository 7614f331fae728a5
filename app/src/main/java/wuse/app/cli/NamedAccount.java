package wuse.app.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wuse.app.account.Accounts;

/** {@code NAME}: the one account that a command is about, and the home that keeps it. */
final class NamedAccount {
  @Parameters(index = "0", paramLabel = "NAME", arity = "1")
  private String name = "";

  @Mixin private AccountHome home = new AccountHome();

  /** As it was typed. */
  String name() {
    return name;
  }

  /** As it is kept. */
  String kept() {
    return Accounts.named(name);
  }

  int with(Wuse wuse, AccountHome.Work work) throws Exception {
    return home.with(wuse, work);
  }
}
