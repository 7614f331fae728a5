package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wuse.app.account.Journal;

/** From a folder to a signed version, as typed by two persons. */
class PolicyReleaseTest {
  private static final LocalDate TODAY = Bureau.TODAY;

  @TempDir Path folder;
  private Bureau bureau;

  @BeforeEach
  void open() throws IOException {
    bureau = Bureau.open(folder, "signed");
  }

  private void refused(Call call, int exit, String says) {
    assertThat(call.exit()).as(call.toString()).isEqualTo(exit);
    assertThat(call.err()).contains(says);
    assertThat(call.err()).doesNotContain("Exception", "wuse.app");
  }

  @Test
  void one_submits_and_another_approves_and_the_version_stands_signed_on_the_shelf() {
    Call submitted = bureau.submit(TODAY, "ann");
    assertThat(submitted.exit()).as(submitted.err()).isZero();
    assertThat(submitted.out())
        .contains(
            "已提交发布单 1", "待批准", "检查: 0 处错误", "试演: 4 个案例，0 个不符；覆盖 86.9%（20/23）", "变异检验: 发现 17/29");

    Call approved = bureau.release("approve", "1", "--by", "BEN");
    assertThat(approved.exit()).as(approved.err()).isZero();
    assertThat(approved.out()).contains("版本 1", "提交 ann", "批准 ben", "签名 ED25519");

    JsonNode shown =
        bureau.call("policy", "release", "show", "1", "--format", "json").answers().get(0);
    assertThat(shown.get("state").asString()).isEqualTo("approved");
    assertThat(shown.get("steps").size()).isEqualTo(2);
    JsonNode manifest = shown.get("version").get("manifest");
    assertThat(manifest.get("approver").asString()).isEqualTo("ben");
    assertThat(manifest.get("files").size()).isEqualTo(6);
    assertThat(manifest.get("gates").get("mutants").get("killed").asInt()).isEqualTo(17);
    Call verified = bureau.call("policy", "release", "verify");
    assertThat(verified.exit()).isZero();
    assertThat(verified.out()).contains("架上 1 个版本，0 处不符");
    try (var store = bureau.store()) {
      assertThat(new Journal(store.dataSource(), store.clock()).list(0, 2))
          .extracting(entry -> entry.who() + " " + entry.what())
          .containsExactly("ben RELEASE_APPROVED", "ann RELEASE_SUBMITTED");
    }
  }

  @Test
  void nobody_decides_on_what_he_drafted_or_submitted() {
    assertThat(bureau.submit(TODAY, "ben").exit()).isZero();
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "须由另一人审批");
    refused(bureau.release("return", "1", "--by", "ben", "--because", "x"), 2, "须由另一人审批");
    assertThat(bureau.release("withdraw", "1", "--by", "ben").exit()).isZero();

