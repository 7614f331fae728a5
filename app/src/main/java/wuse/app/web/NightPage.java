package wuse.app.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import wuse.app.store.Store;

/** 今夜: where the county stands after the last night in effect. */
@Controller
class NightPage {
  private final Store store;

  NightPage(Store store) {
    this.store = store;
  }

  @GetMapping("/")
  String tonight(Model model) {
    model.addAttribute("run", store.runs().latest().orElse(null));
    return "night";
  }
}
