package wuse.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.decision.Decision;
import wuse.grading.Graded;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;
import wuse.policy.Slice;

/** The packs that we ship, and dossiers put before them. */
public final class Shipped {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Reading PACKS =
      new PackReader(new FeelCells(), new DrlReader()).read(Path.of("../packs"), List.of());

  private Shipped() {}

  public static List<Pack> packs() {
    return PACKS.packs();
  }

  public static Pack pack(String path) {
    return PACKS.pack(path).orElseThrow();
  }

  public static Pack ecoCode() {
    return pack("zhejiang/tongxiang/eco-code");
  }

  public static Slice ecoCodeOn(LocalDate day) {
    return slice(ecoCode(), day);
  }

  static Slice slice(Pack pack, LocalDate day) {
    try {
      return pack.inForce(day);
    } catch (Pack.NotInForce e) {
      throw new AssertionError(e);
    }
  }

  /** What becomes of the dossiers of a text. */
  static List<Entry> entries(String name, String text) {
    List<Entry> entries = new ArrayList<>();
    DossierWords words = DossierWords.of(ecoCode(), List::of, DAY);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      new DossierReader(words, DAY, Instant.MAX)
          .read(name, new ByteArrayInputStream(bytes), entries::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /** The decision of a pack for one dossier, written as YAML. */
  public static Decision decision(Pack pack, String dossier) {
    Entry.Accepted entry = (Entry.Accepted) entries("dossier.yaml", dossier).get(0);
    try {
      Graded graded =
          new Round(List.of(pack)).grade(List.of(entry.submission()), DAY).get(0).get(0);
      return ((Graded.Done) graded).decision();
    } catch (PackOrder.Circle | Pack.NotInForce e) {
      throw new AssertionError(e);
    }
  }
}
