package wuse.app.workbench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import wuse.app.account.Role;
import wuse.app.workbook.Manuals;
import wuse.policy.FaultManual;

/** 政策工作台: the files of the policies, one of them before its author, and what is said of it. */
@Controller
class WorkbenchPage {
  private final DraftFiles files;
  private final Readings readings;
  private final LiveAnswer live;

  WorkbenchPage(DraftFiles files, Readings readings, LiveAnswer live) {
    this.files = files;
    this.readings = readings;
    this.live = live;
  }

  /** Nobody but policy staff writes; all who come here read. */
  static boolean writes(Authentication who) {
    return has(who, Role.POLICY);
  }

  static boolean has(Authentication who, Role role) {
    return who.getAuthorities().stream()
        .anyMatch(right -> role.name().equals(right.getAuthority()));
  }

  @GetMapping("/workbench")
  String page(
      @RequestParam(defaultValue = "") String file,
      @ModelAttribute("lang") String lang,
      Authentication who,
      Model model) {
    Optional<DraftFiles.Sheet> sheet =
        file.isEmpty() ? Optional.empty() : files.sheet(who.getName(), file);
    boolean gone = !file.isEmpty() && sheet.isEmpty();
    if (gone && files.isDeleted(who.getName(), file)) {
      model.addAttribute("gone", file);
    } else if (gone) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    show(who, sheet.orElse(null), lang, model);
    return "workbench";
  }

  /** What stands on the page; also where a text could not be saved and stays before its author. */
  void show(Authentication who, DraftFiles.@Nullable Sheet sheet, String lang, Model model) {
    Checked draft = readings.of(files.tree(who.getName()));
    FileTree tree = new FileTree(draft, files.edits(who.getName()), lang);
    model.addAttribute("branches", tree.branches());
    model.addAttribute("folders", tree.folders());
    model.addAttribute("edits", files.edits(who.getName()));
    model.addAttribute("conflicts", files.conflicts(who.getName()));
    model.addAttribute("writes", writes(who));
    model.addAttribute("sheet", sheet);
    live.show(who.getName(), sheet, lang, model);
  }

  /** The page of a fault: what it is, why it is wrong, how it is mended. */
  @GetMapping("/workbench/faults/{code}")
  String fault(@PathVariable String code, @ModelAttribute("lang") String lang, Model model) {
    FaultManual.Page page =
        Manuals.page(code, lang)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("manual", page);
    return "workbench-fault";
  }
}
