package wuse.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wuse.app.account.Account;
import wuse.app.account.Role;

/** 账号: who may sign in to the pages, and as what. */
@Command(name = "account", sortOptions = false)
final class AccountCommand implements Callable<Integer> {
  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  AccountCommand(Wuse wuse) {
    this.wuse = wuse;
  }

  CommandLine commandLine() {
    return new CommandLine(this)
        .addSubcommand(new Add(wuse))
        .addSubcommand(new All(wuse))
        .addSubcommand(new Password(wuse))
        .addSubcommand(new Roles(wuse))
        .addSubcommand(new Disable(wuse));
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), wuse.catalogue().say("usage.noCommand"));
  }

  private static String said(Wuse wuse, String key, Object... arguments) {
    return wuse.catalogue().say(key, arguments) + "\n";
  }

  private static String words(Wuse wuse, Set<Role> roles) {
    return roles.stream()
        .sorted()
        .map(role -> wuse.catalogue().word("role", role.word()))
        .collect(Collectors.joining(wuse.catalogue().say("text.and")));
  }

  /** The roles of an option; all that are not known are named at once. */
  private static Set<Role> roles(Wuse wuse, List<String> written) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> unknown = new ArrayList<>();
    for (String word : written) {
      Role.named(word.strip()).ifPresentOrElse(roles::add, () -> unknown.add(word));
    }
    if (!unknown.isEmpty()) {
      String known =
          Role.all().stream()
              .map(role -> role.word() + "（" + role.zh() + "）")
              .collect(Collectors.joining(" "));
      throw new Refusal(
          ExitCode.USAGE, wuse.catalogue().say("account.noRole", String.join(" ", unknown), known));
    }
    return roles;
  }

  /** Makes an account. */
  @Command(name = "add", sortOptions = false)
  static final class Add implements Callable<Integer> {
    private final Wuse wuse;

    @Option(names = "--roles", paramLabel = "ROLE", split = ",", required = true)
    private List<String> roles = new ArrayList<>();

    @Mixin private NamedAccount account = new NamedAccount();

    Add(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      Set<Role> known = roles(wuse, roles);
      String password = new PasswordPrompt(wuse).twice(account.name());
      return account.with(
          wuse,
          (accounts, hand) -> {
            accounts.add(account.name(), password, known, hand);
            return said(wuse, "account.added", account.kept(), words(wuse, known));
          });
    }
  }

  /** Lists the accounts. */
  @Command(name = "list", sortOptions = false)
  static final class All implements Callable<Integer> {
    private final Wuse wuse;

    @Mixin private AccountHome home = new AccountHome();

    All(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return home.with(wuse, (accounts, hand) -> listed(accounts.list()));
    }

    private String listed(List<Account> accounts) {
      if (wuse.json()) {
        return accounts.stream().map(AccountCommand::json).collect(Collectors.joining());
      }
      Grid grid = new Grid("");
      for (Account account : accounts) {
        Instant until = account.lockedUntil();
        grid.row(
            account.name(),
            words(wuse, account.roles()),
            account.disabled() ? wuse.catalogue().say("account.isDisabled") : "",
            until == null
                ? ""
                : wuse.catalogue().say("account.lockedUntil", SheetText.minute(until)));
      }
      return accounts.isEmpty() ? said(wuse, "account.none") : grid.text();
    }
  }

  private static String json(Account account) {
    String roles =
        account.roles().stream()
            .sorted()
            .map(role -> "\"" + role.word() + "\"")
            .collect(Collectors.joining(","));
    return "{\"name\":\"%s\",\"roles\":[%s],\"disabled\":%b,\"lockedUntil\":%s}\n"
        .formatted(
            account.name(),
            roles,
            account.disabled(),
            account.lockedUntil() == null ? "null" : "\"" + account.lockedUntil() + "\"");
  }

  /** Sets a password and lifts a lock. */
  @Command(name = "password", sortOptions = false)
  static final class Password implements Callable<Integer> {
    private final Wuse wuse;

    @Mixin private NamedAccount account = new NamedAccount();

    Password(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      String password = new PasswordPrompt(wuse).twice(account.name());
      return account.with(
          wuse,
          (accounts, hand) -> {
            accounts.password(account.name(), password, hand);
            return said(wuse, "account.changed", account.kept());
          });
    }
  }

  /** Sets the roles. */
  @Command(name = "roles", sortOptions = false)
  static final class Roles implements Callable<Integer> {
    private final Wuse wuse;

    @Parameters(index = "1", paramLabel = "ROLE", arity = "1..*", split = ",")
    private List<String> roles = new ArrayList<>();

    @Mixin private NamedAccount account = new NamedAccount();

    Roles(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      Set<Role> known = roles(wuse, roles);
      return account.with(
          wuse,
          (accounts, hand) -> {
            accounts.roles(account.name(), known, hand);
            return said(wuse, "account.roles", account.kept(), words(wuse, known));
          });
    }
  }

  /** Ends an account; with {@code --undo} takes that back. */
  @Command(name = "disable", sortOptions = false)
  static final class Disable implements Callable<Integer> {
    private final Wuse wuse;

    @Option(names = "--undo")
    private boolean undo;

    @Mixin private NamedAccount account = new NamedAccount();

    Disable(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return account.with(
          wuse,
          (accounts, hand) -> {
            accounts.disable(account.name(), !undo, hand);
            return said(wuse, undo ? "account.enabled" : "account.disabled", account.kept());
          });
    }
  }
}
