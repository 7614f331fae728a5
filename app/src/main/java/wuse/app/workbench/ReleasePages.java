package wuse.app.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.shelf.Desk;
import wuse.app.shelf.Refused;
import wuse.app.shelf.Release;
import wuse.app.shelf.Release.Step;

/** 发布单: what was handed in, how it differs, whom it moves, and what somebody else says to it. */
@Controller
class ReleasePages {
  private final Desk desk;
  private final DraftFiles files;
  private final Readings readings;
  private final LiveAnswer live;

  ReleasePages(Desk desk, DraftFiles files, Readings readings, LiveAnswer live) {
    this.desk = desk;
    this.files = files;
    this.readings = readings;
    this.live = live;
  }

  /** What an approver does with a release. */
  private interface Taking {
    void take(Journal.Hand hand) throws Refused;
  }

  @GetMapping("/workbench/releases")
  String list(Model model) {
    model.addAttribute("releases", desk.releases().list());
    model.addAttribute("versions", desk.shelf().versions());
    model.addAttribute("mode", desk.mode().name());
    return "workbench-releases";
  }

  @GetMapping("/workbench/releases/{no}")
  String release(
      @PathVariable int no, @ModelAttribute("lang") String lang, Authentication who, Model model) {
    // what was approved stands on the shelf: of one that is not whole nothing is shown
    files.base();
    Release release =
        desk.releases()
            .find(no)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean own = List.of(release.drafter(), release.submitter()).contains(who.getName());
    model.addAttribute("release", release);
    model.addAttribute("steps", desk.releases().steps(no));
    model.addAttribute("own", own);
    model.addAttribute(
        "approves", WorkbenchPage.has(who, Role.APPROVER) || desk.isDeputy(who.getName()));
    for (Step step : Step.values()) {
      model.addAttribute("can" + step.name(), release.state().after(step).isPresent());
    }
    live.show(
        who.getName(),
        readings.of(desk.releases().base(release)),
        readings.of(desk.releases().files(release)),
        null,
        lang,
        model);
    return "workbench-release";
  }

  @PostMapping("/workbench/review/{no}/approve")
  String approve(
      @PathVariable int no,
      @ModelAttribute("lang") String lang,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return taken(
        no, hand -> desk.releases().approve(no, hand), lang, who, request, response, model);
  }

  /** Lets one pass that moves more units than the brake allows. */
  @PostMapping("/workbench/review/{no}/lift")
  String lift(
      @PathVariable int no,
      @RequestParam(defaultValue = "") String because,
      @ModelAttribute("lang") String lang,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return taken(
        no, hand -> desk.releases().lift(no, hand, because), lang, who, request, response, model);
  }

  @PostMapping("/workbench/review/{no}/return")
  String sendBack(
      @PathVariable int no,
      @RequestParam(defaultValue = "") String because,
      @ModelAttribute("lang") String lang,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return taken(
        no,
        hand -> desk.releases().sendBack(no, hand, because),
        lang,
        who,
        request,
        response,
        model);
  }

  /** By whoever wrote it or handed it in. */
  @PostMapping("/workbench/edit/withdraw/{no}")
  String withdraw(
      @PathVariable int no,
      @ModelAttribute("lang") String lang,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return taken(
        no, hand -> desk.releases().withdraw(no, hand), lang, who, request, response, model);
  }

  private String taken(
      int no,
      Taking taking,
      String lang,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      taking.take(new Journal.Hand(who.getName(), request.getRemoteAddr()));
      return "redirect:/workbench/releases/" + no;
    } catch (Refused refused) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("reasons", refused.reasons());
      return release(no, lang, who, model);
    }
  }
}
