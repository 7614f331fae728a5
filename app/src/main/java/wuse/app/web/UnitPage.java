package wuse.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import wuse.app.sheet.Sheet;
import wuse.app.store.PackNight;
import wuse.app.store.Run;
import wuse.app.store.Runs;
import wuse.app.store.Store;
import wuse.app.store.StoredDecision;
import wuse.decision.Decision;
import wuse.facts.UnitId;
import wuse.policy.Words;

/** 一企一页: why a unit has its colour and its place on the list, on any night. */
@Controller
class UnitPage {
  private static final int HISTORY = 60;

  private final Store store;
  private final Policies policies;

  UnitPage(Store store, Policies policies) {
    this.store = store;
    this.policies = policies;
  }

  /**
   * @param night number of the night; empty for the last one in effect
   */
  @GetMapping("/units/{address}")
  String unit(
      @PathVariable String address, @RequestParam(defaultValue = "") String night, Model model) {
    UnitId unit = UnitAddress.read(address);
    if (store.dossiers().candidate(unit).isEmpty()) {
      throw new NotThere();
    }
    Run run = run(night);
    model.addAttribute("unit", unit);
    model.addAttribute("run", run);
    model.addAttribute("past", !night.isEmpty());
    List<Sheet> sheets = run == null ? List.of() : policies.sheets(run, unit);
    model.addAttribute("sheets", sheets.stream().map(SheetView::new).toList());
    model.addAttribute("name", name(sheets, unit));
    model.addAttribute("failure", run == null || !sheets.isEmpty() ? null : failure(run, unit));
    model.addAttribute("histories", histories(unit));
    return "unit";
  }

  private @Nullable Run run(String night) {
    if (night.isEmpty()) {
      return store.runs().latest().orElse(null);
    }
    Run run = NightAddress.read(night, store);
    if (!run.state().inEffect() && run.state() != wuse.app.store.RunState.HELD) {
      throw new NotThere();
    }
    return run;
  }

  private String name(List<Sheet> sheets, UnitId unit) {
    return sheets.stream()
        .map(sheet -> sheet.subject().name())
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(unit.text());
  }

  private @Nullable Words failure(Run run, UnitId unit) {
    return store.runs().failures(run.no(), Integer.MAX_VALUE).stream()
        .filter(failed -> failed.unit().equals(unit))
        .map(Runs.Failed::says)
        .findFirst()
        .orElse(null);
  }

  /**
   * 历次: what a night said of the unit.
   *
   * @param effective null for a state
   * @param changed whether it is another than the one before
   */
  record Past(
      Run run,
      String result,
      @Nullable String effective,
      @Nullable Object score,
      boolean changed) {}

  /** By pack: the newest first, of each the last {@link #HISTORY}. */
  private Map<String, List<Past>> histories(UnitId unit) {
    Map<String, List<Past>> histories = new LinkedHashMap<>();
    for (String pack : packs()) {
      List<Past> past = history(pack, unit);
      if (!past.isEmpty()) {
        histories.put(pack, past);
      }
    }
    return histories;
  }

  private Collection<String> packs() {
    return store.runs().list(HISTORY).stream()
        .flatMap(run -> store.runs().nights(run.no()).stream())
        .map(PackNight::pack)
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }

  private List<Past> history(String pack, UnitId unit) {
    List<StoredDecision> decisions =
        new ArrayList<>(store.decisions().history(pack, unit).stream().limit(HISTORY).toList());
    decisions.sort(Comparator.comparingLong(StoredDecision::run));
    List<Past> past = new ArrayList<>();
    String before = "";
    for (StoredDecision stored : decisions) {
      Decision decision = stored.decision();
      String result = result(decision);
      String effective = decision.carried().effectiveColour();
      String now = result + "/" + effective;
      Object score =
          decision.result() instanceof Decision.Coloured coloured ? coloured.score() : null;
      Run run = store.runs().find(stored.run()).orElseThrow();
      past.add(0, new Past(run, result, effective, score, !now.equals(before)));
      before = now;
    }
    return past;
  }

  private static String result(Decision decision) {
    return decision.result() instanceof Decision.Coloured coloured
        ? coloured.colour()
        : ((Decision.Listed) decision.result()).state();
  }
}
