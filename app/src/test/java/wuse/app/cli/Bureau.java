package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wuse.app.account.AccountRefused;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.shelf.PackTree;
import wuse.app.store.Home;
import wuse.app.store.Store;
import wuse.grading.Round;

/**
 * A bureau for tests of releases: a home with accounts, a small pack of one indicator, and a key.
 * Everybody's password is the same.
 */
final class Bureau {
  static final String PASSWORD = "tall-pine-27";
  static final String C01 = "demo/code/indicators/conduct/C01.yaml";
  static final LocalDate TODAY = LocalDate.now(Round.ZONE);

  private static final String OPEN =
      """
      mode: %s
      release:
        coverage: 80
        mutation: 50
        worse: 10
      """;

  final Path folder;
  final Path home;
  final Path packs;

  private Bureau(Path folder) {
    this.folder = folder;
    this.home = folder.resolve("home");
    this.packs = folder.resolve("packs");
  }

  /** With two of the policy staff, two approvers, an administrator, and a key. */
  static Bureau open(Path folder, String mode) throws IOException {
    Bureau bureau = new Bureau(folder);
    copyPacks(bureau.packs);
    Files.createDirectories(bureau.home);
    bureau.mode(mode);
    try (Store store = bureau.store()) {
      Accounts accounts = new Accounts(store);
      Journal.Hand hand = new Journal.Hand("eve", "test");
      accounts.add("ann", PASSWORD, Set.of(Role.POLICY), hand);
      accounts.add("ben", PASSWORD, Set.of(Role.POLICY, Role.APPROVER), hand);
      accounts.add("cat", PASSWORD, Set.of(Role.APPROVER), hand);
      accounts.add("dan", PASSWORD, Set.of(Role.VIEWER), hand);
      accounts.add("eve", PASSWORD, Set.of(Role.ADMIN), hand);
    } catch (AccountRefused impossible) {
      throw new IllegalStateException(impossible);
    }
    assertThat(bureau.call("policy", "release", "key").exit()).isZero();
    return bureau;
  }

  static void copyPacks(Path to) {
    Path from = Path.of("src", "test", "resources", "wuse", "app", "shelf", "packs");
    PackTree.in(from).write(to);
  }

  void mode(String mode) throws IOException {
    settings(OPEN.formatted(mode));
  }

  void settings(String yaml) throws IOException {
    Files.writeString(home.resolve("wuse.yaml"), yaml);
  }

  void account(String name, String roles) {
    Call call = as("account", "add", name, "--roles", roles);
    assertThat(call.exit()).as(call.err()).isZero();
  }

  /** With the home and the packs of this bureau. */
  Call call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", home.toString(), "--packs", packs.toString()));
    return Call.plain(all);
  }

  /** As {@link #call}, the password on standard input. */
  Call as(String... arguments) {
    return typed(PASSWORD, arguments);
  }

  synchronized Call typed(String password, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return call(arguments);
    } finally {
      System.setIn(before);
    }
  }

  Call release(String... arguments) {
    return as(
        Stream.concat(Stream.of("policy", "release"), Stream.of(arguments)).toArray(String[]::new));
  }

  Call submit(LocalDate from, String by) {
    return release("submit", packs.toString(), "--from", from.toString(), "--by", by);
  }

  /** Submitted by ann and approved by ben. */
  void shelve(LocalDate from) {
    Call submitted = submit(from, "ann");
    assertThat(submitted.exit()).as(submitted.err()).isZero();
    int last = last();
    Call approved = release("approve", String.valueOf(last), "--by", "ben");
    assertThat(approved.exit()).as(approved.err()).isZero();
  }

  /** The number of the last release. */
  int last() {
    return call("policy", "release", "list", "--format", "json")
        .answers()
        .get(0)
        .get("release")
        .asInt();
  }

  /** Changes something in a file of the packs. */
  void edit(String file, String what, String to) throws IOException {
    Path path = packs.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(what);
    Files.writeString(path, text.replace(what, to));
  }

  /** Two penalties cost so much, in the policy and in its case. */
  void twoPenaltiesCost(int points) throws IOException {
    String policy = Files.readString(packs.resolve(C01));
    Files.writeString(
        packs.resolve(C01), policy.replaceFirst("(\"\\[1\\.\\.2]\", deduct: )\\d+", "$1" + points));
    Path cases = packs.resolve("demo/code/cases/cases.yaml");
    String colour = points > 20 ? points > 40 ? "红" : "黄" : "蓝";
    String text = Files.readString(cases);
    for (String name : List.of("处罚一次", "处罚两次")) {
      text =
          text.replaceAll(
              "(name: " + name + ".*expect: )\\{.*}}",
              "$1{colour: %s, score: %d, points: {C01: %d}}}"
                  .formatted(colour, 100 - points, points));
    }
    Files.writeString(cases, text);
  }

  Store store() {
    return Store.open(Home.in(home), "test", InstantSource.system());
  }
}
