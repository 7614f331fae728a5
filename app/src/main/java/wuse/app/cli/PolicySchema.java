package wuse.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wuse.dossier.DossierSchema;
import wuse.policy.Reading;

/** Prints the JSON Schema of what people and programs write. */
@Command(name = "schema", sortOptions = false)
final class PolicySchema implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "dossier")
  private Subject subject = Subject.DOSSIER;

  enum Subject {
    DOSSIER
  }

  PolicySchema(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() {
    Reading reading = wuse.policies().read(List.of());
    String schema =
        switch (subject) {
          case DOSSIER -> DossierSchema.of(reading.drafts(), wuse.catalogue().language());
        };
    wuse.out().println(schema);
    return ExitCode.OK.number();
  }
}
