package wuse.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.facts.Cover;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.facts.Vouching;
import wuse.facts.enforcement.VetoRelease;
import wuse.facts.enterprise.UnitProfile;
import wuse.grading.Submission;
import wuse.policy.Block;
import wuse.policy.Faults;
import wuse.policy.NearestName;
import wuse.policy.Node;
import wuse.policy.Scalars;
import wuse.term.Given;

/** Reads one dossier from its nodes. */
final class SubmissionReader {
  /** What stands under {@code enterprise} holds for all days of the dossier. */
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private final DossierWords words;
  private final LocalDate day;
  private final Instant knownAt;
  private final String source;
  private final Faults faults;
  private final Scalars scalars;

  SubmissionReader(
      DossierWords words, LocalDate day, Instant knownAt, String source, Faults faults) {
    this.words = words;
    this.day = day;
    this.knownAt = knownAt;
    this.source = source;
    this.faults = faults;
    this.scalars = new Scalars(faults);
  }

  Entry read(Node node) {
    Block block = Block.of(node, faults);
    Block enterprise = Block.of(block.need("enterprise"), faults);
    UnitId unit = unit(enterprise.need("id"));
    // so that reading goes on and all faults are told at once
    UnitId owner = unit == null ? new UnitId("-") : unit;
    Entry.Accepted accepted = accepted(block, enterprise, owner);
    block.close();
    boolean refused = faults.gaps() > 0;
    return refused
        ? new Entry.Refused(unit == null ? null : unit.text(), faults.sorted())
        : accepted;
  }

  private @Nullable UnitId unit(Node node) {
    if (node instanceof Node.Nothing) {
      return null;
    }
    try {
      String text = scalars.text(node);
      return text.isEmpty() ? null : new UnitId(text);
    } catch (UnfitFact unfit) {
      new Unfit(faults).report(unfit, node.place());
      return null;
    }
  }

  private Entry.Accepted accepted(Block block, Block enterprise, UnitId unit) {
    List<Fact> facts = new ArrayList<>();
    String name = profile(enterprise, unit, facts);
    facts(block, unit, facts);
    releases(block, unit, facts);
    Node terms = block.get("terms");
    Map<String, Given> given =
        terms == null ? Map.of() : new GivenReader(words, faults).read(terms);
    Vouching vouching = vouching(block);
    Map<String, Carried> previous = previous(block);
    Dossier dossier = Dossier.of(unit, facts, vouching, knownAt);
    String known = dossier.name(day);
    Submission submission = new Submission(dossier, given, previous, !block.has("facts"));
    return new Entry.Accepted(submission, name == null ? known : name, region(dossier));
  }

  /** What is said of the unit besides its id and name makes a profile fact. */
  private @Nullable String profile(Block enterprise, UnitId unit, List<Fact> facts) {
    Node node = enterprise.get("name");
    Node named = node == null ? enterprise.get("名称") : node;
    String name = named == null ? null : scalars.text(named);
    FactKind<UnitProfile> kind = FactKind.of(UnitProfile.class);
    Known known = known(unit, "enterprise", ALWAYS, enterprise.place(), Standing.MANAGED);
    FactReader reader = new FactReader(unit, source, day, faults);
    Map<String, Object> values =
        new HashMap<>(reader.values(enterprise, kind, List.of("id", "name")));
    if (!values.isEmpty()) {
      values.put("name", name == null ? unit.text() : name);
      add(reader.fact(kind, known, values, enterprise), facts);
    }
    return name;
  }

  private Known known(
      UnitId unit, String key, LocalDate occurred, Node.Place place, Standing standing) {
    return new Known(
        unit,
        key,
        occurred,
        FactReader.startOf(occurred),
        new Origin(source, place.at().toString()),
        standing,
        Obtainer.SYSTEM,
        null);
  }

  private static void add(@Nullable Fact fact, List<Fact> facts) {
    if (fact != null) {
      facts.add(fact);
    }
  }

