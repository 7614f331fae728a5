package wuse.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.dossier.DossierReader;
import wuse.grading.Round;
import wuse.policy.Pack;

/** Grades dossiers from files; needs no store. */
@Command(name = "evaluate", sortOptions = false)
final class Evaluate implements Callable<Integer> {
  /** Dossiers graded together; what they say does not depend on it. */
  private static final int BATCH = 256;

  private final Wuse wuse;

  @Parameters(paramLabel = "DOSSIER", arity = "1..*")
  private List<Path> dossiers = new ArrayList<>();

  @Option(names = "--pack", paramLabel = "P", required = true)
  private String pack = "";

  @Option(names = "--day", paramLabel = "D", required = true)
  private LocalDate day = LocalDate.EPOCH;

  @Option(names = "--known-at", paramLabel = "T", converter = KnownAt.class)
  private @Nullable Instant knownAt;

  @Option(names = "--item", paramLabel = "ID")
  private @Nullable String item;

  Evaluate(Wuse wuse) {
    this.wuse = wuse;
  }

  /** The end of a day, or a moment. */
  static final class KnownAt implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return LocalDate.parse(text)
            .plusDays(1)
            .atStartOfDay(Round.ZONE)
            .toInstant()
            .minusMillis(1);
      } catch (DateTimeParseException notADay) {
        return Instant.parse(text);
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    List<Path> files = files();
    Rounds rounds = new Rounds(wuse.policies(), pack, wuse.catalogue());
    refuseDayBefore(rounds.asked());
    Answers answers =
        wuse.json()
            ? new JsonAnswers(wuse.out(), wuse.catalogue())
            : new TextAnswers(wuse.out(), wuse.catalogue());
    if (item != null) {
      answers = new WalkAnswers(answers, wuse, rounds, day, item);
    }
    Batch batch = new Batch(rounds, day, answers, wuse.catalogue());
    DossierReader reader =
        new DossierReader(rounds.words(day), day, knownAt == null ? Instant.MAX : knownAt);
    for (Path file : files) {
      read(reader, file, batch);
    }
    batch.flush();
    answers.end();
    return (answers.failed() == 0 ? ExitCode.OK : ExitCode.REJECTED).number();
  }

  private void read(DossierReader reader, Path file, Batch batch) {
    try {
      reader.read(
          file,
          entry -> {
            batch.add(entry);
            if (batch.size() >= BATCH) {
              batch.flush();
            }
          });
    } catch (IOException e) {
      throw new Refusal(ExitCode.FAILURE, wuse.catalogue().say("dossier.unreadable", file));
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path dossier : dossiers) {
      if (!Files.exists(dossier)) {
        throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("dossier.none", dossier));
      }
      List<Path> found = DossierReader.files(dossier);
      if (found.isEmpty()) {
        throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("dossier.emptyFolder", dossier));
      }
      files.addAll(found);
    }
    return files;
  }

  private void refuseDayBefore(Pack asked) {
    try {
      asked.inForce(day);
    } catch (Pack.NotInForce early) {
      throw new Refusal(
          ExitCode.USAGE, wuse.catalogue().say("day.early", early.path(), early.from(), day));
    }
  }
}
