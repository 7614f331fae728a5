package wuse.app.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wuse.app.account.Journal;
import wuse.policy.FaultPage;

/** 修改稿: all that somebody has changed, on the way to whoever approves it. */
@Controller
class DraftPages {
  private static final int NOTE = 1_000;

  private final DraftFiles files;
  private final Readings readings;
  private final LiveAnswer live;
  private final Submissions submissions;

  DraftPages(DraftFiles files, Readings readings, LiveAnswer live, Submissions submissions) {
    this.files = files;
    this.readings = readings;
    this.live = live;
    this.submissions = submissions;
  }

  @GetMapping("/workbench/edit/draft")
  String draft(@ModelAttribute("lang") String lang, Authentication who, Model model) {
    String person = who.getName();
    Submissions.Course course = submissions.of(person).orElse(null);
    model.addAttribute("course", course);
    if (course != null && course.isUnderWay()) {
      model.addAttribute("wait", true);
    } else {
      submissions.forget(person);
    }
    model.addAttribute("refusedText", refused(course, lang));
    model.addAttribute("edits", files.edits(person));
    model.addAttribute("conflicts", files.conflicts(person));
    model.addAttribute("today", readings.today());
    live.show(person, null, lang, model);
    return "workbench-draft";
  }

  /** The faults for which a gate is shut, as the command line would write them. */
  private static String refused(Submissions.@Nullable Course course, String lang) {
    return course == null || course.refused() == null
        ? ""
        : new FaultPage().text(course.refused().faults(), java.util.Map.of(), lang);
  }

  /** Hands the draft in; how it goes the page of the draft says. */
  @PostMapping("/workbench/edit/submit")
  String submit(
      @RequestParam String from,
      @RequestParam(defaultValue = "") String note,
      Authentication who,
      HttpServletRequest request) {
    Journal.Hand hand = new Journal.Hand(who.getName(), request.getRemoteAddr());
    submissions.begin(hand, day(from), note.substring(0, Math.min(NOTE, note.length())));
    return "redirect:/workbench/edit/draft";
  }

  /** What cannot be read as a day is today: the page offers nothing else. */
  private LocalDate day(String written) {
    try {
      return LocalDate.parse(written.strip());
    } catch (DateTimeParseException noDay) {
      return readings.today();
    }
  }
}
