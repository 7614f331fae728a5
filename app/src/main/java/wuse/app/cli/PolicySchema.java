package wuse.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wuse.dossier.DossierSchema;
import wuse.policy.FileKind;
import wuse.policy.NearestName;
import wuse.schema.PackSchema;

/**
 * Prints the JSON Schema of what people and programs write and of what commands answer, or writes
 * those of all pack files.
 */
@Command(name = "schema", sortOptions = false)
final class PolicySchema implements Callable<Integer> {
  private static final String DOSSIER = "dossier";

  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "KIND", arity = "0..1")
  private @Nullable String kind;

  @Option(names = "--all", paramLabel = "DIR")
  private @Nullable Path all;

  PolicySchema(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws IOException {
    if ((kind == null) == (all == null)) {
      throw new ParameterException(
          spec.commandLine(), wuse.catalogue().say("schema.which", known()));
    }
    if (all != null) {
      writeTo(wuse.caller().call().resolve(all));
    } else if (kind != null) {
      wuse.out().print(schema(kind.toLowerCase(Locale.ROOT)));
    }
    return ExitCode.OK.number();
  }

  private void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (FileKind one : FileKind.values()) {
      Path file = folder.resolve(one.schema());
      Files.writeString(file, PackSchema.of(one));
      wuse.out().println(file);
    }
  }

  private String schema(String word) {
    if (word.equals(DOSSIER)) {
      String language = wuse.catalogue().language();
      return DossierSchema.of(wuse.policies().read(List.of()).drafts(), language) + "\n";
    }
    if (AnswerSchema.names().contains(word)) {
      return AnswerSchema.of(word);
    }
    return FileKind.named(word).map(PackSchema::of).orElseThrow(() -> unknown(word));
  }

  private ParameterException unknown(String word) {
    String nearest = NearestName.of(word, words().toList());
    return new ParameterException(
        spec.commandLine(),
        nearest.isEmpty()
            ? wuse.catalogue().say("schema.unknown", word, known())
            : wuse.catalogue().say("usage.unknown.near", word, nearest));
  }

  private static String known() {
    return files().collect(Collectors.joining(" "));
  }

  private static Stream<String> words() {
    return Stream.concat(files(), AnswerSchema.names().stream());
  }

  private static Stream<String> files() {
    return Stream.concat(Arrays.stream(FileKind.values()).map(FileKind::word), Stream.of(DOSSIER));
  }
}
