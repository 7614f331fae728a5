package wuse.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.smile.SmileFactory;
import wuse.facts.Held;
import wuse.facts.UnitId;
import wuse.facts.snapshot.FactBlocks;

/**
 * Prints what a dossier costs in each encoding that was tried: bytes, and microseconds to write and
 * to read back (processor time).
 */
final class Encodings {
  private static final int ROUNDS = 4;

  private Encodings() {}

  private record Encoding(
      String name, Function<List<Held>, byte[]> write, Function<byte[], List<Held>> read) {}

  static void print() {
    List<List<Held>> usual = IntStream.range(0, 200).mapToObj(SampleDossiers::usual).toList();
    List<List<Held>> large = IntStream.range(0, 12).mapToObj(SampleDossiers::monitored).toList();
    for (Encoding encoding : encodings()) {
      require(encoding, usual.get(0));
      require(encoding, large.get(0));
    }
    System.out.printf(
        "%-34s %10s %9s %9s %12s %9s %9s%n",
        "dossier", "200: bytes", "write µs", "read µs", "4,580: bytes", "write µs", "read µs");
    for (Encoding encoding : encodings()) {
      Cost small = cost(encoding, usual, 2);
      Cost big = cost(encoding, large, 1);
      System.out.printf(
          Locale.ROOT,
          "%-34s %10.0f %9.1f %9.1f %12.0f %9.0f %9.0f%n",
          encoding.name(),
          small.bytes(),
          small.write(),
          small.read(),
          big.bytes(),
          big.write(),
          big.read());
    }
  }

  private static List<Encoding> encodings() {
    List<Encoding> all = new ArrayList<>();
    add(all, "JSON", new FactDocuments(new JsonFactory()));
    add(all, "CBOR", new FactDocuments(new CBORFactory()));
    add(all, "Smile", new FactDocuments(new SmileFactory()));
    FactBlocks plain = FactBlocks.plain();
    all.add(new Encoding("columns", plain::write, bytes -> plain.read(unit(), bytes)));
    FactBlocks blocks = FactBlocks.ofCurrent();
    all.add(new Encoding("columns + Deflate 1", blocks::write, b -> blocks.read(unit(), b)));
    all.add(
        new Encoding(
            "columns + Deflate 1, ids hashed",
            blocks::write,
            bytes -> blocks.read(unit(), bytes).stream().map(h -> Held.of(h.fact())).toList()));
    return all;
  }

  private static void add(List<Encoding> all, String name, FactDocuments documents) {
    all.add(new Encoding(name, documents::write, bytes -> documents.read(unit(), bytes)));
    all.add(
        new Encoding(
            name + " + Deflate 1",
            facts -> deflated(documents.write(facts)),
            bytes -> documents.read(unit(), inflated(bytes))));
  }

  private static UnitId unit() {
    return new UnitId("TX00000");
  }

  static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
      deflating.write(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  static byte[] inflated(byte[] bytes) {
    Inflater inflater = new Inflater(true);
    try (InflaterInputStream inflating =
        new InflaterInputStream(new java.io.ByteArrayInputStream(bytes), inflater)) {
      return inflating.readAllBytes();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    } finally {
      inflater.end();
    }
  }

  private static void require(Encoding encoding, List<Held> facts) {
    UnitId unit = facts.get(0).fact().known().unit();
    List<Held> back = encoding.read().apply(encoding.write().apply(facts));
    if (!unit.equals(unit()) || !List.copyOf(sorted(facts)).equals(sorted(back))) {
      throw new IllegalStateException(encoding.name() + " gives back something else");
    }
  }

  private static List<Held> sorted(List<Held> facts) {
    return facts.stream().sorted(java.util.Comparator.comparing(Held::id)).toList();
  }

  /** Of this thread, so that other work on the machine does not count. */
  /** Means per dossier; the fastest of the rounds. */
  record Cost(double bytes, double write, double read) {}

  private static Cost cost(Encoding encoding, List<List<Held>> dossiers, int repeat) {
    double write = Double.MAX_VALUE;
    double read = Double.MAX_VALUE;
    List<byte[]> written = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      long began = Bench.cpu();
      for (int i = 0; i < repeat; i++) {
        written = dossiers.stream().map(encoding.write()).toList();
      }
      long wrote = Bench.cpu();
      for (int i = 0; i < repeat; i++) {
        written.forEach(bytes -> encoding.read().apply(bytes));
      }
      int all = repeat * dossiers.size();
      write = Math.min(write, (wrote - began) / 1e3 / all);
      read = Math.min(read, (Bench.cpu() - wrote) / 1e3 / all);
    }
    double bytes = written.stream().mapToInt(b -> b.length).average().orElse(0);
    return new Cost(bytes, write, read);
  }
}
