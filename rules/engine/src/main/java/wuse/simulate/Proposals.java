package wuse.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.policy.Indicator;
import wuse.policy.Line;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.policy.Versions;

/**
 * Finds dossiers for the places of a scorecard's indicators that no case looks at: its bands, both
 * sides of each edge, each value, a missing value, a unit that it does not concern. Vetoes,
 * colours, caps, lists and rules over several facts are left to people.
 */
public final class Proposals {
  /** More boxes than this are not gone through for one version of one indicator. */
  private static final long MOST = 100_000;

  private final Pack.Scorecard pack;
  private final Stage stage;
  private final Sights sights;

  private Proposals(Pack.Scorecard pack) {
    this.pack = pack;
    this.stage = Stage.of(pack);
    this.sights = new Sights(Resolution.of(pack));
  }

  /**
   * As few cases as the first fit gives, in the order of the indicators.
   *
   * @param coverage what cases look at so far, of this pack and maybe of others
   * @return none for a pack that is no scorecard
   */
  public static List<Proposal> of(Pack pack, Coverage coverage) {
    return pack instanceof Pack.Scorecard scorecard
        ? new Proposals(scorecard).all(coverage.missing())
        : List.of();
  }

  private List<Proposal> all(List<Coverage.Item> missing) {
    List<Proposal> proposals = new ArrayList<>();
    for (Indicator indicator : pack.indicators()) {
      for (Versions.Version<Indicator.Rule> version : indicator.versions().all()) {
        Map<Outlook.Place, Coverage.Item> wanted = new LinkedHashMap<>();
        missing.stream()
            .filter(item -> item.subject().equals(indicator.id()))
            .filter(item -> item.from().equals(version.from()))
            .filter(item -> item.at().file().equals(version.at().file()))
            .forEach(item -> wanted.put(Outlook.Place.of(item), item));
        of(indicator, version, wanted, proposals);
      }
    }
    return proposals;
  }

  private void of(
      Indicator indicator,
      Versions.Version<Indicator.Rule> version,
      Map<Outlook.Place, Coverage.Item> wanted,
      List<Proposal> proposals) {
    LocalDate day = version.from().isBefore(pack.from()) ? pack.from() : version.from();
    Outlook outlook = new Outlook(indicator, version.value(), day, sights);
    Boxes boxes = outlook.boxes();
    for (long i = 0; i < Math.min(boxes.size(), MOST) && !wanted.isEmpty(); i++) {
      List<Boxes.Value> box = boxes.box(i);
      Set<Outlook.Place> places = outlook.places(box);
      List<Coverage.Item> met =
          wanted.entrySet().stream()
              .filter(one -> places.contains(one.getKey()))
              .map(Map.Entry::getValue)
              .toList();
      if (!met.isEmpty()) {
        Optional<Proposal> proposal = asked(indicator.id(), met, day, boxes.terms(), box);
        proposal.ifPresent(proposals::add);
        proposal.ifPresent(one -> wanted.keySet().removeAll(places));
      }
    }
  }

  /** With what the pack says; empty where it cannot be asked, or the values cannot be written. */
  private Optional<Proposal> asked(
      String id,
      List<Coverage.Item> items,
      LocalDate day,
      List<Term> terms,
      List<Boxes.Value> box) {
    try {
      return stage
          .decide(DossierText.of(terms, box), day)
          .flatMap(decision -> finding(decision, id))
          .map(
              finding ->
                  new Proposal(
                      id,
                      items,
                      day,
                      values(terms, box),
                      finding.outcome().word(),
                      finding.points().stripTrailingZeros().toPlainString()));
    } catch (Pack.NotInForce | Stage.Unfit cannotBeAsked) {
      return Optional.empty();
    }
  }

  private static Optional<Finding> finding(Decision decision, String id) {
    return decision.findings().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static List<Proposal.Value> values(List<Term> terms, List<Boxes.Value> box) {
    List<Proposal.Value> values = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (box.get(i).point() != Line.MISSING) {
        String text = DossierText.shown(terms.get(i), box.get(i));
        values.add(new Proposal.Value(terms.get(i).key(), text));
      }
    }
    return values;
  }
}
