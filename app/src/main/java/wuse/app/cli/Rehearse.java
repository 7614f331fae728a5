package wuse.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wuse.dossier.DossierReader;
import wuse.policy.Pack;

/**
 * Grades an empty dossier by every pack, to nobody: what this call loads the launcher archives, so
 * that later calls start faster.
 */
@Command(name = "rehearse", hidden = true)
final class Rehearse implements Callable<Integer> {
  private static final byte[] DOSSIER =
      "enterprise: {id: '0'}\nfacts: []\nterms: {}\n".getBytes(StandardCharsets.UTF_8);

  private final Wuse wuse;

  Rehearse(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws IOException {
    PolicyFolder policies = wuse.policies();
    for (Pack pack : policies.read(List.of()).packs()) {
      Rounds rounds = new Rounds(policies, pack.head().path(), wuse.catalogue());
      PrintWriter nobody = new PrintWriter(Writer.nullWriter());
      grade(rounds, pack, new JsonAnswers(nobody, wuse.catalogue()));
      grade(rounds, pack, new TextAnswers(nobody, wuse.catalogue()));
    }
    return ExitCode.OK.number();
  }

  private void grade(Rounds rounds, Pack pack, Answers answers) throws IOException {
    Batch batch = new Batch(rounds, pack.from(), answers, wuse.catalogue());
    new DossierReader(rounds.words(pack.from()), pack.from(), Instant.MAX)
        .read("rehearsal.yaml", new ByteArrayInputStream(DOSSIER), batch::add);
    batch.flush();
    answers.end();
  }
}
