package wuse.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.store.Home;
import wuse.app.store.Store;

class DraftsTest {
  private static final String A = "x/terms/a.yaml";
  private static final String B = "x/terms/b.yaml";
  private static final PackTree BASE = tree(Map.of(A, "a: 1\n", B, "b: 1\n"));

  @TempDir Path folder;
  private Store store;
  private Drafts drafts;

  @BeforeEach
  void open() {
    store = Store.open(Home.in(folder), "test", InstantSource.system());
    drafts = new Drafts(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static PackTree tree(Map<String, String> texts) {
    PackTree tree = PackTree.EMPTY;
    for (Map.Entry<String, String> one : texts.entrySet()) {
      tree = tree.with(one.getKey(), one.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return tree;
  }

  @Test
  void a_file_begins_where_there_is_none_and_a_deleted_one_comes_back_until_it_is_handed_in()
      throws DraftRefused {
    String c = "x/terms/c.yaml";
    drafts.create("ann", c, "c: 1\n", BASE);
    assertThatThrownBy(() -> drafts.create("ann", c, "c: 2\n", BASE))
        .isInstanceOf(DraftRefused.class);
    assertThatThrownBy(() -> drafts.create("ann", A, "a: 2\n", BASE))
        .isInstanceOf(DraftRefused.class);
    assertThatThrownBy(() -> drafts.create("ann", "x/../../etc/terms/c.yaml", "", BASE))
        .isInstanceOf(DraftRefused.class);

    drafts.delete("ann", c, BASE);
    assertThat(drafts.deleted("ann", c)).isTrue();
    assertThat(drafts.edits("ann")).isEmpty();
    drafts.restore("ann", c, BASE);
    assertThat(drafts.text("ann", c)).contains("c: 1\n");

    drafts.write("ann", A, "a: 2\n", BASE);
    drafts.delete("ann", A, BASE);
    drafts.restore("ann", A, BASE);
    assertThat(drafts.text("ann", A)).as("with what was made of it").contains("a: 2\n");
    drafts.delete("ann", B, BASE);
    drafts.restore("ann", B, BASE);
    assertThat(drafts.over("ann", BASE).text(B)).contains("b: 1\n");
    drafts.delete("ann", B, BASE);
    drafts.discard("ann", true);
    assertThat(drafts.deleted("ann", B)).isFalse();
    assertThatThrownBy(() -> drafts.restore("ann", B, BASE)).isInstanceOf(DraftRefused.class);
  }

  @Test
  void a_draft_lies_over_the_policies_in_force_and_leaves_them_alone() throws DraftRefused {
    drafts.write("ann", A, "a: 2\n", BASE);
    drafts.write("ann", "x/terms/c.yaml", "c: 1\n", BASE);
    drafts.delete("ann", B, BASE);

    PackTree draft = drafts.over("ann", BASE);
    assertThat(draft.paths()).containsExactly(A, "x/terms/c.yaml");
    assertThat(draft.text(A)).contains("a: 2\n");
    assertThat(draft.differing(BASE)).containsExactly(A, B, "x/terms/c.yaml");
    assertThat(drafts.edits("ann"))
        .extracting(Edit::kind)
        .containsExactly(Edit.Kind.CHANGED, Edit.Kind.REMOVED, Edit.Kind.ADDED);
    assertThat(drafts.edits("ben")).isEmpty();
    assertThat(drafts.over("ben", BASE).digest()).isEqualTo(BASE.digest());
  }

  @Test
  void what_is_written_back_as_it_was_is_no_change() throws DraftRefused {
    drafts.write("ann", A, "a: 2\n", BASE);
    drafts.write("ann", A, "a: 1\n", BASE);
    drafts.write("ann", "x/terms/c.yaml", "c: 1\n", BASE);
    drafts.delete("ann", "x/terms/c.yaml", BASE);

    assertThat(drafts.edits("ann")).isEmpty();
  }

  @Test
  void every_save_stays_in_the_history_with_what_it_held() throws DraftRefused {
    drafts.write("ann", A, "a: 2\n", BASE);
    drafts.write("ann", A, "a: 3\n", BASE);
    drafts.revert("ann", A);

    List<Edit.Save> history = drafts.history("ann", A);
    assertThat(history)
        .extracting(Edit.Save::what)
        .containsExactly(Edit.What.REVERTED, Edit.What.WRITTEN, Edit.What.WRITTEN);
    assertThat(drafts.saved(history.get(1))).contains("a: 3\n");
    assertThat(drafts.saved(history.get(2))).contains("a: 2\n");
    assertThat(drafts.history("ann", null)).hasSize(3);
    assertThat(drafts.history("ann", B)).isEmpty();
  }

  @Test
  void a_draft_moves_along_when_other_files_change() throws DraftRefused {
    drafts.write("ann", A, "a: 2\n", BASE);
    PackTree moved = tree(Map.of(A, "a: 1\n", B, "b: 9\n"));

    assertThat(drafts.conflicts("ann", moved)).isEmpty();
    assertThat(drafts.over("ann", moved).text(B)).contains("b: 9\n");
  }

  @Test
  void a_file_that_changed_on_both_sides_is_a_conflict_that_shows_both() throws DraftRefused {
    drafts.write("ann", A, "a: 2\n", BASE);
    PackTree moved = tree(Map.of(A, "a: 5\n", B, "b: 1\n"));
    // saving once more must not hide it
    drafts.write("ann", A, "a: 3\n", moved);

    assertThat(drafts.conflicts("ann", moved))
        .containsExactly(new Edit.Conflict(A, "a: 1\n", "a: 5\n", "a: 3\n"));
    assertThatThrownBy(() -> drafts.over("ann", moved))
        .isInstanceOfSatisfying(
            DraftRefused.class,
            refused ->
                assertThat(refused.says().zh()).isEqualTo("下列文件在修改稿和现行政策中都改了，请先逐个选定:\n  " + A));

    drafts.settle("ann", A, "a: 35\n", moved);
    assertThat(drafts.over("ann", moved).text(A)).contains("a: 35\n");
  }

  @Test
  void the_same_change_on_both_sides_is_no_conflict() throws DraftRefused {
    drafts.write("ann", A, "a: 2\n", BASE);
    drafts.delete("ann", B, BASE);
    PackTree moved = tree(Map.of(A, "a: 2\n"));

    assertThat(drafts.over("ann", moved).digest()).isEqualTo(moved.digest());
  }

  @Test
  void nothing_is_written_that_is_no_file_of_a_pack() {
    for (String path :
        List.of(
            "../terms/a.yaml",
            "/etc/terms/a.yaml",
            "x/../../terms/a.yaml",
            "x/./terms/a.yaml",
            "README.md",
            "x/rules/a/b.drl",
            "x\\terms\\a.yaml",
            "")) {
      assertThatThrownBy(() -> drafts.write("ann", path, "", BASE))
          .as(path)
          .isInstanceOf(DraftRefused.class);
    }
    assertThatThrownBy(() -> drafts.write("ann", A, "a".repeat(1 << 21), BASE))
        .hasMessage("draft.large");
    assertThatThrownBy(() -> drafts.delete("ann", "x/terms/z.yaml", BASE))
        .hasMessage("draft.noFile");
    assertThat(drafts.edits("ann")).isEmpty();
  }

  @Test
  void what_was_handed_in_leaves_the_desk_empty_and_the_history_whole() throws DraftRefused {
    drafts.write("ann", A, "a: 2\n", BASE);
    drafts.discard("ann", true);

    assertThat(drafts.edits("ann")).isEmpty();
    assertThat(drafts.history("ann", A).get(0).what()).isEqualTo(Edit.What.SUBMITTED);
  }
}
