package wuse.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import wuse.app.store.Store;

/**
 * The accounts of a home. Every change is an entry of the {@link Journal}, in the same transaction.
 * Shared by threads.
 */
public final class Accounts {
  /** So many wrong passwords one after the other lock an account. */
  public static final int TRIES = 5;

  /** For so long. */
  public static final Duration LOCKED = Duration.ofMinutes(15);

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,39}");
  private static final String SELECT =
      "select name, password, disabled, locked_until, stamp, created from account";

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Journal journal;
  private final PasswordEncoder passwords = Passwords.encoder();
  private final String nobodys = Objects.requireNonNull(passwords.encode("nobody"));

  /**
   * @param store where accounts and their journal are kept
   */
  public Accounts(Store store) {
    this.client = JdbcClient.create(store.dataSource());
    this.transaction = new TransactionTemplate(store.transactions());
    this.clock = store.clock();
    this.journal = new Journal(store.dataSource(), store.clock());
  }

  /** Who did what; it only grows. */
  public Journal journal() {
    return journal;
  }

  /** As it is kept, whoever writes it how. */
  public static String named(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether there is one that somebody may sign in with. */
  public boolean any() {
    return client.sql("select count(*) from account where not disabled").query(Long.class).single()
        > 0;
  }

  /** By its name as signed in with; empty where nobody has it. */
  public Optional<Account> find(String name) {
    return client
        .sql(SELECT + " where name = ?")
        .param(named(name))
        .query((row, n) -> account(row, roles(row.getString(1))))
        .optional();
  }

  /** In order of name. */
  public List<Account> list() {
    Map<String, Set<Role>> roles = new HashMap<>();
    client
        .sql("select account, role from account_role")
        .query(
            row -> {
              roles
                  .computeIfAbsent(row.getString(1), none -> EnumSet.noneOf(Role.class))
                  .add(Role.valueOf(row.getString(2)));
            });
    return client
        .sql(SELECT + " order by name")
        .query((row, n) -> account(row, roles.getOrDefault(row.getString(1), Set.of())))
        .list();
  }

  private static Account account(ResultSet row, Set<Role> roles) throws SQLException {
    OffsetDateTime until = row.getObject(4, OffsetDateTime.class);
    return new Account(
        row.getString(1),
        row.getString(2),
        roles,
        row.getBoolean(3),
        until == null ? null : until.toInstant(),
        row.getInt(5),
        Objects.requireNonNull(row.getObject(6, OffsetDateTime.class)).toInstant());
  }

  private Set<Role> roles(String name) {
    return client
        .sql("select role from account_role where account = ?")
        .param(name)
        .query(String.class)
        .list()
        .stream()
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }

  /**
   * @throws AccountRefused if the name or the password is not taken, there is such an account, or
   *     no role is named
   */
  public void add(String name, String password, Set<Role> roles, Journal.Hand hand)
      throws AccountRefused {
    String known = named(name);
    if (!NAME.matcher(known).matches()) {
      throw new AccountRefused(
          "账号名“%s”不行：1 到 40 个字母、数字或汉字，其后可用 . _ @ -".formatted(name),
          "No account can be named \"%s\": 1 to 40 letters or digits, after the first also . _ @ -"
              .formatted(name));
    }
    if (find(known).isPresent()) {
      throw new AccountRefused(
          "已有账号“%s”".formatted(known), "There is an account \"%s\" already".formatted(known));
    }
    Passwords.check(known, password);
    some(roles);
    String kept = Objects.requireNonNull(passwords.encode(password));
    transaction.executeWithoutResult(
        status -> {
          client
              .sql(
                  "insert into account (name, password, disabled, failures, stamp, created)"
                      + " values (?, ?, false, 0, 1, ?)")
              .params(known, kept, at(clock.instant()))
              .update();
          write(known, roles);
          journal.add(hand, Entry.What.ADDED, known, words(roles));
        });
  }

  /**
   * Sets it, and lifts a lock.
   *
   * @throws AccountRefused if there is no such account or the password is not taken
   */
  public void password(String name, String password, Journal.Hand hand) throws AccountRefused {
    String known = known(name);
    Passwords.check(known, password);
    String kept = Objects.requireNonNull(passwords.encode(password));
    transaction.executeWithoutResult(
        status -> {
          client
              .sql(
                  "update account set password = ?, failures = 0, locked_until = null,"
                      + " stamp = stamp + 1 where name = ?")
              .params(kept, known)
              .update();
          journal.add(hand, Entry.What.PASSWORD, known, "");
        });
  }

  /**
   * @throws AccountRefused if there is no such account or no role is named
   */
  public void roles(String name, Set<Role> roles, Journal.Hand hand) throws AccountRefused {
    String known = known(name);
    some(roles);
    transaction.executeWithoutResult(
        status -> {
          client.sql("delete from account_role where account = ?").param(known).update();
          write(known, roles);
          restamp(known);
          journal.add(hand, Entry.What.ROLES, known, words(roles));
        });
  }

  /**
   * @param disabled whether nobody may sign in with it any more
   * @throws AccountRefused if there is no such account
   */
  public void disable(String name, boolean disabled, Journal.Hand hand) throws AccountRefused {
    String known = known(name);
    transaction.executeWithoutResult(
        status -> {
          client
              .sql("update account set disabled = ? where name = ?")
              .params(disabled, known)
              .update();
          restamp(known);
          journal.add(hand, disabled ? Entry.What.DISABLED : Entry.What.ENABLED, known, "");
        });
  }

  /**
   * Whoever knows the password, as at the login page; wrong ones count towards the lock.
   *
   * @throws AccountRefused with one answer for a wrong name, a wrong password, a locked and a
   *     disabled account, so that names cannot be tried out
   */
  public Account proven(String name, String password, String origin) throws AccountRefused {
    Optional<Account> account = find(name);
    // of a name that is not there too, so that the time tells nothing
    boolean fits = passwords.matches(password, account.map(Account::password).orElse(nobodys));
    boolean shut = account.map(one -> one.disabled() || one.lockedAt(clock.instant())).orElse(true);
    if (!fits || shut) {
      refused(name, account.isPresent() && !shut, "password", origin);
      throw new AccountRefused("proof");
    }
    client.sql("update account set failures = 0 where name = ?").param(named(name)).update();
    return account.get();
  }

  /** Somebody has signed in. */
  public void signedIn(String name, String origin) {
    transaction.executeWithoutResult(
        status -> {
          client
              .sql("update account set failures = 0, locked_until = null where name = ?")
              .param(named(name))
              .update();
          journal.add(new Journal.Hand(named(name), origin), Entry.What.SIGNED_IN, "", "");
        });
  }

  /**
   * Somebody was not let in.
   *
   * @param wrong whether because of a wrong password, which counts towards the lock
   */
  public void refused(String name, boolean wrong, String reason, String origin) {
    String known = named(name);
    Journal.Hand hand = new Journal.Hand(known, origin);
    transaction.executeWithoutResult(
        status -> {
          journal.add(hand, Entry.What.REFUSED, "", reason);
          if (wrong && counted(known)) {
            journal.add(hand, Entry.What.LOCKED, known, "");
          }
        });
  }

  /** One more; true where that locked it. */
  private boolean counted(String name) {
    client.sql("update account set failures = failures + 1 where name = ?").param(name).update();
    return client
            .sql(
                "update account set failures = 0, locked_until = ? where name = ? and failures >= ?")
            .params(at(clock.instant().plus(LOCKED)), name, TRIES)
            .update()
        > 0;
  }

  private String known(String name) throws AccountRefused {
    String known = named(name);
    if (find(known).isEmpty()) {
      throw new AccountRefused(
          "没有账号“%s”".formatted(name), "There is no account \"%s\"".formatted(name));
    }
    return known;
  }

  private static void some(Set<Role> roles) throws AccountRefused {
    if (roles.isEmpty()) {
      throw new AccountRefused("roles");
    }
  }

  private void write(String name, Set<Role> roles) {
    for (Role role : roles) {
      client
          .sql("insert into account_role (account, role) values (?, ?)")
          .params(name, role.name())
          .update();
    }
  }

  private void restamp(String name) {
    client.sql("update account set stamp = stamp + 1 where name = ?").param(name).update();
  }

  private static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::word).collect(Collectors.joining(" "));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
