package wuse.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wuse.app.sheet.Sheet;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.app.store.StoredDecision;
import wuse.decision.Decision;
import wuse.facts.UnitId;
import wuse.policy.Words;

/** 正面清单: who stood on it on any day, since when, until when and why. */
@Controller
class WhitelistPage {
  private static final int PAGE = 30;
  private static final int MOVED = 200;
  private static final int KEPT = 6;

  /** Those who are on the list or were, from the inside outwards. */
  private static final List<String> STATES = List.of("在册", "建议纳入", "暂停", "建议移出", "移出", "禁入", "到期");

  private final Store store;
  private final Policies policies;

  // who stood on a list after a night does not change any more
  private final Map<List<Object>, Map<UnitId, StoredDecision>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<List<Object>, Map<UnitId, StoredDecision>> eldest) {
          return size() > KEPT;
        }
      };

  WhitelistPage(Store store, Policies policies) {
    this.store = store;
    this.policies = policies;
  }

  /**
   * One who is or was on the list.
   *
   * @param because why they stand there
   */
  record Member(
      UnitId unit,
      String name,
      String state,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate earliestAgain,
      List<Words> because) {}

  @GetMapping("/whitelist")
  String list(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String pack,
      @RequestParam(defaultValue = "在册") String state,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    LocalDate asked = day(day);
    model.addAttribute("day", asked);
    model.addAttribute("unread", asked == null && !day.isBlank() ? day : null);
    Run run = (asked == null ? store.runs().latest() : store.runs().on(asked)).orElse(null);
    List<Policies.Named> packs = run == null ? List.of() : policies.rosters(run);
    Optional<Policies.Named> chosen = Policies.chosen(packs, pack);
    model.addAttribute("run", run);
    if (run == null || chosen.isEmpty()) {
      return "whitelist-none";
    }
    model.addAttribute("packs", packs);
    model.addAttribute("pack", chosen.get());
    members(model, run, chosen.get().path(), STATES.contains(state) ? state : "在册", page);
    model.addAttribute("moved", store.runs().shifts(run.no(), chosen.get().path(), 0, MOVED));
    return "whitelist";
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return written.isBlank() ? null : LocalDate.parse(written.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private void members(Model model, Run run, String pack, String state, int page) {
    Map<UnitId, StoredDecision> all = all(run, pack);
    Map<String, Long> counts = new LinkedHashMap<>();
    STATES.forEach(each -> counts.put(each, 0L));
    all.values().forEach(stored -> counts.merge(listed(stored).state(), 1L, Long::sum));
    List<StoredDecision> asked =
        all.values().stream().filter(stored -> listed(stored).state().equals(state)).toList();
    int shown = Math.max(1, Math.min(page, 1 + asked.size() / PAGE));
    int from = Math.min(asked.size(), (shown - 1) * PAGE);
    int to = Math.min(asked.size(), shown * PAGE);
    model.addAttribute("counts", counts);
    model.addAttribute("state", state);
    model.addAttribute("page", shown);
    model.addAttribute("more", to < asked.size());
    model.addAttribute("members", written(asked.subList(from, to), run, pack));
  }

  private Map<UnitId, StoredDecision> all(Run run, String pack) {
    List<Object> key = List.of(run.no(), run.state(), pack);
    synchronized (kept) {
      return kept.computeIfAbsent(key, asked -> store.members().after(run, pack, STATES));
    }
  }

  private static Decision.Listed listed(StoredDecision stored) {
    return (Decision.Listed) stored.decision().result();
  }

  private List<Member> written(List<StoredDecision> decisions, Run run, String pack) {
    Map<UnitId, String> names =
        store
            .members()
            .names(decisions.stream().map(StoredDecision::unit).collect(Collectors.toList()));
    return decisions.stream()
        .map(
            stored -> {
              Decision.Listed listed = listed(stored);
              return new Member(
                  stored.unit(),
                  names.getOrDefault(stored.unit(), stored.unit().text()),
                  listed.state(),
                  listed.since(),
                  listed.until(),
                  listed.earliestAgain(),
                  because(run, stored.unit(), pack));
            })
        .toList();
  }

  private List<Words> because(Run run, UnitId unit, String pack) {
    return policies
        .sheet(run, unit, pack)
        .map(Sheet::conclusion)
        .filter(Sheet.Listing.class::isInstance)
        .map(conclusion -> ((Sheet.Listing) conclusion).because())
        .orElse(List.of());
  }
}
