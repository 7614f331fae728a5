package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyFmtTest {
  private static final String P18 = "zhejiang/tongxiang/eco-code/indicators/permit/P18.yaml";

  @TempDir Path folder;

  private String untidy() throws IOException {
    Call.copyPacks(folder);
    Path file = folder.resolve(P18);
    String shipped = Files.readString(file);
    Files.writeString(
        file,
        shipped
            .replace("id: P18\n", "")
            .replace("name: {zh: 年度执行报告按时提交", "id:   P18   # 编号\nname: {   zh: 年度执行报告按时提交")
            .replace("\nversions:\n", "\n\n\nversions:   \n"));
    return shipped;
  }

  @Test
  void an_untidy_file_is_set_and_says_the_same() throws IOException {
    String shipped = untidy();
    Call call = Call.plain(List.of("policy", "fmt", folder.toString()));

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("已排版 ")
        .endsWith(P18);
    assertThat(call.out()).endsWith("其余 1 个；DRL 4 个，由作者自己排版\n");
    assertThat(Files.readString(folder.resolve(P18)))
        .isEqualTo(
            shipped.replace("id: P18", "id: P18 # 编号").replace("\nversions", "\n\nversions"));
    assertThat(Call.of("policy", "diff", Call.PACKS, folder).out()).isEqualTo("共 0 处改变\n");
    Call again = Call.plain(List.of("policy", "fmt", folder.toString(), "--check"));
    assertThat(again.exit()).isZero();
    assertThat(folder.resolve(P18).getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void check_names_what_is_not_in_form_and_diff_shows_it_and_neither_writes() throws IOException {
    untidy();
    String untidy = Files.readString(folder.resolve(P18));
    Call check = Call.plain(List.of("policy", "fmt", "--check", folder.toString(), "--lang", "en"));
    assertThat(check.exit()).isEqualTo(3);
    assertThat(check.out()).contains("not in form ").contains(P18);

    Call diff = Call.plain(List.of("policy", "fmt", "--diff", folder.resolve(P18).toString()));
    assertThat(diff.exit()).isZero();
    assertThat(diff.out())
        .contains("\n@@ -1,14 +1,13 @@\n")
        .contains("\n-id:   P18   # 编号\n")
        .contains("\n+id: P18 # 编号\n");
    assertThat(Files.readString(folder.resolve(P18))).isEqualTo(untidy);
  }

  @Test
  void what_cannot_be_read_is_left_alone_with_its_fault() throws IOException {
    untidy();
    Path broken = folder.resolve("terms/permit.yaml");
    Files.writeString(broken, Files.readString(broken).replace("key: permit_count", "key： a"));
    byte[] before = Files.readAllBytes(broken);
    Call call = Call.plain(List.of("policy", "fmt", folder.toString()));

    assertThat(call.exit()).isEqualTo(3);
    assertThat(call.out()).contains("terms/permit.yaml:5:8 错误 W0118").contains("已排版 ");
    assertThat(Files.readAllBytes(broken)).isEqualTo(before);

    Call json = Call.plain(List.of("policy", "fmt", broken.toString(), "--format", "json"));
    JsonNode answer = json.answer();
    assertThat(answer.get("state").asString()).isEqualTo("faulty");
    assertThat(answer.get("faults").get(0).get("code").asString()).isEqualTo("W0118");
    assertThat(answer.get("faults").get(0).get("line").asInt()).isEqualTo(5);
  }

  @Test
  void what_is_no_policy_file_is_said_so() throws IOException {
    Call.copyPacks(folder);
    Call dossier = Call.plain(List.of("policy", "fmt", folder + "/examples/mill.yaml"));
    assertThat(dossier.exit()).isEqualTo(2);
    assertThat(dossier.out()).contains("不是政策文件");
    Call nowhere = Call.plain(List.of("policy", "fmt", folder + "/nowhere"));
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("没有文件或文件夹");
    Call rules = Call.plain(List.of("policy", "fmt", folder + "/rules/permit.drl"));
    assertThat(rules.exit()).isZero();
    assertThat(rules.out()).isEqualTo("合乎版式 0 个文件，其余 0 个；DRL 1 个，由作者自己排版\n");
  }

  @Test
  void the_shipped_packs_are_in_form() {
    Call call = Call.of("policy", "fmt", "--check");
    assertThat(call.exit()).as(call.out()).isZero();
    assertThat(call.out()).startsWith("合乎版式 ").contains("其余 0 个");
  }
}
