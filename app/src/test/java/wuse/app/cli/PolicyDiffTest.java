package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyDiffTest {
  private static final String P18 = "zhejiang/tongxiang/eco-code/indicators/permit/P18.yaml";

  @TempDir Path folder;

  @Test
  void two_folders_are_compared_in_a_sentence_a_change() throws IOException {
    Call.copyPacks(folder);
    changeP18();
    Call call = Call.of("policy", "diff", Call.PACKS, folder);

    assertThat(call.exit()).as(call.err()).isZero();
    assertThat(call.out().lines())
        .containsExactly(
            "zhejiang/tongxiang/eco-code",
            "  第P18项 年度执行报告按时提交 第4档“年度执行报告逾期天数 > 60”：扣分 4→3，自 2026-01-01 起",
            "  第P18项 年度执行报告按时提交 第4档“年度执行报告逾期天数 > 60”：扣分 4→3，自 2026-08-15 起",
            "共 2 处改变");
    JsonNode change =
        Call.of("policy", "diff", Call.PACKS, folder, "--format", "json").answers().get(1);
    assertThat(change.get("what").asString()).isEqualTo("deduct");
    assertThat(change.get("before").asString()).isEqualTo("4");
    assertThat(change.get("since").asString()).isEqualTo("2026-08-15");
  }

  @Test
  void a_revision_is_compared_with_the_folder_as_it_is() throws IOException, GitAPIException {
    Path packs = folder.resolve("rules").resolve("packs");
    Call.copyPacks(packs);
    folder = packs;
    try (Git git = Git.init().setDirectory(packs.getParent().getParent().toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("packs")
          .setAuthor("a", "a@b")
          .setCommitter("a", "a@b")
          .setSign(false)
          .call();
      changeP18();
    }
    List<String> here = List.of("policy", "diff", "HEAD", "--packs", packs.toString());
    assertThat(Call.plain(here).out()).contains("扣分 4→3").endsWith("共 2 处改变\n");

    Call unknown =
        Call.plain(List.of("policy", "diff", "no-such-tag", "--packs", packs.toString()));
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("no-such-tag 既不是文件夹，也不是");
  }

  @Test
  void outside_a_repository_only_folders_can_be_compared() throws IOException {
    Call.copyPacks(folder);
    Call call = Call.plain(List.of("policy", "diff", "HEAD", "--packs", folder.toString()));

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("不在 git 仓库里");
  }

  private void changeP18() throws IOException {
    Path file = folder.resolve(P18);
    Files.writeString(
        file, Files.readString(file).replace("\"> 60\", deduct: 4", "\"> 60\", deduct: 3"));
  }
}
