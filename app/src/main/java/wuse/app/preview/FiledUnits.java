package wuse.app.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
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
  public void each(Consumer<Posed> into) {
    for (Path file : files) {
      try {
        reader.read(file, entry -> pose(entry, into));
      } catch (IOException cannot) {
        throw new UncheckedIOException(cannot);
      }
    }
    read = true;
  }

  private void pose(Entry entry, Consumer<Posed> into) {
    if (entry instanceof Entry.Refused bad) {
      if (!read) {
        refused.accept(bad);
      }
      return;
    }
    Entry.Accepted accepted = (Entry.Accepted) entry;
    Submission submission = accepted.submission();
    Member known = StoredUnits.member(submission.dossier(), accepted.region());
    String name = accepted.name() == null ? known.name() : accepted.name();
    into.accept(
        new Posed(
            new Member(known.unit(), name, known.industry(), known.region(), known.category()),
            submission,
            digest(submission)));
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
