package wuse.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wuse.app.store.Quarantine.Filter;
import wuse.app.store.Store;
import wuse.app.store.Waiting;

/** 拒收: rows that could not be read, for whoever runs the sources; to be mended at the source. */
@Controller
class QuarantinePage {
  private static final int PAGE = 50;

  private final Store store;

  QuarantinePage(Store store) {
    this.store = store;
  }

  @GetMapping("/quarantine")
  String rows(
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Filter filter = new Filter(orAll(source), null, orAll(code));
    int shown = Math.max(1, Math.min(page, 100_000));
    List<Waiting> rows = store.quarantine().list(filter, (shown - 1L) * PAGE, PAGE + 1);
    model.addAttribute("rows", rows.subList(0, Math.min(PAGE, rows.size())));
    model.addAttribute("more", rows.size() > PAGE);
    model.addAttribute("page", shown);
    model.addAttribute("count", store.quarantine().count(filter));
    model.addAttribute("codes", store.quarantine().codes(Filter.ALL));
    model.addAttribute("sources", store.dossiers().freshness());
    model.addAttribute("source", source);
    model.addAttribute("code", code);
    return "quarantine";
  }

  private static @Nullable String orAll(String asked) {
    return asked.isBlank() ? null : asked.strip();
  }
}
