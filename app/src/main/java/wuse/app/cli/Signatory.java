package wuse.app.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wuse.app.account.AccountRefused;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.shelf.Desk;

/** {@code --by WHO}: the account in whose name something is done, proven by its password. */
final class Signatory {
  private static final String ORIGIN = "command line";

  @Option(names = "--by", paramLabel = "WHO", required = true)
  private String by = "";

  @Mixin private DeskHome home = new DeskHome();

  /** What a person does at the desk. */
  interface Work {
    int at(Desk desk, Journal.Hand hand) throws Exception;
  }

  /** The password is asked where the person is, before the work goes to whoever owns the home. */
  int with(Wuse wuse, Work work) throws Exception {
    String password = new PasswordPrompt(wuse).once(by);
    return home.with(
        wuse,
        (desk, store) -> {
          try {
            String person = new Accounts(store).proven(by, password, ORIGIN).name();
            return work.at(desk, new Journal.Hand(person, ORIGIN));
          } catch (AccountRefused refused) {
            throw new Refusal(ExitCode.USAGE, wuse.catalogue().say(refused.says()));
          }
        });
  }
}
