package wuse.app.workbench;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import wuse.preview.Preview;

/** Whom a draft moves. */
@Controller
class PreviewAddresses {
  private final Previews previews;

  PreviewAddresses(Previews previews) {
    this.previews = previews;
  }

  /** As it stands; a page whose preview is still being made asks again. */
  @GetMapping("/workbench/preview/{ticket}")
  String preview(@PathVariable String ticket, Model model) {
    Optional<Previews.State> state = previews.state(ticket);
    if (state.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    show(state.get(), model);
    model.addAttribute("ticket", ticket);
    return "workbench-parts :: preview";
  }

  static void show(Previews.State state, Model model) {
    Preview preview = state.preview();
    model.addAttribute("state", state);
    model.addAttribute(
        "effects",
        preview == null
            ? List.of()
            : preview.effects().stream()
                .map(effect -> new EffectView(effect, preview.parts()))
                .toList());
  }
}