  private void facts(Block block, UnitId unit, List<Fact> facts) {
    FactReader reader = new FactReader(unit, source, day, faults);
    for (Node item : list(block.get("facts"))) {
      add(reader.read(item), facts);
    }
  }

  /** An empty list says something here: no facts, nothing vouched for. */
  private List<Node> list(@Nullable Node node) {
    if (node == null || node instanceof Node.Items) {
      return node == null ? List.of() : ((Node.Items) node).of();
    }
    scalars.notA("W0204", node);
    return List.of();
  }

  private void releases(Block block, UnitId unit, List<Fact> facts) {
    for (Node item : list(block.get("releases"))) {
      int before = faults.gaps();
      Block release = Block.of(item, faults);
      String indicator = indicator(release.need("indicator"));
      LocalDate on = scalars.date(release.need("on"));
      String document = release.textIf("document");
      release.close();
      if (faults.gaps() == before) {
        Known known = known(unit, indicator + " " + on, on, release.place(), Standing.EFFECTIVE);
        facts.add(new VetoRelease(known, indicator, document));
      }
    }
  }

  private String indicator(Node node) {
    String id = scalars.text(node);
    if (!id.isEmpty() && !words.knowsIndicator(id)) {
      faults.error("W0807", node.place(), id, NearestName.of(id, words.indicators()));
    }
    return id;
  }

  private Vouching vouching(Block block) {
    Node node = block.get("covers");
    if (node == null) {
      return Vouching.everything();
    }
    List<Cover> covers = new ArrayList<>();
    list(node).forEach(item -> cover(Block.of(item, faults), covers));
    return Vouching.of(covers);
  }

  private void cover(Block block, List<Cover> covers) {
    int before = faults.gaps();
    Node kind = block.need("kind");
    String name = scalars.text(kind);
    LocalDate from = scalars.date(block.need("from"));
    LocalDate to = block.dateIf("to");
    String by = block.textIf("source");
    block.close();
    if (FactKind.named(name).isEmpty() && !name.isEmpty()) {
      List<String> kinds = FactKind.all().stream().map(FactKind::zh).toList();
      faults.error("W0404", kind.place(), name, NearestName.of(name, kinds));
    }
    if (faults.gaps() > before) {
      return;
    }
    try {
      covers.add(new Cover(name, from, to, by == null ? source : by));
    } catch (UnfitFact unfit) {
      new Unfit(faults).report(unfit, block.keyPlace("to"));
    }
  }

  private Map<String, Carried> previous(Block block) {
    Node node = block.get("previous");
    if (!(node instanceof Node.Fields fields)) {
      if (node != null) {
        scalars.notA("W0203", node);
      }
      return Map.of();
    }
    String role = words.role();
    if (fields.get("asOf") != null && role != null) {
      return Map.of(role, carried(fields));
    }
    return byRole(fields);
  }

  private Map<String, Carried> byRole(Node.Fields fields) {
    Map<String, Carried> previous = new HashMap<>();
    for (Node.Field field : fields.of().values()) {
      String role = field.key().text();
      if (words.roles().contains(role)) {
        previous.put(role, carried(field.value()));
      } else {
        faults.error(
            "W0808",
            field.key().place(),
            role,
            NearestName.of(role, words.roles()),
            String.join("、", words.roles()));
      }
    }
    return previous;
  }

  private Carried carried(Node node) {
    int before = faults.gaps();
    Carried carried = new CarriedReader(faults).read(node);
    if (faults.gaps() == before && carried.asOf().isAfter(day)) {
      faults.error("W0809", node.place(), carried.asOf(), day);
    }
    return carried;
  }

  private @Nullable String region(Dossier dossier) {
    String region = null;
    for (UnitProfile profile : dossier.facts(FactKind.of(UnitProfile.class))) {
      if (profile.region() != null && !profile.known().occurred().isAfter(day)) {
        region = profile.region().text();
      }
    }
    return region;
  }
}