    Call drafted =
        bureau.release(
            "submit",
            bureau.packs.toString(),
            "--from",
            TODAY.toString(),
            "--by",
            "ann",
            "--drafted-by",
            "ben");
    assertThat(drafted.exit()).as(drafted.err()).isZero();
    refused(bureau.release("approve", "2", "--by", "ben"), 2, "由 ben 起草或提交");
  }

  @Test
  void roles_and_passwords_are_asked_for() {
    refused(bureau.submit(TODAY, "cat"), 2, "没有“政策”角色");
    refused(bureau.submit(TODAY, "nobody"), 2, "账号或口令不对");
    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    refused(bureau.release("approve", "1", "--by", "dan"), 2, "没有“审批”角色");
    refused(
        bureau.typed("wrong-one", "policy", "release", "approve", "1", "--by", "ben"),
        2,
        "账号或口令不对");
    assertThat(bureau.as("account", "disable", "ben").exit()).isZero();
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "账号或口令不对");
    refused(bureau.release("approve", "9", "--by", "cat"), 2, "没有发布单 9");
  }

  @Test
  void wrong_passwords_lock_the_account_here_too() {
    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    for (int i = 0; i < 5; i++) {
      bureau.typed("wrong-one", "policy", "release", "approve", "1", "--by", "ben");
    }
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "账号或口令不对");
    assertThat(bureau.call("account", "list").out()).contains("锁定至");
  }

  @Test
  void the_first_day_is_not_in_the_past_and_versions_follow_each_other() throws IOException {
    refused(bureau.submit(TODAY.minusDays(1), "ann"), 2, "已过");
    bureau.shelve(TODAY.plusDays(9));
    bureau.twoPenaltiesCost(16);
    refused(bureau.submit(TODAY.plusDays(8), "ann"), 2, "早于架上最后一版");
    bureau.shelve(TODAY.plusDays(9));
  }

  @Test
  void every_gate_refuses_with_its_reason_and_nothing_is_handed_in() throws IOException {
    bureau.edit(Bureau.C01, "\"> 2\"", "\"> 3\"");
    Call broken = bureau.submit(TODAY, "ann");
    refused(broken, 3, "检查不通过: 政策包有");
    assertThat(broken.err()).contains(Bureau.C01 + ":");
    bureau.edit(Bureau.C01, "\"> 3\"", "\"> 2\"");

    bureau.edit(Bureau.C01, "deduct: 15", "deduct: 16");
    refused(bureau.submit(TODAY, "ann"), 3, "试演不通过: 2 个案例与政策不符，第一个是“处罚一次”");
    bureau.edit(Bureau.C01, "deduct: 16", "deduct: 15");

    bureau.settings("mode: signed\nrelease:\n  coverage: 87\n  mutation: 60\n");
    Call gates = bureau.submit(TODAY, "ann");
    refused(gates, 3, "案例覆盖 86.9%，低于要求的 87%，还有 3 处没有案例");
    refused(gates, 3, "变异检验不通过: demo/code 的案例只发现 58.6% 的改动，低于要求的 60%");
    assertThat(bureau.call("policy", "release", "list").out()).contains("还没有发布单");
  }

  private static final String TERMS = "terms/terms.yaml";

  private void cases(String... counted) throws IOException {
    Path file = bureau.packs.resolve("rules/cases/terms.yaml");
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder("cases:\n");
    for (int i = 0; i < counted.length; i++) {
      text.append(
          """
            - name: "处罚次数 %d"
              day: 2026-03-02
              dossier:
                facts:
                  - {kind: 行政处罚, occurred: 2023-01-02, key: K%d, 决定书文号: 处罚%d, 种类: 警告, 状态: 正常%s}
              expect: {terms: {penalties: %s}}
          """
              .formatted(i, i, i, counted[i].split("\\|", -1)[0], counted[i].split("\\|", -1)[1]));
    }
    Files.writeString(file, text);
  }

  @Test
  void a_changed_term_is_refused_until_a_case_would_notice_a_slip_in_it() throws IOException {
    bureau.shelve(TODAY);
    bureau.edit(TERMS, "within: 12 months", "within: 24 months");
    Call unasked = bureau.submit(TODAY.plusDays(1), "ann");
    refused(unasked, 3, "术语“处罚次数”（penalties）改了，却没有一个案例看它的值");
    refused(unasked, 3, "terms/terms.yaml:9");
    refused(unasked, 3, "24 months → 23 months");

    cases(", 送达日期: 2026-02-02|1");
    Call little = bureau.submit(TODAY.plusDays(1), "ann");
    refused(little, 3, "术语“处罚次数”（penalties）改了，5 处变异案例只发现 1 处");
    refused(little, 3, "24 months → 23 months");

    cases(", 送达日期: 2026-02-02|1", ", 送达日期: 2024-03-03|1", ", 送达日期: 2024-03-02|0", "|0");
    Call passed = bureau.submit(TODAY.plusDays(1), "ann");
    assertThat(passed.exit()).as(passed.err()).isZero();
    assertThat(passed.out()).contains("变异检验");
  }

  @Test
  void a_term_that_nobody_changed_stops_no_draft() throws IOException {
    bureau.shelve(TODAY);
    bureau.edit(TERMS, "en: Penalties", "en: Penalties served");
    bureau.twoPenaltiesCost(16);
    Call call = bureau.submit(TODAY.plusDays(1), "ann");
    assertThat(call.exit()).as(call.err()).isZero();
  }

  @Test
  void a_dry_run_passes_the_gates_and_hands_nothing_in() {
    Call tried =
        bureau.release(
            "submit",
            bureau.packs.toString(),
            "--from",
            TODAY.toString(),
            "--by",
            "ann",
            "--dry-run");
    assertThat(tried.exit()).as(tried.err()).isZero();
    assertThat(tried.out()).contains("各道关口都过了，没有提交", "变异检验: 发现 17/29");
    assertThat(bureau.call("policy", "release", "list").out()).contains("还没有发布单");
  }

  @Test
  void what_says_the_same_to_the_letter_is_no_release() {
    bureau.shelve(TODAY);
    refused(bureau.submit(TODAY, "ann"), 3, "一字不差");
  }

  @Test
  void a_release_sent_back_or_withdrawn_goes_no_further() {
    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    refused(bureau.release("return", "1", "--by", "cat", "--because", " "), 2, "请写明理由");
    Call returned = bureau.release("return", "1", "--by", "cat", "--because", "依据没有写全");
    assertThat(returned.out()).contains("已退回发布单 1", "cat 退回: 依据没有写全");
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "已退回，不能批准");

    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    refused(bureau.release("withdraw", "2", "--by", "ben"), 2, "不能撤回");
    assertThat(bureau.release("withdraw", "2", "--by", "ann").exit()).isZero();
    refused(bureau.release("approve", "2", "--by", "ben"), 2, "已撤回，不能批准");
  }

  @Test
  void what_was_handed_in_over_older_policies_is_handed_in_anew() throws IOException {
    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    bureau.twoPenaltiesCost(16);
    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    bureau.twoPenaltiesCost(15);
    assertThat(bureau.release("approve", "1", "--by", "ben").exit()).isZero();
    refused(bureau.release("approve", "2", "--by", "ben"), 2, "现行政策已经改变");
    refused(bureau.release("approve", "1", "--by", "cat"), 2, "版本永久保存");
  }

  @Test
  void a_deputy_approves_until_the_last_day_and_never_what_the_approver_may_not() {
    String until = TODAY.toString();
    refused(bureau.release("deputy", "dan", "--until", until, "--by", "ann"), 2, "没有“审批”角色");
    refused(bureau.release("deputy", "cat", "--until", until, "--by", "cat"), 2, "不能指定");
    assertThat(bureau.release("deputy", "dan", "--until", until, "--by", "ben").out())
        .contains("dan 代理 ben 至 " + until);

    // ben wrote it, so his deputy may not approve it in his name
    assertThat(bureau.submit(TODAY, "ben").exit()).isZero();
    refused(bureau.release("approve", "1", "--by", "dan"), 2, "由 ben 起草或提交");
    assertThat(bureau.release("withdraw", "1", "--by", "ben").exit()).isZero();

    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    String yesterday = TODAY.minusDays(1).toString();
    assertThat(bureau.release("deputy", "dan", "--until", yesterday, "--by", "ben").exit())
        .isZero();
    refused(bureau.release("approve", "2", "--by", "dan"), 2, "dan 代理 ben 的期限到 " + yesterday);

    assertThat(bureau.release("deputy", "dan", "--until", until, "--by", "ben").exit()).isZero();
    assertThat(bureau.release("approve", "2", "--by", "dan").out()).contains("批准 dan（代理 ben）");
  }

  @Test
  void who_has_declared_an_interest_stands_aside_and_so_does_his_deputy() {
    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    refused(bureau.release("recuse", "demo/code", "--person", "ben", "--by", "ann"), 2, "不能替 ben");
    assertThat(
            bureau.release("recuse", "demo/code", "--by", "ben", "--because", "配偶为所涉企业股东").exit())
        .isZero();
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "（配偶为所涉企业股东），应当回避");
    String until = TODAY.toString();
    assertThat(bureau.release("deputy", "dan", "--until", until, "--by", "ben").exit()).isZero();
    refused(bureau.release("approve", "1", "--by", "dan"), 2, "应当回避");

    refused(
        bureau.release("recuse", "demo/code", "--undo", "--person", "ben", "--by", "ben"),
        2,
        "由另一位管理员撤销");
    assertThat(
            bureau
                .release("recuse", "demo/code", "--undo", "--person", "ben", "--by", "eve")
                .exit())
        .isZero();
    assertThat(bureau.release("approve", "1", "--by", "ben").exit()).isZero();
  }

  @Test
  void without_a_key_nothing_is_approved_and_which_of_several_is_asked_for() throws IOException {
    assertThat(bureau.submit(TODAY, "ann").exit()).isZero();
    assertThat(bureau.call("policy", "release", "key", "--algorithm", "SM2").exit()).isZero();
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "有几把签名密钥");

    List<JsonNode> keys =
        bureau.call("policy", "release", "key", "--list", "--format", "json").answers();
    String sm2 =
        keys.stream()
            .filter(key -> key.get("algorithm").asString().equals("sm2"))
            .map(key -> key.get("key").asString())
            .findFirst()
            .orElseThrow();
    String settings = "mode: signed\nrelease:\n  coverage: 0\n  mutation: 0\n  key: ";
    bureau.settings(settings + "k0123\n");
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "没有可用的签名密钥 k0123");
    bureau.settings(settings + sm2 + "\n  password: ${WUSE_NO_SUCH_VARIABLE}\n");
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "WUSE_NO_SUCH_VARIABLE");
    bureau.settings(settings + sm2 + "\n  password: ${PATH}\n");
    refused(bureau.release("approve", "1", "--by", "ben"), 2, "口令不对");

    bureau.settings(settings + sm2 + "\n");
    assertThat(bureau.release("approve", "1", "--by", "ben").out()).contains("签名 SM2 " + sm2);
    assertThat(bureau.call("policy", "release", "verify").exit()).isZero();
    for (JsonNode key : keys) {
      Files.delete(bureau.home.resolve("keys/" + key.get("key").asString() + ".key.pem"));
    }
    assertThat(bureau.call("policy", "release", "verify").exit()).isZero();
  }

  @Test
  void a_version_is_compared_and_unpacked_as_a_folder_is() throws IOException {
    bureau.shelve(TODAY);
    bureau.twoPenaltiesCost(16);
    Call changed = bureau.call("policy", "diff", "shelf:current", bureau.packs.toString());
    assertThat(changed.exit()).as(changed.err()).isZero();
    assertThat(changed.out()).contains("扣分 15→16", "共 1 处改变");
    bureau.shelve(TODAY);
    assertThat(bureau.call("policy", "diff", "shelf:1", "shelf:2").out()).contains("共 1 处改变");
    refused(bureau.call("policy", "diff", "shelf:7", "shelf:2"), 2, "架上没有版本 7");
    refused(bureau.call("policy", "diff", "shelf:x", "shelf:2"), 2, "“x”不是版本");

    Path out = folder.resolve("out");
    Call files = bureau.call("policy", "release", "files", "1", "--to", out.toString());
    assertThat(files.exit()).as(files.err()).isZero();
    assertThat(bureau.call("policy", "diff", "shelf:1", out.toString()).out()).contains("共 0 处改变");
    refused(bureau.call("policy", "release", "files", "1", "--to", out.toString()), 2, "里已有东西");
  }

  @Test
  void in_english_too() {
    bureau.shelve(TODAY);
    Call list = bureau.call("policy", "release", "show", "1", "--lang", "en");
    assertThat(list.out()).contains("release 1  approved", "mutants: 17 of 29 noticed (58.6%)");
    Call twice = bureau.as("policy", "release", "approve", "1", "--by", "cat", "--lang", "en");
    assertThat(twice.err()).contains("its version stays for ever, it cannot be approved");
  }
}
