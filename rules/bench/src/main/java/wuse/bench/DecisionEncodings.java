package wuse.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import wuse.decision.Decision;
import wuse.decision.DecisionBlocks;
import wuse.decision.Roll;
import wuse.dossier.DecisionJson;
import wuse.policy.Slice;
import wuse.term.Column;

/** Prints what a decision of all findings costs in each form: bytes, and µs to write. */
final class DecisionEncodings {
  private static final int ROUNDS = 8;

  private DecisionEncodings() {}

  static void print(Slice slice, List<Column> columns, List<Decision> decisions) {
    List<Decision> some = decisions.subList(0, 1000);
    List<String> terms = columns.stream().map(column -> column.term().key()).distinct().toList();
    DecisionBlocks blocks = new DecisionBlocks(Roll.of(some.get(0), terms));
    DecisionJson json = new DecisionJson(slice, "zh");
    System.out.printf("%-34s %10s %9s%n", "decision", "bytes", "write µs");
    row("JSON, with its sentences", some, decision -> json(json, decision));
    row("JSON + Deflate 1", some, decision -> Encodings.deflated(json(json, decision)));
    row("block (taken)", some, blocks::write);
  }

  private static byte[] json(DecisionJson json, Decision decision) {
    return json.line(decision).getBytes(StandardCharsets.UTF_8);
  }

  private static void row(
      String name, List<Decision> decisions, Function<Decision, byte[]> encoding) {
    double fastest = Double.MAX_VALUE;
    long bytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = Bench.cpu();
      bytes = decisions.stream().map(encoding).mapToLong(written -> written.length).sum();
      fastest = Math.min(fastest, (Bench.cpu() - began) / 1e3 / decisions.size());
    }
    System.out.printf(Locale.ROOT, "%-34s %10d %9.1f%n", name, bytes / decisions.size(), fastest);
  }
}
