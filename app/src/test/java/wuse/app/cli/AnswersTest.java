package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.account.AccountRefused;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.store.Home;
import wuse.app.store.Store;

/** Every command that answers programs, asked once; {@link Call} holds each line to its schema. */
class AnswersTest {
  private static final List<String> OF_A_COUNTY =
      List.of(
          "ingest",
          "quarantine-list",
          "quarantine-replay",
          "why",
          "advise",
          "grade",
          "verify",
          "account-list");
  private static final List<String> OF_POLICIES =
      List.of(
          "policy-list",
          "policy-check",
          "policy-explain",
          "policy-law",
          "policy-diff",
          "policy-fmt",
          "policy-same",
          "policy-preview",
          "policy-sensitivity",
          "policy-scenarios",
          "policy-mutate",
          "policy-export",
          "policy-import",
          "evaluate");
  private static final List<String> OF_RELEASES =
      List.of(
          "policy-release",
          "policy-release-recuse",
          "policy-release-deputy",
          "policy-release-verify",
          "policy-release-key",
          "policy-release-files");

  @TempDir Path folder;
  private final List<String> answered = new ArrayList<>();

  private Call asked(Call call, Object... words) {
    assertThat(call.answers()).as(call.toString()).isNotEmpty();
    String command = String.join("-", Stream.of(words).map(Object::toString).toList());
    String name =
        AnswerSchema.names().stream()
            .filter(one -> (command + "-").startsWith(one + "-"))
            .reduce("", (longest, one) -> one.length() > longest.length() ? one : longest);
    if (!answered.contains(name)) {
      answered.add(name);
    }
    return call;
  }

