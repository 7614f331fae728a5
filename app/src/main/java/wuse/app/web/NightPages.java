package wuse.app.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import wuse.app.nightly.NightSettings;
import wuse.app.report.NightReport;
import wuse.app.report.ReportPage;
import wuse.app.store.Cause;
import wuse.app.store.Run;
import wuse.app.store.RunState;
import wuse.app.store.Store;

/** 今夜、各夜: where the county stands, and the nights that led there. */
@Controller
class NightPages {
  private static final int PAGE = 30;

  private final Store store;
  private final ReportRack rack;

  NightPages(Store store, ReportRack rack) {
    this.store = store;
    this.rack = rack;
  }

  /** The last night in effect; one that is held since stands beside it. */
  @GetMapping("/")
  String tonight(@ModelAttribute("visitor") Visitor visitor, Model model) {
    Optional<Run> latest = store.runs().latest();
    model.addAttribute("night", latest.map(run -> view(run, model)).orElse(null));
    model.addAttribute("held", held(latest).map(run -> view(run, model)).orElse(null));
    model.addAttribute("freshness", store.dossiers().freshness());
    model.addAttribute("reads", Gate.lets(visitor.roles(), "/nights"));
    return "night";
  }

  /** The newest that waits for a person, unless a later one is in effect. */
  private Optional<Run> held(Optional<Run> latest) {
    return store.runs().list(PAGE).stream()
        .filter(run -> run.state() == RunState.HELD)
        .filter(run -> latest.isEmpty() || run.no() > latest.get().no())
        .findFirst();
  }

  /** A page whose report is still being made asks again by itself. */
  private NightView view(Run run, Model model) {
    NightView view = view(run);
    if (view.isEnded() && view.report() == null) {
      model.addAttribute("wait", true);
    }
    return view;
  }

  private NightView view(Run run) {
    NightView counted = new NightView(run, null, store.runs().nights(run.no()));
    return counted.isEnded() ? counted.with(rack.of(run)) : counted;
  }

  /** Whether a source's last delivery is too long ago, by the clock. */
  @ModelAttribute("oldest")
  Instant oldest() {
    Duration limit = NightSettings.standard().stale();
    return store.clock().instant().minus(limit);
  }

  /** In the order of the report. */
  @ModelAttribute("causes")
  List<Cause> causes() {
    return ReportPage.CAUSES;
  }

  @GetMapping("/nights")
  String nights(@RequestParam(defaultValue = "1") int page, Model model) {
    int shown = Math.max(1, Math.min(page, 100_000));
    List<Run> runs = store.runs().list(shown * PAGE + 1);
    int from = Math.min(runs.size(), (shown - 1) * PAGE);
    int to = Math.min(runs.size(), shown * PAGE);
    model.addAttribute(
        "nights",
        runs.subList(from, to).stream()
            .map(run -> new NightView(run, null, store.runs().nights(run.no())))
            .toList());
    model.addAttribute("page", shown);
    model.addAttribute("more", runs.size() > to);
    return "nights";
  }

  /** The report of a night. */
  @GetMapping("/nights/{no}")
  String night(@PathVariable String no, Model model) {
    model.addAttribute("night", view(NightAddress.read(no, store), model));
    model.addAttribute("held", null);
    return "report";
  }

  /** The same as one file, to keep and to print. */
  @GetMapping("/nights/{no}/report.html")
  ResponseEntity<String> file(@PathVariable String no, @ModelAttribute("lang") String lang) {
    NightReport report = rack.of(NightAddress.read(no, store)).orElseThrow(NotThere::new);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("wuse-night-" + report.run().no() + ".html")
                .build()
                .toString())
        .body(new ReportPage(lang).html(report));
  }
}
