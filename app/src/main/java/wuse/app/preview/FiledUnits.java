package wuse.app.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wuse.dossier.DossierReader;
import wuse.dossier.DossierWords;
import wuse.dossier.Entry;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.preview.Member;
import wuse.preview.Posed;
import wuse.preview.Source;

/** The units of dossier files, as {@code evaluate} takes them. */
public final class FiledUnits implements Source {
  private static final int TOGETHER = 64;

  private final List<Path> files;
  private final DossierReader reader;
  private final Consumer<Entry.Refused> refused;
  private boolean read;

  /**
   * @param packs whose terms the dossiers may name, each after those that it reads
   * @param refused told once of each dossier that cannot be read
   */
  public FiledUnits(
      List<Path> files,
      List<Pack> packs,
      LocalDate day,
      Instant knownAt,
      Consumer<Entry.Refused> refused) {
    Pack last = packs.get(packs.size() - 1);
    this.files = List.copyOf(files);
    this.reader = new DossierReader(DossierWords.of(last, () -> packs, day), day, knownAt);
    this.refused = refused;
  }

  @Override
  public void each(Consumer<Supplier<List<Posed>>> into) {
    List<Entry.Accepted> waiting = new ArrayList<>();
    for (Path file : files) {
      try {
        reader.read(file, entry -> take(entry, waiting, into));
      } catch (IOException cannot) {
        throw new UncheckedIOException(cannot);
      }
    }
    give(waiting, into);
    read = true;
  }

  private void take(
      Entry entry, List<Entry.Accepted> waiting, Consumer<Supplier<List<Posed>>> into) {
    if (entry instanceof Entry.Accepted accepted) {
      waiting.add(accepted);
    } else if (entry instanceof Entry.Refused bad && !read) {
      refused.accept(bad);
    }
    if (waiting.size() >= TOGETHER) {
      give(waiting, into);
      waiting.clear();
    }
  }

  private static void give(List<Entry.Accepted> waiting, Consumer<Supplier<List<Posed>>> into) {
    List<Entry.Accepted> some = List.copyOf(waiting);
    into.accept(() -> some.stream().map(FiledUnits::posed).toList());
  }

  private static Posed posed(Entry.Accepted accepted) {
    Submission submission = accepted.submission();
    Member known = StoredUnits.member(submission.dossier(), accepted.region());
    String name = accepted.name() == null ? known.name() : accepted.name();
    return new Posed(
        new Member(known.unit(), name, known.industry(), known.region(), known.category()),
        submission,
        digest(submission));
  }

  /** Over what a decision can rest on: facts by their ids, values given, what was carried. */
  private static String digest(Submission one) {
    String text =
        one.dossier().ids()
            + " "
            + one.dossier().vouching()
            + " "
            + new TreeMap<>(one.given())
            + " "
            + new TreeMap<>(one.previous());
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
