package wuse.app.cli;

import picocli.CommandLine.Mixin;
import wuse.app.account.AccountRefused;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.store.Store;

/** {@code --home}, for commands that work with the accounts kept there. */
final class AccountHome {
  @Mixin private HomeOption home = new HomeOption();

  /** What a command does with the accounts, and what it answers. */
  interface Work {
    String in(Accounts accounts, Journal.Hand hand) throws AccountRefused;
  }

  /** In the name of whoever called; what the accounts refuse becomes the command's answer. */
  int with(Wuse wuse, Work work) throws Exception {
    return home.with(wuse, "account", store -> done(wuse, store, work));
  }

  private static int done(Wuse wuse, Store store, Work work) {
    try {
      String who = wuse.call().user();
      wuse.out().print(work.in(new Accounts(store), new Journal.Hand(who, "command line")));
      return ExitCode.OK.number();
    } catch (AccountRefused refused) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say(refused.says()));
    }
  }
}
