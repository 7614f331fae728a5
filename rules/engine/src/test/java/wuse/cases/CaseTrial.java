package wuse.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.compile.RuleSet;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.dossier.DossierReader;
import wuse.dossier.DossierWords;
import wuse.dossier.Entry;
import wuse.facts.Standing;
import wuse.grading.Graded;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.period.Workdays;
import wuse.policy.Line;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;
import wuse.policy.Term;
import wuse.term.Columns;
import wuse.term.Deriver;
import wuse.term.Sheet;

/** Holds one case against its pack, night by night where it has nights. */
final class CaseTrial {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Reading READING =
      new PackReader(new FeelCells(), new DrlReader()).read(Path.of("..", "packs"), List.of());
  private static final Map<String, Round> ROUNDS = new HashMap<>();

  private final Pack pack;
  private final CaseFile.Case one;
  private final Map<String, Object> dossier;
  private final List<String> differences = new ArrayList<>();
  private @Nullable Carried previous;

  CaseTrial(CaseFile file, CaseFile.Case one) {
    this.pack = READING.pack(file.pack()).orElseThrow();
    this.one = one;
    this.dossier = file.dossier(one);
    dossier.putIfAbsent("enterprise", Map.of("id", "案例"));
  }

  /** What is not as expected; nothing where the case holds. */
  List<String> differences() throws IOException {
    List<Map<String, Object>> nights = CaseFile.maps(one.get("nights"));
    if (nights.isEmpty()) {
      night(one.written());
    }
    for (Map<String, Object> night : nights) {
      CaseFile.change(dossier, night);
      night(night);
    }
    return differences;
  }

  private void night(Map<String, Object> night) throws IOException {
    LocalDate day = LocalDate.parse(String.valueOf(night.get("day")));
    Map<String, Object> expected = CaseFile.map(night.get("expect"));
    Submission submission = submission(day);
    if (expected.containsKey("terms")) {
      CaseFile.map(expected.get("terms"))
          .forEach((key, value) -> term(submission, day, key, value));
    } else {
      decision(decision(submission, day), day, expected);
    }
  }

  private Submission submission(LocalDate day) throws IOException {
    List<Entry> entries = new ArrayList<>();
    new DossierReader(DossierWords.of(pack, () -> List.of(), day), day, Instant.MAX)
        .read(
            "case.json",
            new ByteArrayInputStream(
                JSON.writeValueAsString(dossier).getBytes(StandardCharsets.UTF_8)),
            entries::add);
    if (entries.get(0) instanceof Entry.Accepted accepted) {
      return accepted.submission();
    }
    throw new AssertionError(one.name() + ": " + entries.get(0));
  }

  private Decision decision(Submission read, LocalDate day) {
    Map<String, Carried> carried =
        previous == null ? read.previous() : Map.of(pack.head().role(), previous);
    Submission submission = new Submission(read.dossier(), read.given(), carried, read.termsOnly());
    try {
      Graded graded = round().grade(List.of(submission), day).get(0).get(0);
      Decision decision = ((Graded.Done) graded).decision();
      previous = decision.carried();
      return decision;
    } catch (Pack.NotInForce e) {
      throw new AssertionError(e);
    }
  }

  private Round round() {
    return ROUNDS.computeIfAbsent(
        pack.head().path(),
        path -> {
          try {
            return new Round(List.of(pack));
          } catch (PackOrder.Circle e) {
            throw new AssertionError(e);
          }
        });
  }

  private void decision(Decision decision, LocalDate day, Map<String, Object> expected) {
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    if (decision.result() instanceof Decision.Coloured coloured) {
      found.put("colour", coloured.colour());
      found.put("score", coloured.score());
      Map<String, Object> scores = new LinkedHashMap<>();
      coloured.categories().forEach(c -> scores.put(c.category(), c.score()));
      found.put("categories", scores);
      found.put(
          "caps",
          coloured.caps().stream().map(c -> c.id() + c.atMost()).sorted().toList().toString());
    } else if (decision.result() instanceof Decision.Listed listed) {
      found.put("state", listed.state());
      found.put("since", listed.since());
      found.put("until", listed.until());
      found.put("earliestAgain", listed.earliestAgain());
    }
    long applicable = decision.findings().size() - decision.count(Finding.Outcome.NOT_APPLICABLE);
    found.put("applicable", applicable);
    found.put("undecided", decision.count(Finding.Outcome.UNDECIDED));
    expected.forEach((key, value) -> compare(decision, day, key, value, found));
  }

  private void compare(
      Decision decision,
      LocalDate day,
      String key,
      @Nullable Object value,
      Map<String, @Nullable Object> found) {
    switch (key) {
      case "points" ->
          CaseFile.map(value)
              .forEach((id, points) -> same(day, id, points, finding(decision, id).points()));
      case "outcomes" ->
          CaseFile.map(value)
              .forEach(
                  (id, outcome) -> same(day, id, outcome, finding(decision, id).outcome().word()));
      case "caps" ->
          same(
              day,
              key,
              CaseFile.maps(value).stream()
                  .map(c -> "" + c.get("id") + c.get("atMost"))
                  .sorted()
                  .toList()
                  .toString(),
              found.get(key));
      case "categories" ->
          CaseFile.map(value)
              .forEach((id, score) -> same(day, id, score, CaseFile.map(found.get(key)).get(id)));
      default -> same(day, key, value, found.get(key));
    }
  }

  private static Finding finding(Decision decision, String id) {
    return decision.findings().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private void term(Submission submission, LocalDate day, String key, @Nullable Object expected) {
    Term term = pack.head().glossary().named(key).orElseThrow(() -> new AssertionError(key));
    Columns columns = new Columns();
    int place = columns.place(term, Standing.MANAGED);
    Map<Integer, Workdays.Year> years = new HashMap<>();
    pack.head()
        .library()
        .calendars()
        .forEach((y, c) -> years.put(y, new Workdays.Year(c.holidays(), c.workdays())));
    RuleSet rules = RuleSet.of(pack.head().glossary().rules());
    Sheet sheet =
        new Deriver(columns, new Workdays(years), rules)
            .derive(submission.dossier(), submission.given(), day);
    same(day, key, expected, sheet.missing(place) ? null : plain(term, sheet, place));
  }

  private static Object plain(Term term, Sheet sheet, int place) {
    long point = sheet.point(place);
    return switch (term.type()) {
      case BOOL -> point == 1;
      case INT, DECIMAL -> Line.number(point);
      case DATE -> Line.date(point);
      case TEXT -> String.valueOf(sheet.word(place));
      case LIST -> sheet.entries(place).stream().map(e -> e.name()).toList();
    };
  }

  private void same(LocalDate day, String what, @Nullable Object expected, @Nullable Object found) {
    if (!text(expected).equals(text(found)) && !near(expected, found)) {
      differences.add(
          one.name() + " " + day + " " + what + ": " + expected + " expected, found " + found);
    }
  }

  private static String text(@Nullable Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : Objects.toString(value);
  }

  /** A share is written to four decimals. */
  private static boolean near(@Nullable Object expected, @Nullable Object found) {
    if (!(expected instanceof Number wanted) || !(found instanceof BigDecimal number)) {
      return false;
    }
    BigDecimal written = new BigDecimal(wanted.toString());
    return number.setScale(Math.max(4, written.scale()), RoundingMode.HALF_UP).compareTo(written)
        == 0;
  }
}
