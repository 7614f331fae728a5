package wuse.app.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import wuse.compile.RuleSet;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.dossier.DossierReader;
import wuse.dossier.DossierWords;
import wuse.dossier.Entry;
import wuse.facts.Standing;
import wuse.grading.Graded;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.period.Workdays;
import wuse.policy.FaultPage;
import wuse.policy.Line;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.term.Columns;
import wuse.term.Deriver;
import wuse.term.Sheet;

/**
 * What one scenario puts before a pack, and what the pack says of it. The dossier goes through the
 * public door, as JSON.
 */
final class Trial {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Map<String, Object> enterprise = new LinkedHashMap<>();
  private final Map<String, Object> terms = new LinkedHashMap<>();
  private final List<Map<String, Object>> facts = new ArrayList<>();
  private @Nullable List<Map<String, Object>> covers;
  private final List<Map<String, Object>> releases = new ArrayList<>();
  private String pack = "zhejiang/tongxiang/eco-code";
  private LocalDate day = LocalDate.of(2026, 11, 20);
  private @Nullable Carried previous;
  private @Nullable Decision decision;
  private @Nullable Submission submission;
  private @Nullable String refusal;

  private final @Nullable Path feature;

  /**
   * @param feature the file of the scenario; absent where it lies in none
   */
  Trial(@Nullable Path feature) {
    this.feature = feature;
    enterprise.put("id", "场景企业");
    enterprise.put("name", "场景企业（虚构）");
  }

  void pack(String path) {
    pack = path;
  }

  void day(LocalDate day) {
    this.day = day;
  }

  LocalDate day() {
    return day;
  }

  /** Takes over the terms of a dossier under 档案/. */
  void base(String name) {
    Path file = beside(name + ".yaml");
    try (InputStream in = Files.newInputStream(file)) {
      Map<?, ?> dossier = YAML.readValue(in, Map.class);
      ((Map<?, ?>) Objects.requireNonNull(dossier.get("terms")))
          .forEach((key, value) -> terms.put((String) key, value));
    } catch (IOException e) {
      throw Told.none("dossier", file.toString());
    }
  }

  /** In 档案/ beside the scenario's file, or beside a folder above it. */
  private Path beside(String file) {
    for (Path folder = feature; folder != null; folder = folder.getParent()) {
      Path found = folder.resolve("档案").resolve(file);
      if (Files.isRegularFile(found)) {
        return found;
      }
    }
    return Path.of("档案", file);
  }

  void term(String name, Object value) {
    terms.put(termNamed(name).name(), value);
    terms.keySet().remove(termNamed(name).key());
  }

  void withoutTerm(String name) {
    terms.remove(termNamed(name).name());
    terms.remove(termNamed(name).key());
  }

  Term termNamed(String name) {
    return Policies.pack(pack)
        .head()
        .glossary()
        .named(name)
        .orElseThrow(() -> Told.none("term", name));
  }

  void fact(Map<String, Object> fact) {
    facts.add(fact);
  }

  void cover(@Nullable Map<String, Object> cover) {
    List<Map<String, Object>> known = covers == null ? new ArrayList<>() : covers;
    if (cover != null) {
      known.add(cover);
    }
    covers = known;
  }

  void release(String indicator, String on) {
    releases.add(Map.of("indicator", indicator, "on", on));
  }

  /** Grades on the day, taking what the last grading carried as previous. */
  void grade() {
    submission = null;
    decision = null;
    refusal = null;
    Entry entry = read();
    if (entry instanceof Entry.Refused refused) {
      refusal = new FaultPage().text(refused.faults(), Map.of(), Told.language());
      return;
    }
    Submission read = ((Entry.Accepted) entry).submission();
    Map<String, Carried> carried =
        previous == null ? read.previous() : Map.of(Policies.pack(pack).head().role(), previous);
    submission = new Submission(read.dossier(), read.given(), carried, read.termsOnly());
    decide(submission);
  }

  private void decide(Submission submission) {
    Round round = Policies.round(pack);
    try {
      Graded graded = round.grade(List.of(submission), day).get(0).get(0);
      if (graded instanceof Graded.Failed failed) {
        throw new AssertionError(failed.says().in(Told.language()));
      }
      decision = ((Graded.Done) graded).decision();
      previous = decision.carried();
    } catch (Pack.NotInForce e) {
      refusal = Told.say("early", e.from());
    }
  }

  private Entry read() {
    Map<String, Object> dossier = new LinkedHashMap<>();
    dossier.put("enterprise", enterprise);
    if (!facts.isEmpty()) {
      dossier.put("facts", facts);
    }
    dossier.put("terms", terms);
    if (covers != null) {
      dossier.put("covers", covers);
    }
    dossier.put("releases", releases);
    byte[] json = JSON.writeValueAsString(dossier).getBytes(StandardCharsets.UTF_8);
    List<Entry> entries = new ArrayList<>();
    DossierWords words = DossierWords.of(Policies.pack(pack), () -> List.of(), day);
    try {
      new DossierReader(words, day, Instant.MAX)
          .read("场景.json", new ByteArrayInputStream(json), entries::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return entries.get(0);
  }

  Decision decision() {
    if (refusal != null) {
      throw new AssertionError(refusal);
    }
    if (decision == null) {
      throw Told.none("decision", "");
    }
    return decision;
  }

  String refusal() {
    if (refusal == null) {
      throw Told.none("refusal", "");
    }
    return refusal;
  }

  Decision.Coloured coloured() {
    return (Decision.Coloured) decision().result();
  }

  Decision.Listed listed() {
    return (Decision.Listed) decision().result();
  }

  Finding finding(String id) {
    return decision().findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Told.none("indicator", id));
  }

  /** The value of one term of the dossier, as plain text; empty where it is missing. */
  Optional<String> value(String name) {
    Term term = termNamed(name);
    Columns columns = new Columns();
    int place = columns.place(term, Standing.MANAGED);
    Pack.Head head = Policies.pack(pack).head();
    Map<Integer, Workdays.Year> years = new LinkedHashMap<>();
    head.library()
        .calendars()
        .forEach((y, c) -> years.put(y, new Workdays.Year(c.holidays(), c.workdays())));
    Deriver deriver =
        new Deriver(columns, new Workdays(years), RuleSet.of(head.glossary().rules()));
    Entry entry = read();
    if (entry instanceof Entry.Refused refused) {
      throw new AssertionError(new FaultPage().text(refused.faults(), Map.of(), Told.language()));
    }
    Submission read = ((Entry.Accepted) entry).submission();
    Sheet sheet = deriver.derive(read.dossier(), read.given(), day);
    return sheet.missing(place) ? Optional.empty() : Optional.of(plain(term, sheet, place));
  }

  private static String plain(Term term, Sheet sheet, int place) {
    long point = sheet.point(place);
    return switch (term.type()) {
      case BOOL -> point == 1 ? "是" : "否";
      case INT, DECIMAL -> Line.number(point).toPlainString();
      case DATE -> Line.date(point).toString();
      case TEXT -> String.valueOf(sheet.word(place));
      case LIST -> String.valueOf(sheet.entries(place).size());
    };
  }

  String packPath() {
    return pack;
  }
}
