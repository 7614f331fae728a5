package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wuse.app.door.Door;
import wuse.app.preview.Census;
import wuse.app.preview.StoredUnits;
import wuse.app.shelf.PackTree;
import wuse.app.store.Home;
import wuse.app.store.Store;

/** What a server holds of units so that the next draft need not read them again. */
class HeldUnitsTest {
  private static final int UNITS = 12;
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path folder;
  private Path home = Path.of("");
  private Path draft = Path.of("");
  private final Census census = new Census();
  private Store store;
  private Door door;

  @BeforeEach
  void serve() throws IOException {
    folder = folder.toRealPath();
    home = folder.resolve("home");
    draft = folder.resolve("draft");
    Call.copyPacks(draft);
    edit("{colour: 绿, min: 90}", "{colour: 绿, min: 100}");
    Call made = Call.of("demo", "--units", UNITS, "--nights", 1, "--home", home);
    assertThat(made.exit()).as(made.toString()).isZero();
    store = Store.open(Home.in(home), "serve", InstantSource.system());
    door = Door.open(home, new Doorkeeper(store, census), new Door.Patience(4, LONG, LONG, LONG));
  }

  @AfterEach
  void end() throws Exception {
    door.close();
    store.close();
  }

  private void edit(String from, String to) throws IOException {
    Path head = draft.resolve(Call.ECO_CODE).resolve("pack.yaml");
    String text = Files.readString(head);
    assertThat(text).contains(from);
    Files.writeString(head, text.replace(from, to));
  }

  /** As a process of its own would call: it has no store. */
  private Call call(Object... arguments) {
    return Call.of(add(arguments, "--home", home));
  }

  private static Object[] add(Object[] some, Object... more) {
    Object[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private JsonNode preview() {
    Call call = call("policy", "preview", Call.PACKS, draft, "--format", "json");
    assertThat(call.exit()).as(call.err()).isZero();
    return call.answers().get(0);
  }

  /** What the server holds for drafts of the packs of this folder. */
  private Census.Held held(Path packs) {
    PackTree tree = PackTree.in(packs);
    LocalDate day = StoredUnits.usualDay(store, LocalDate.EPOCH);
    return census.of(
        store,
        day,
        store.arrivals().settled(),
        new Census.Policies(tree.digest(), List.of()),
        tree.read(PolicyFolder.reader()));
  }

  private static String timeless(JsonNode answer) {
    return answer.toString().replaceAll("\"seconds\":\\{[^}]*}", "");
  }

  @Test
  void a_second_preview_through_the_door_tries_the_draft_on_the_units_that_the_first_read()
      throws IOException {
    Census.Held before = held(Call.PACKS);
    assertThat(before.population().units()).isZero();
    JsonNode first = preview();
    assertThat(before.population().units()).isEqualTo(UNITS);
    assertThat(timeless(preview())).isEqualTo(timeless(first));
    assertThat(held(Call.PACKS)).isSameAs(before);

    edit("{colour: 绿, min: 100}", "{colour: 绿, min: 90}");
    assertThat(preview().get("packs").get(0).get("moved").asInt()).isZero();
    assertThat(call("policy", "sensitivity", Call.PACKS).exit()).isZero();
    assertThat(held(Call.PACKS)).isSameAs(before);
  }

  @Test
  void new_facts_and_other_policies_are_read_anew() throws IOException {
    JsonNode first = preview();
    Census.Held before = held(Call.PACKS);
    assertThat(held(draft)).isNotSameAs(before);
    Path table = folder.resolve("排污单位.csv");
    Files.writeString(table, "排污单位,自然键,发生日期,名称\nZ001,Z001,2026-01-05,示例纺织厂（虚构）\n");
    assertThat(call("ingest", table).exit()).isZero();

    JsonNode second = preview();
    assertThat(second.get("units").asInt()).isEqualTo(UNITS + 1);
    assertThat(second.get("dataDigest")).isNotEqualTo(first.get("dataDigest"));
    assertThat(held(Call.PACKS)).isNotSameAs(before);
  }

  @Test
  void the_share_that_needs_somebody_by_name_is_the_home_s_own() throws IOException {
    assertThat(preview().get("packs").get(0).get("needsApproval").asBoolean()).isTrue();
    assertThat(text()).contains("变差超过 1%");

    Files.writeString(home.resolve("wuse.yaml"), "release: {worse: 0.5}\n");
    assertThat(text()).contains("变差超过 0.5%");
    Files.writeString(home.resolve("wuse.yaml"), "release: {worse: 100}\n");
    assertThat(preview().get("packs").get(0).get("needsApproval").asBoolean()).isFalse();
  }

  private String text() {
    return call("policy", "preview", Call.PACKS, draft).out();
  }
}
