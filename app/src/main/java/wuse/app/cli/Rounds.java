package wuse.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.dossier.DossierWords;
import wuse.dossier.Entry;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.Slice;

/**
 * One pack with those whose results it reads, which may be others for each region. A result that
 * the dossier gives outright is not computed.
 */
final class Rounds {
  private final PolicyFolder folder;
  private final Catalogue catalogue;
  private final Pack asked;
  private final Map<String, Pack> packs = new HashMap<>();
  private final Map<List<String>, Round> rounds = new HashMap<>();

  Rounds(PolicyFolder folder, String path, Catalogue catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.asked = folder.pack(path);
    packs.put(asked.head().path(), asked);
  }

  Pack asked() {
    return asked;
  }

  /** What dossiers may name; packs that the asked one reads are opened when a name needs them. */
  DossierWords words(LocalDate day) {
    return DossierWords.of(asked, this::others, day);
  }

  private List<Pack> others() {
    Set<String> paths = new TreeSet<>();
    for (Pack.ResultRead read : asked.head().reads()) {
      paths.addAll(holders(read.role()));
    }
    return paths.stream().map(this::pack).toList();
  }

  private Set<String> holders(String role) {
    return asked.head().library().bindings().stream()
        .filter(binding -> binding.role().equals(role))
        .map(Library.Binding::pack)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Pack pack(String path) {
    Pack known = packs.get(path);
    if (known == null) {
      known = folder.pack(path);
      packs.put(path, known);
    }
    return known;
  }

  /** The packs by which this dossier is graded. */
  Round of(Entry.Accepted entry) {
    List<String> paths = new ArrayList<>();
    add(asked, entry, paths);
    return rounds.computeIfAbsent(paths, this::round);
  }

  private void add(Pack pack, Entry.Accepted entry, List<String> paths) {
    if (paths.contains(pack.head().path())) {
      return;
    }
    paths.add(pack.head().path());
    for (Pack.ResultRead read : pack.head().reads()) {
      String path = holder(read.role(), entry.region());
      if (path != null && !entry.submission().given().containsKey(read.as().key())) {
        add(pack(path), entry, paths);
      }
    }
  }

  /** By region; where the dossier names none, the only pack that has the role. */
  private @Nullable String holder(String role, @Nullable String region) {
    if (region != null) {
      return asked.head().library().packFor(role, region);
    }
    Set<String> holders = holders(role);
    return holders.size() == 1 ? holders.iterator().next() : null;
  }

  /** What of the asked pack is in force on a day that it reaches. */
  Slice slice(Round round, LocalDate day) {
    try {
      return round.slice(asked, day);
    } catch (Pack.NotInForce early) {
      throw new IllegalStateException(early);
    }
  }

  private Round round(List<String> paths) {
    try {
      return new Round(paths.stream().map(this::pack).toList());
    } catch (PackOrder.Circle circle) {
      throw new Refusal(
          ExitCode.POLICY_FAULTS, catalogue.say("pack.circle", String.join("、", paths)));
    }
  }
}
