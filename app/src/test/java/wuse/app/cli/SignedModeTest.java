package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import wuse.app.shelf.Fined;
import wuse.app.store.Store;

/** What whoever grades and looks up sees of the shelf, as typed. */
class SignedModeTest {
  private static final LocalDate TODAY = Bureau.TODAY;

  @TempDir Path folder;
  private Bureau bureau;

  @BeforeEach
  void open() throws IOException {
    bureau = Bureau.open(folder, "signed");
    try (Store store = bureau.store()) {
      Fined.bring(store, 0, 0, 0, 0, 0, 0, 1, 2);
    }
  }

  private Call grade(LocalDate day) {
    return bureau.call("grade", "--full", "--day", day.toString(), "--known-at", "2099-01-01");
  }

  private JsonNode why(LocalDate day) {
    Call call = bureau.call("why", "U7", "--day", day.toString(), "--format", "json");
    assertThat(call.exit()).as(call.err()).isZero();
    return call.answers().get(0);
  }

  @Test
  void each_day_is_graded_by_the_version_in_force_on_it() throws IOException {
    Call empty = grade(TODAY);
    assertThat(empty.exit()).isEqualTo(2);
    assertThat(empty.err()).contains("没有施行中的版本", "mode 是 signed");

    bureau.shelve(TODAY);
    bureau.twoPenaltiesCost(16);
    bureau.shelve(TODAY.plusDays(2));
    // the folder is not looked at
    bureau.twoPenaltiesCost(19);
    Call first = grade(TODAY);
    assertThat(first.exit()).as(first.err()).isIn(0, 6);
    assertThat(first.out()).contains("签署模式（signed）：按政策架上签署的版本");
    assertThat(grade(TODAY.plusDays(1)).exit()).isIn(0, 6);
    assertThat(grade(TODAY.plusDays(2)).exit()).isIn(0, 6);

    assertThat(why(TODAY).toString()).contains("\"points\":15");
    assertThat(why(TODAY.plusDays(1)).toString()).contains("\"points\":15");
    JsonNode last = why(TODAY.plusDays(2));
    assertThat(last.toString()).contains("\"points\":16").doesNotContain("\"points\":15");
    assertThat(last.get("proof").get("mode").asString()).isEqualTo("signed");
    assertThat(bureau.call("why", "U7").out()).contains("签署模式（signed）");
    assertThat(grade(TODAY.minusDays(1)).err()).contains("没有施行中的版本");
    assertThat(bureau.call("policy", "release", "verify").exit()).isZero();
  }

  @Test
  void in_mode_open_the_folder_is_graded_by_and_that_is_said() throws IOException {
    bureau.shelve(TODAY);
    bureau.mode("open");
    bureau.twoPenaltiesCost(19);
    Call night = grade(TODAY);
    assertThat(night.exit()).as(night.err()).isIn(0, 6);
    assertThat(night.out()).contains("开放模式（open）").doesNotContain("signed");
    assertThat(why(TODAY).toString()).contains("\"points\":19");
    assertThat(why(TODAY).get("proof").get("mode").asString()).isEqualTo("open");
  }

  @Test
  void a_version_that_was_tampered_with_grades_nobody() {
    bureau.shelve(TODAY);
    try (Store store = bureau.store()) {
      JdbcClient.create(store.dataSource())
          .sql("update policy_version set signature = ''")
          .update();
    }
    for (Call call :
        new Call[] {
          grade(TODAY),
          bureau.call("policy", "release", "verify"),
          bureau.call("policy", "diff", "shelf:1", "shelf:1"),
          bureau.submit(TODAY, "ann")
        }) {
      assertThat(call.exit()).as(call.toString()).isEqualTo(7);
      assertThat(call.err()).contains("版本 1 没有签名，拒绝使用");
    }
    try (Store store = bureau.store()) {
      assertThat(store.runs().list(9)).isEmpty();
    }
  }

  @Test
  void what_worsens_too_many_waits_for_one_who_answers_for_it_and_then_for_another()
      throws IOException {
    bureau.shelve(TODAY);
    bureau.account("fay", "approver");
    bureau.twoPenaltiesCost(25);
    Call held = bureau.submit(TODAY, "ann");
    assertThat(held.exit()).as(held.err()).isEqualTo(5);
    assertThat(held.out()).contains("变差的单位超过限度", "预演: 8 家单位，变动 2 家，变差 2 家", "demo/code: 可比 8 家");

    assertThat(bureau.release("approve", "2", "--by", "ben").err()).contains("须先由另一位审批人放行");
    assertThat(bureau.release("lift", "2", "--by", "ann", "--because", "x").err())
        .contains("由 ann 起草或提交");
    assertThat(bureau.release("recuse", "U7", "--by", "fay", "--because", "亲属").exit()).isZero();
    assertThat(bureau.release("lift", "2", "--by", "fay", "--because", "x").err())
        .contains("已申报与“U7”有利害关系（亲属）");

    Call lifted = bureau.release("lift", "2", "--by", "ben", "--because", "省里要求从严");
    assertThat(lifted.out()).contains("已放行发布单 2", "ben 放行: 省里要求从严");
    assertThat(bureau.release("approve", "2", "--by", "ben").err()).contains("批准须是另一人");
    String until = TODAY.toString();
    assertThat(bureau.release("deputy", "dan", "--until", until, "--by", "ben").exit()).isZero();
    assertThat(bureau.release("approve", "2", "--by", "dan").err()).contains("批准须是另一人");
    Call approved = bureau.release("approve", "2", "--by", "cat", "--format", "json");
    assertThat(approved.exit()).as(approved.err()).isZero();
    JsonNode lift = approved.answers().get(0).get("version").get("manifest").get("lift");
    assertThat(lift.get("person").asString()).isEqualTo("ben");
    assertThat(lift.get("because").asString()).isEqualTo("省里要求从严");
  }

  @Test
  void everything_works_beside_a_server_that_owns_the_home() throws Exception {
    Processes processes = new Processes(folder.toRealPath());
    Process keeping = processes.keeping(bureau.home);
    try {
      bureau.shelve(TODAY);
      Call night = grade(TODAY);
      assertThat(night.exit()).as(night.err()).isIn(0, 6);
      bureau.twoPenaltiesCost(16);
      bureau.shelve(TODAY);
      assertThat(bureau.call("policy", "diff", "shelf:1", "shelf:current").out())
          .contains("扣分 15→16");
      assertThat(grade(TODAY).exit()).isIn(0, 6);
      assertThat(why(TODAY).toString()).contains("\"points\":16");
      Processes.end(keeping);
    } finally {
      keeping.destroyForcibly();
    }
  }
}
