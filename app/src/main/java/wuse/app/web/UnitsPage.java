package wuse.app.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import wuse.app.store.Directory;
import wuse.app.store.DirectoryRow;
import wuse.app.store.PackNight;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.facts.Region;
import wuse.facts.UnitId;
import wuse.facts.enterprise.Industry;

/** 名录: every unit with its colour, found by what it is called and chosen by what it is. */
@Controller
class UnitsPage {
  private static final int PAGE = 50;
  private static final int COUNTED = 10_000;
  private static final long COUNTABLE = 50_000;

  private final Store store;
  private final Policies policies;
  private final Rows rows;

  UnitsPage(Store store, Policies policies, Rows rows) {
    this.store = store;
    this.policies = policies;
    this.rows = rows;
  }

  @GetMapping("/units")
  String units(@RequestParam MultiValueMap<String, String> parameters, Model model) {
    UnitsAsked asked = UnitsAsked.of(parameters);
    model.addAttribute("asked", asked);
    Run run = store.runs().latest().orElse(null);
    List<Policies.Named> packs = run == null ? List.of() : policies.scorecards(run);
    Optional<Policies.Named> pack = Policies.chosen(packs, asked.get("pack"));
    if (run == null || pack.isEmpty()) {
      return "units-none";
    }
    String path = pack.get().path();
    boolean fresh = rows.fresh(path);
    model.addAttribute("fresh", fresh);
    model.addAttribute("wait", fresh ? null : true);
    model.addAttribute("shown", store.directory().night(path).orElse(null));
    model.addAttribute("packs", packs);
    model.addAttribute("pack", pack.get());
    choices(model, path);
    lists(model, run, page(model, asked, path));
    return "units";
  }

  private void choices(Model model, String pack) {
    model.addAttribute("results", rows.words(pack, Directory.Word.RESULT));
    model.addAttribute("effectives", rows.words(pack, Directory.Word.EFFECTIVE));
    model.addAttribute("categories", rows.words(pack, Directory.Word.CATEGORY));
    model.addAttribute(
        "regions", named(rows.words(pack, Directory.Word.REGION), UnitsPage::region));
    model.addAttribute(
        "industries", named(rows.words(pack, Directory.Word.INDUSTRY), UnitsPage::industry));
  }

  private static Map<String, String> named(
      Collection<String> codes, java.util.function.UnaryOperator<String> name) {
    Map<String, String> named = new LinkedHashMap<>();
    codes.stream()
        .filter(code -> !code.isEmpty())
        .forEach(code -> named.put(code, name.apply(code)));
    return named;
  }

  /** A code with its name, where we know it. */
  static String region(String code) {
    String name = new Region(code).name();
    return name == null ? code : code + " " + name;
  }

  /** A code with its name, where we know it. */
  static String industry(String code) {
    String name = new Industry(code).name();
    return name == null ? code : code + " " + name;
  }

  private List<DirectoryRow> page(Model model, UnitsAsked asked, String pack) {
    Directory directory = store.directory();
    boolean backwards = asked.mark("before").isPresent();
    List<DirectoryRow> found =
        backwards
            ? directory.before(pack, asked.question(), asked.mark("before").get(), PAGE + 1)
            : asked
                .mark("after")
                .map(mark -> directory.behind(pack, asked.question(), mark, PAGE + 1))
                .orElseGet(() -> directory.first(pack, asked.question(), PAGE + 1));
    boolean more = found.size() > PAGE;
    List<DirectoryRow> page =
        !more ? found : backwards ? found.subList(1, PAGE + 1) : found.subList(0, PAGE);
    boolean before = backwards ? more : asked.mark("after").isPresent();
    boolean behind = backwards || more;
    model.addAttribute("rows", page);
    boolean all = !before && !behind;
    model.addAttribute("count", all ? Long.valueOf(page.size()) : count(asked, pack));
    model.addAttribute("counted", COUNTED);
    model.addAttribute("previous", before && !page.isEmpty() ? asked.before(page.get(0)) : null);
    model.addAttribute(
        "next", behind && !page.isEmpty() ? asked.behind(page.get(page.size() - 1)) : null);
    return page;
  }

  /** Null where counting would read a great county row by row. */
  private @Nullable Long count(UnitsAsked asked, String pack) {
    boolean quick = asked.question().isCounted() || population(pack) <= COUNTABLE;
    return quick ? store.directory().count(pack, asked.question(), COUNTED + 1) : null;
  }

  private long population(String pack) {
    return store.directory().night(pack).stream()
        .flatMap(run -> store.runs().nights(run.no()).stream())
        .filter(night -> night.pack().equals(pack))
        .mapToLong(PackNight::population)
        .sum();
  }

  /** Where the units of this page stand on the lists. */
  private void lists(Model model, Run run, List<DirectoryRow> page) {
    List<UnitId> shown = page.stream().map(DirectoryRow::unit).toList();
    Map<Policies.Named, Map<UnitId, String>> lists = new LinkedHashMap<>();
    for (Policies.Named roster : policies.rosters(run)) {
      rows.fresh(roster.path());
      lists.put(roster, store.directory().results(roster.path(), shown));
    }
    model.addAttribute("lists", lists);
  }
}
