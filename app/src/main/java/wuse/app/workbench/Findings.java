package wuse.app.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import wuse.change.Change;
import wuse.change.ChangeText;
import wuse.change.PackChanges;
import wuse.policy.Fault;
import wuse.policy.FaultPage;
import wuse.policy.Position;

/**
 * What is said of a state of the policies: its faults, and how it differs from what is in force.
 */
final class Findings {
  /** More than these nobody reads beside an editor. */
  private static final int MOST = 60;

  private final Checked draft;
  private final String language;

  Findings(Checked draft, String language) {
    this.draft = draft;
    this.language = language;
  }

  /**
   * A fault in words.
   *
   * @param length characters to mark; 0 for the place only
   * @param see a second place that belongs to it; may be empty
   */
  record Told(
      String file,
      int line,
      int column,
      int length,
      Fault.Severity severity,
      String code,
      String sentence,
      String mark,
      String hint,
      String see,
      int seeLine) {}

  /** What changed in one pack; without a path in what all packs share. */
  record Changed(String pack, List<String> sentences) {}

  /** Those of the open file, the worst first, and errors of others: what has to be mended here. */
  List<Told> faults(String open) {
    return told(fault -> here(fault, open));
  }

  /** What else is there to see to, in other files. */
  List<Told> elsewhere(String open) {
    return told(fault -> !here(fault, open));
  }

  private static boolean here(Fault fault, String open) {
    return fault.at().file().equals(open) || fault.severity() == Fault.Severity.ERROR;
  }

  private List<Told> told(Predicate<Fault> which) {
    FaultPage page = new FaultPage();
    return draft.faults().stream()
        .filter(which)
        .sorted(Comparator.comparing(Fault::severity).thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .map(fault -> told(fault, page))
        .toList();
  }

  private Told told(Fault fault, FaultPage page) {
    FaultPage.Said said = page.said(fault, language);
    Position related = fault.related();
    return new Told(
        fault.at().file(),
        fault.at().line(),
        fault.at().column(),
        fault.length(),
        fault.severity(),
        fault.code(),
        said.sentence(),
        said.mark(),
        said.hint(),
        related == null ? "" : related.file(),
        related == null ? 0 : related.line());
  }

  /** In plain sentences, pack by pack. */
  List<Changed> changes(Checked before) {
    ChangeText text = new ChangeText(language);
    List<Changed> packs = new ArrayList<>();
    String pack = null;
    List<String> sentences = new ArrayList<>();
    for (Change change : PackChanges.between(before.reading(), draft.reading())) {
      if (!Objects.equals(pack, change.pack())) {
        pack = change.pack();
        sentences = new ArrayList<>();
        packs.add(new Changed(pack, sentences));
      }
      sentences.add(text.sentence(change));
    }
    return packs;
  }
}
