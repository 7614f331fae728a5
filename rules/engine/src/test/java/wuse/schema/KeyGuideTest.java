package wuse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wuse.policy.Content;
import wuse.policy.FileKind;

/** What an editor offers at a place of a file. */
class KeyGuideTest {
  private final KeyGuide guide = new KeyGuide("zh");

  private KeyGuide.Place at(FileKind kind, String... path) {
    return guide.at(kind, "", List.of(path));
  }

  @Test
  void at_the_top_all_keys_of_the_file_are_offered_with_their_words() {
    assertThat(at(FileKind.INDICATOR).keys())
        .extracting(KeyGuide.Word::text)
        .contains("id", "name", "category", "severity", "applies", "reads", "points", "versions");
    assertThat(at(FileKind.INDICATOR).keys())
        .contains(new KeyGuide.Word("points", "分值", "最多扣多少，等于最重一档"));
    assertThat(new KeyGuide("en").at(FileKind.INDICATOR, "", List.of()).keys())
        .contains(new KeyGuide.Word("points", "Points", "the most it can cost, as the worst band"));
  }

  @Test
  void lists_are_stepped_over() {
    assertThat(at(FileKind.INDICATOR, "versions", "bands").keys())
        .extracting(KeyGuide.Word::text)
        .contains("when", "deduct", "says");
    assertThat(at(FileKind.INDICATOR, "versions", "bands", "says").keys())
        .extracting(KeyGuide.Word::text)
        .containsExactly("zh", "en");
  }

  @Test
  void words_that_the_format_knows_are_offered_and_the_rest_is_named_by_its_kind() {
    assertThat(at(FileKind.INDICATOR, "severity").values())
        .extracting(KeyGuide.Word::text)
        .containsExactly("general", "serious", "veto");
    assertThat(at(FileKind.INDICATOR, "versions", "basis").plain())
        .containsExactly(Content.Plain.CITATION);
    assertThat(at(FileKind.INDICATOR, "applies").plain()).containsExactly(Content.Plain.CONDITION);
    assertThat(at(FileKind.INDICATOR, "applies", "any").plain())
        .containsExactly(Content.Plain.CONDITION);
    assertThat(at(FileKind.INDICATOR, "applies", "any", "管理类别").plain())
        .containsExactly(Content.Plain.VALUE);
  }

  @Test
  void a_roster_has_other_keys_than_a_scorecard() {
    KeyGuide.Place scorecard = guide.at(FileKind.PACK, "scorecard", List.of("versions"));
    KeyGuide.Place roster = guide.at(FileKind.PACK, "roster", List.of("versions"));
    assertThat(scorecard.keys()).extracting(KeyGuide.Word::text).contains("colours", "caps");
    assertThat(roster.keys())
        .extracting(KeyGuide.Word::text)
        .contains("admission", "suspend")
        .doesNotContain("colours");
  }

  @Test
  void a_place_that_the_format_does_not_know_allows_nothing() {
    KeyGuide.Place nowhere = at(FileKind.INDICATOR, "no", "such", "place");
    assertThat(nowhere.keys()).isEmpty();
    assertThat(nowhere.values()).isEmpty();
    assertThat(nowhere.plain()).isEmpty();
  }
}
