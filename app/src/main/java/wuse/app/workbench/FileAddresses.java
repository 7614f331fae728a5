package wuse.app.workbench;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import wuse.app.shelf.DraftRefused;

/** Files that come and go in somebody's draft. */
@Controller
class FileAddresses {
  private final DraftFiles files;
  private final Readings readings;
  private final WorkbenchPage page;

  FileAddresses(DraftFiles files, Readings readings, WorkbenchPage page) {
    this.files = files;
    this.readings = readings;
    this.page = page;
  }

  /** What somebody does with a file. */
  private interface Deed {
    void on(String person, String file) throws DraftRefused;
  }

  /** Begins a file with the least that its kind must have. */
  @PostMapping("/workbench/edit/new")
  String begin(
      @RequestParam String file,
      @ModelAttribute("lang") String lang,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    String path = file.strip();
    Deed deed =
        (person, named) -> {
          Checked draft = readings.of(files.tree(person));
          files.create(person, named, new Skeleton(draft.reading(), readings.today()).of(named));
        };
    return done(deed, path, lang, who, response, model);
  }

  @PostMapping("/workbench/edit/delete")
  String delete(
      @RequestParam String file,
      @ModelAttribute("lang") String lang,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    return done(files::delete, file, lang, who, response, model);
  }

  /** Puts back what was deleted and not handed in. */
  @PostMapping("/workbench/edit/restore")
  String restore(
      @RequestParam String file,
      @ModelAttribute("lang") String lang,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    return done(files::restore, file, lang, who, response, model);
  }

  /** The page of the file, or why not, with what was asked still on it. */
  private String done(
      Deed deed,
      String file,
      String lang,
      Authentication who,
      HttpServletResponse response,
      Model model) {
    try {
      deed.on(who.getName(), file);
      return "redirect:" + address(file);
    } catch (DraftRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusedFile", refused.says());
      model.addAttribute("asked", file);
      page.show(who, null, lang, model);
      return "workbench";
    }
  }

  /** Where a file is edited. */
  static String address(String file) {
    return UriComponentsBuilder.fromPath("/workbench")
        .queryParam("file", "{file}")
        .encode()
        .buildAndExpand(file)
        .toUriString();
  }
}
