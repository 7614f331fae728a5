package wuse.app.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import wuse.app.shelf.DraftRefused;

/** What the author of a file does: writes, is told, saves, takes back. */
@Controller
class EditAddresses {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DraftFiles files;
  private final Readings readings;
  private final LiveAnswer live;
  private final WorkbenchPage page;

  EditAddresses(DraftFiles files, Readings readings, LiveAnswer live, WorkbenchPage page) {
    this.files = files;
    this.readings = readings;
    this.live = live;
    this.page = page;
  }

  /** What is said of the text that is being written; nothing is saved. */
  @PostMapping("/workbench/edit/live")
  String live(
      @RequestParam String file,
      HttpServletRequest request,
      @ModelAttribute("lang") String lang,
      Authentication who,
      Model model)
      throws IOException {
    live.show(who.getName(), new DraftFiles.Sheet(file, PostedText.of(request), ""), lang, model);
    return "workbench-parts :: live";
  }

  /** What may be written at a place of the text, and what stands there. */
  @PostMapping("/workbench/edit/guide")
  ResponseEntity<String> guide(
      @RequestParam String file,
      @RequestParam int line,
      @RequestParam int column,
      HttpServletRequest request,
      @ModelAttribute("lang") String lang,
      Authentication who)
      throws IOException {
    Checked draft = readings.of(files.tree(who.getName()));
    Suggestions suggestions = new Suggestions(draft.reading(), lang, readings.today());
    String answer =
        JSON.writeValueAsString(suggestions.at(file, PostedText.of(request), line, column));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
        .body(answer);
  }

  /** Saves, for a page that goes on; 409 where somebody was faster. */
  @PostMapping(value = "/workbench/edit/save", consumes = MediaType.TEXT_PLAIN_VALUE)
  String keep(
      @RequestParam String file,
      @RequestParam String version,
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication who,
      Model model)
      throws IOException {
    try {
      model.addAttribute("saved", files.save(who.getName(), file, PostedText.of(request), version));
    } catch (DraftFiles.Overtaken overtaken) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("overtaken", overtaken.saved());
    } catch (DraftRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", refused.says());
    }
    return "workbench-parts :: told";
  }

  /** Saves, for a page without a script: it is shown again, with the author's text on it. */
  @PostMapping(
      value = "/workbench/edit/save",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  String save(
      @RequestParam String file,
      @RequestParam String version,
      @RequestParam String text,
      @ModelAttribute("lang") String lang,
      Authentication who,
      Model model) {
    String written = text.replace("\r\n", "\n");
    try {
      files.save(who.getName(), file, written, version);
      return "redirect:" + FileAddresses.address(file) + "&saved";
    } catch (DraftFiles.Overtaken overtaken) {
      model.addAttribute("overtaken", overtaken.saved());
      DraftFiles.Sheet mine = new DraftFiles.Sheet(file, written, overtaken.saved().version());
      page.show(who, mine, lang, model);
    } catch (DraftRefused refused) {
      model.addAttribute("refused", refused.says());
      page.show(who, new DraftFiles.Sheet(file, written, version), lang, model);
    }
    return "workbench";
  }

  @PostMapping("/workbench/edit/revert")
  String revert(@RequestParam String file, Authentication who) {
    files.revert(who.getName(), file);
    return "redirect:"
        + (files.sheet(who.getName(), file).isPresent()
            ? FileAddresses.address(file)
            : "/workbench");
  }
}
