package wuse.app.workbench;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import wuse.app.shelf.PackTree;
import wuse.policy.Fault;

/**
 * What is said of a text while it is being written: faults of all files, changes against what is in
 * force, the law beside, and under what the preview will be found.
 */
@Component
final class LiveAnswer {
  private final DraftFiles files;
  private final Readings readings;
  private final Previews previews;

  LiveAnswer(DraftFiles files, Readings readings, Previews previews) {
    this.files = files;
    this.readings = readings;
    this.previews = previews;
  }

  /** Of the person's draft with this text in the place of what was saved. */
  void show(String person, DraftFiles.@Nullable Sheet sheet, String lang, Model model) {
    PackTree tree = files.tree(person);
    if (sheet != null) {
      tree = tree.with(sheet.path(), sheet.text().getBytes(StandardCharsets.UTF_8));
    }
    show(person, readings.of(files.base()), readings.of(tree), sheet, lang, model);
  }

  /** Of one state of the policies beside another. */
  void show(
      String person,
      Checked before,
      Checked after,
      DraftFiles.@Nullable Sheet sheet,
      String lang,
      Model model) {
    String open = sheet == null ? "" : sheet.path();
    Findings findings = new Findings(after, lang);
    model.addAttribute("open", open);
    model.addAttribute("faults", findings.faults(open));
    model.addAttribute("elsewhere", findings.elsewhere(open));
    model.addAttribute("errors", after.count(Fault.Severity.ERROR));
    model.addAttribute("warnings", after.count(Fault.Severity.WARNING));
    model.addAttribute("advice", after.count(Fault.Severity.ADVICE));
    model.addAttribute("millis", after.millis());
    model.addAttribute("changes", findings.changes(before));
    model.addAttribute("beside", new LawBeside(after.reading(), readings.today()).of(open));
    model.addAttribute("ticket", after.isSound() ? previews.ask(person, before, after) : null);
  }
}