  private Call json(Object... words) {
    return asked(
        Call.of(Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray()), words);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void of_a_county() throws IOException, AccountRefused {
    Path home = folder.resolve("home");
    assertThat(Call.of("demo", "--units", 60, "--nights", 2, "--home", home).exit()).isZero();
    write("tables/排污单位.csv", "排污单位,自然键,发生日期,名称\nZ001,Z001,2026-01-05,示例纺织厂（虚构）\n");
    write("tables/信访投诉.csv", "排污单位,自然键,发生日期,编号,属实,重复\nZ009,T2,2026-02-02,T2,是,否\n");
    write("tables/不认识.csv", "甲,乙\n1,2\n");
    write("tables/broken.xlsx", "no workbook");
    json("ingest", folder.resolve("tables"), "--home", home);
    json("quarantine", "list", "--home", home);
    json("quarantine", "replay", "--home", home);
    String unit = unit(home);
    json("why", unit, "--home", home);
    json("why", unit, "--home", home, "--item", "P01");
    json("advise", unit, "--home", home);
    json("grade", "--dry-run", "--home", home);
    json("grade", "--home", home);
    json("verify", "--chain", "--replay", 5, "--home", home);
    try (Store store = Store.open(Home.in(home), "test", InstantSource.system())) {
      new Accounts(store)
          .add("ann", Bureau.PASSWORD, Set.of(Role.POLICY), new Journal.Hand("eve", "test"));
    }
    json("account", "list", "--home", home);
    assertThat(answered).containsExactlyElementsOf(OF_A_COUNTY);
  }

  private static String unit(Path home) throws IOException {
    try (Store store = Store.open(Home.in(home), "test", InstantSource.system())) {
      return store.dossiers().page(0, 100, Instant.now(), 1).get(0).unit().text();
    }
  }

  @Test
  void of_policies() throws IOException {
    Path packs = folder.resolve("packs");
    Call.copyPacks(packs);
    Path p18 = packs.resolve(Call.ECO_CODE + "/indicators/permit/P18.yaml");
    Files.writeString(
        p18, Files.readString(p18).replace("(0..15]\", deduct: 1", "(0..15]\", deduct: 2"));
    Path examples = Call.PACKS.resolve("examples");
    json("policy", "list");
    json("policy", "check");
    json("policy", "explain", "W0312");
    json("policy", "law", "--ended");
    json("policy", "law", "CODE-174");
    json("policy", "diff", Call.PACKS, packs);
    json("policy", "fmt", "--check", packs);
    json("policy", "same", Call.PACKS.resolve(Call.ECO_CODE), packs.resolve(Call.ECO_CODE));
    json("policy", "preview", Call.PACKS, packs, "--dossiers", examples, "--day", "2026-11-20");
    json("policy", "sensitivity", Call.PACKS, "--dossiers", examples, "--day", "2026-11-20");
    json("policy", "scenarios", Call.POSITIVE_LIST);
    json("policy", "mutate", Call.POSITIVE_LIST);
    Path sheet = folder.resolve("x.xlsx");
    json("policy", "export", Call.ECO_CODE, "--to", sheet);
    json("policy", "import", sheet, Call.ECO_CODE, "--dry-run");
    json("evaluate", examples, "--pack", Call.ECO_CODE, "--day", "2026-11-20");
    json("evaluate", examples, "--pack", Call.POSITIVE_LIST, "--day", "2026-11-20");
    json("evaluate", examples, "--pack", Call.ECO_CODE, "--day", "2026-11-20", "--item", "P01");
    assertThat(answered).containsExactlyElementsOf(OF_POLICIES);
  }

  @Test
  void of_releases() throws IOException {
    Bureau bureau = Bureau.open(folder, "signed");
    String from = Bureau.TODAY.toString();
    String packs = bureau.packs.toString();
    released(bureau, "submit", packs, "--from", from, "--by", "ann", "--dry-run");
    released(bureau, "submit", packs, "--from", from, "--by", "ann");
    released(bureau, "return", "1", "--by", "ben", "--because", "x");
    released(bureau, "submit", packs, "--from", from, "--by", "ann");
    released(bureau, "withdraw", "2", "--by", "ann");
    released(bureau, "submit", packs, "--from", from, "--by", "ann");
    released(bureau, "recuse", "*", "--by", "ben", "--because", "x");
    released(bureau, "deputy", "dan", "--by", "cat", "--until", from);
    released(bureau, "approve", "3", "--by", "dan");
    released(bureau, "list");
    released(bureau, "show", "3");
    released(bureau, "verify");
    released(bureau, "key");
    released(bureau, "files", "3", "--to", folder.resolve("v").toString());
    assertThat(answered).containsExactlyInAnyOrderElementsOf(OF_RELEASES);
  }

  private void released(Bureau bureau, String... words) {
    String[] all =
        Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray(String[]::new);
    asked(bureau.release(all), "policy", "release", words[0]);
  }

  @Test
  void no_schema_is_published_of_an_answer_that_nobody_asked_for() {
    assertThat(Stream.of(OF_A_COUNTY, OF_POLICIES, OF_RELEASES).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(AnswerSchema.names());
  }

  @Test
  void a_key_that_is_not_published_is_found_out() {
    List<String> verify = List.of("verify", "--format", "json");
    HeldToSchema.check(verify, "{\"check\":\"chain\",\"checked\":1,\"faults\":0}");
    assertThatThrownBy(
            () ->
                HeldToSchema.check(
                    verify, "{\"check\":\"chain\",\"checked\":1,\"faults\":0,\"more\":1}"))
        .hasMessageContaining("more");
    assertThatThrownBy(() -> HeldToSchema.check(verify, "{\"check\":\"chain\",\"checked\":1}"))
        .hasMessageContaining("faults");
  }

  @Test
  void the_schema_of_an_answer_is_printed_by_the_name_of_its_command() {
    Call call = Call.of("policy", "schema", "policy-release");
    assertThat(call.exit()).isZero();
    assertThat(call.out()).isEqualTo(AnswerSchema.of("policy-release"));
    Call unknown = Call.of("policy", "schema", "policy-preveiw", "--lang", "en");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("policy-preview");
  }
}
