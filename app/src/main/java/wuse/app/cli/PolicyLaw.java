package wuse.app.cli;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import wuse.check.Reliance;
import wuse.grading.Round;
import wuse.policy.Library;
import wuse.policy.NearestName;
import wuse.policy.Reading;

/**
 * Every rule that rests on an instrument of law, or on those that have ended; an article with what
 * it says.
 */
@Command(name = "law", sortOptions = false)
final class PolicyLaw implements Callable<Integer> {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "INSTRUMENT", arity = "0..1")
  private @Nullable String instrument;

  @Option(names = "--ended")
  private boolean ended;

  @Option(names = "--day", paramLabel = "D")
  private @Nullable LocalDate day;

  PolicyLaw(Wuse wuse) {
    this.wuse = wuse;
  }

  /** Ends with 3 where a rule outlives the law that it rests on. */
  @Override
  public Integer call() {
    if ((instrument == null) != ended) {
      throw new ParameterException(spec.commandLine(), wuse.catalogue().say("law.which"));
    }
    LocalDate asOf = day == null ? LocalDate.now(Round.ZONE) : day;
    Reading reading = wuse.policies().read(List.of());
    Library library = reading.library();
    Library.Written written = library.apart(instrument == null ? "" : instrument);
    Library.Instrument named = library.named(written.instrument());
    if (named != null && written.article() != null) {
      return article(reading, named, written.article(), asOf);
    }
    int late = 0;
    for (Library.Instrument law : asked(library, asOf)) {
      LocalDate end = law.to();
      List<Reliance> found = Reliance.on(law.id(), reading);
      late += end == null ? 0 : (int) found.stream().filter(one -> one.holdsAfter(end)).count();
      if (wuse.json()) {
        found.forEach(one -> wuse.out().println(json(one, law)));
      } else {
        write(law, found, asOf);
      }
    }
    return (late > 0 ? ExitCode.POLICY_FAULTS : ExitCode.OK).number();
  }

  private int article(Reading reading, Library.Instrument law, String number, LocalDate asOf) {
    Library.Article article = law.articles().get(number);
    if (article == null) {
      String nearest = NearestName.of(number, law.articles().keySet());
      throw new Refusal(
          ExitCode.USAGE, wuse.catalogue().say("law.noArticle", law.id(), number, nearest));
    }
    List<Reliance> citing =
        Reliance.on(law.id(), reading).stream()
            .filter(one -> number.equals(one.citation().article()))
            .toList();
    ArticlePage page = new ArticlePage(reading.library(), law, article, asOf);
    if (wuse.json()) {
      wuse.out().println(page.json(citing, wuse.catalogue().language()));
    } else {
      wuse.out().print(page.text(wuse.catalogue()));
      wuse.out().print(grid(citing, law.to()).text());
      wuse.out().println(wuse.catalogue().say("law.end", citing.size()));
    }
    return ExitCode.OK.number();
  }

  private List<Library.Instrument> asked(Library library, LocalDate asOf) {
    if (instrument == null) {
      List<Library.Instrument> all = new ArrayList<>(library.instruments().values());
      all.removeIf(law -> law.to() == null || !law.to().isBefore(asOf));
      all.sort((a, b) -> a.id().compareTo(b.id()));
      return all;
    }
    Library.Instrument law = library.named(instrument);
    if (law == null) {
      throw new Refusal(ExitCode.USAGE, unknown(library.instruments(), instrument));
    }
    return List.of(law);
  }

  private String unknown(Map<String, Library.Instrument> known, String asked) {
    String nearest = NearestName.of(asked, known.keySet());
    return nearest.isEmpty()
        ? wuse.catalogue().say("usage.unknown", asked)
        : wuse.catalogue().say("usage.unknown.near", asked, nearest);
  }

  private void write(Library.Instrument law, List<Reliance> found, LocalDate asOf) {
    Catalogue catalogue = wuse.catalogue();
    LocalDate end = law.to();
    String state = end == null ? "law.holds" : end.isBefore(asOf) ? "law.ended" : "law.willEnd";
    wuse.out()
        .println(
            catalogue.say("law.head", catalogue.say(law.title()), law.from())
                + catalogue.say(state, String.valueOf(end)));
    wuse.out().print(grid(found, end).text());
    wuse.out().println(catalogue.say("law.end", found.size()));
  }

  private Grid grid(List<Reliance> found, @Nullable LocalDate end) {
    Catalogue catalogue = wuse.catalogue();
    Grid grid = new Grid("  ");
    for (Reliance one : found) {
      grid.row(
          one.rule(),
          catalogue.say(one.name()),
          one.citation().text(),
          one.from() + " – " + (one.last() == null ? "" : one.last()),
          catalogue.say(next(one, end)),
          one.at().toString());
    }
    return grid;
  }

  private static String next(Reliance one, @Nullable LocalDate end) {
    if (end != null && one.holdsAfter(end)) {
      return "law.late";
    }
    return one.last() == null ? "law.open" : one.followed() ? "law.followed" : "law.stops";
  }

  private static String json(Reliance one, Library.Instrument law) {
    StringWriter line = new StringWriter();
    LocalDate end = law.to();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("instrument", law.id());
      json.writeStringProperty("ended", end == null ? "" : end.toString());
      json.writeStringProperty("pack", one.pack());
      json.writeStringProperty("rule", one.rule());
      json.writeStringProperty("basis", one.citation().text());
      json.writeStringProperty("from", one.from().toString());
      json.writeStringProperty(
          "to", Stream.ofNullable(one.last()).map(LocalDate::toString).findFirst().orElse(""));
      json.writeBooleanProperty("followed", one.followed());
      json.writeBooleanProperty("outlivesTheLaw", end != null && one.holdsAfter(end));
      json.writeStringProperty("file", one.at().file());
      json.writeNumberProperty("line", one.at().line());
      json.writeEndObject();
    }
    return line.toString();
  }
}
