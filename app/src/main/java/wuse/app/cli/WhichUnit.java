package wuse.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wuse.app.store.Decisions;
import wuse.app.store.PackNight;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.permit.PermitNumber;
import wuse.sources.UnitKeys;

/** Finds the one unit that somebody means: by its id, permit, credit code or name. */
final class WhichUnit {
  private static final int LISTED = 20;

  private final Store store;
  private final Catalogue catalogue;

  WhichUnit(Store store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  /**
   * @throws Refusal listing who is meant, where there is nobody or more than one
   */
  UnitId of(String asked) {
    List<UnitId> found = store.units().find(keys(asked.strip())).candidates();
    if (found.isEmpty()) {
      found = named(asked.strip());
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new Refusal(
        ExitCode.USAGE,
        found.isEmpty() ? catalogue.say("why.nobody", asked) : several(asked, found));
  }

  private static UnitKeys keys(String asked) {
    return new UnitKeys(asked, permit(asked), credit(asked), asked);
  }

  private static @Nullable PermitNumber permit(String asked) {
    try {
      return new PermitNumber(asked);
    } catch (UnfitFact notOne) {
      return null;
    }
  }

  private static @Nullable CreditCode credit(String asked) {
    try {
      return new CreditCode(asked);
    } catch (UnfitFact notOne) {
      return null;
    }
  }

  /** Those of the last night whose name has the text in it. */
  private List<UnitId> named(String part) {
    Set<UnitId> found = new TreeSet<>();
    for (String pack : packs()) {
      store
          .decisions()
          .placings(pack, new Decisions.Filter(null, part), 0, LISTED + 1)
          .forEach(placing -> found.add(placing.unit()));
    }
    return List.copyOf(found);
  }

  private List<String> packs() {
    return store.runs().latest().map(Run::no).map(store.runs()::nights).orElse(List.of()).stream()
        .map(PackNight::pack)
        .toList();
  }

  private String several(String asked, List<UnitId> found) {
    List<String> lines = new ArrayList<>();
    for (UnitId unit : found.subList(0, Math.min(LISTED, found.size()))) {
      lines.add("  " + unit + "  " + name(unit));
    }
    if (found.size() > LISTED) {
      lines.add("  …");
    }
    return catalogue.say("why.several", asked) + "\n" + String.join("\n", lines);
  }

  private String name(UnitId unit) {
    String name =
        store
            .dossiers()
            .find(unit, store.clock().instant())
            .map(dossier -> dossier.name(LocalDate.MAX))
            .orElse(null);
    return name == null ? "" : name;
  }
}
