package wuse.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import wuse.app.shelf.Desk;
import wuse.app.shelf.PackTree;
import wuse.app.shelf.Refused;
import wuse.app.shelf.Release;
import wuse.app.shelf.ReleaseJson;
import wuse.app.shelf.ReleaseText;
import wuse.app.shelf.Version;
import wuse.policy.Words;

/** What can be read of releases and of the shelf. */
final class ReleaseViews {

  private ReleaseViews() {}

  static void addTo(CommandLine release, Wuse wuse) {
    release
        .addSubcommand(new All(wuse))
        .addSubcommand(new Show(wuse))
        .addSubcommand(new Unpack(wuse))
        .addSubcommand(new Verified(wuse));
  }

  private static @Nullable Version version(Desk desk, int no) {
    return desk.shelf().versions().stream()
        .filter(version -> version.no() == no)
        .findFirst()
        .orElse(null);
  }

  /** Lists releases, the newest first. */
  @Command(name = "list", sortOptions = false)
  static final class All implements Callable<Integer> {
    private final Wuse wuse;

    @Mixin private DeskHome home = new DeskHome();

    All(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return home.with(wuse, (desk, store) -> list(desk));
    }

    private int list(Desk desk) {
      List<Release> releases = desk.releases().list();
      ReleaseText text = new ReleaseText(wuse.catalogue().language());
      for (Release release : releases) {
        Version version = version(desk, release.no());
        wuse.out()
            .println(
                wuse.json() ? ReleaseJson.of(release, List.of(), version) : text.line(release));
      }
      if (releases.isEmpty() && !wuse.json()) {
        wuse.out().println(wuse.catalogue().say("release.none"));
      }
      return ExitCode.OK.number();
    }
  }

  /** Shows one, with its gates and steps. */
  @Command(name = "show", sortOptions = false)
  static final class Show implements Callable<Integer> {
    private final Wuse wuse;

    @Parameters(index = "0", paramLabel = "ID")
    private int no;

    @Mixin private DeskHome home = new DeskHome();

    Show(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return home.with(wuse, (desk, store) -> show(desk));
    }

    private int show(Desk desk) {
      Release release =
          desk.releases()
              .find(no)
              .orElseThrow(
                  () -> new Refusal(ExitCode.USAGE, wuse.catalogue().say("release.noSuch", no)));
      List<Release.Taken> steps = desk.releases().steps(no);
      Version version = version(desk, no);
      if (wuse.json()) {
        wuse.out().println(ReleaseJson.of(release, steps, version));
        return ExitCode.OK.number();
      }
      ReleaseText text = new ReleaseText(wuse.catalogue().language());
      wuse.out().print(text.page(release, steps));
      if (version != null) {
        wuse.out().println("  " + text.version(version));
      }
      return ExitCode.OK.number();
    }
  }

  /** Writes the files of a version into a folder. */
  @Command(name = "files", sortOptions = false)
  static final class Unpack implements Callable<Integer> {
    private final Wuse wuse;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--to", paramLabel = "DIR", required = true)
    private Path to = Path.of("");

    @Mixin private DeskHome home = new DeskHome();

    Unpack(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return home.with(wuse, (desk, store) -> unpack(desk));
    }

    private int unpack(Desk desk) throws Refused, IOException {
      Path folder = wuse.call().resolve(to);
      if (isFilled(folder)) {
        throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("release.filled", to));
      }
      PackTree tree = new PackSource(wuse, desk).shelved(id);
      Files.createDirectories(folder);
      tree.write(folder);
      int files = tree.paths().size();
      wuse.out()
          .println(
              wuse.json()
                  ? JsonLine.of(json -> json(files, json))
                  : wuse.catalogue().say("release.files", files, to));
      return ExitCode.OK.number();
    }

    private void json(int files, JsonGenerator json) {
      json.writeStringProperty("version", id);
      json.writeStringProperty("to", to.toString());
      json.writeNumberProperty("files", files);
    }

    private static boolean isFilled(Path folder) throws IOException {
      if (!Files.exists(folder)) {
        return false;
      }
      try (Stream<Path> there = Files.list(folder)) {
        return there.findAny().isPresent();
      }
    }
  }

  /** Proves every version. */
  @Command(name = "verify", sortOptions = false)
  static final class Verified implements Callable<Integer> {
    private final Wuse wuse;

    @Mixin private DeskHome home = new DeskHome();

    Verified(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return home.with(wuse, (desk, store) -> verify(desk));
    }

    private int verify(Desk desk) {
      List<Words> faults = desk.faults();
      int versions = desk.shelf().versions().size();
      if (wuse.json()) {
        wuse.out().println("{\"versions\":%d,\"faults\":%d}".formatted(versions, faults.size()));
      } else {
        wuse.out().println(wuse.catalogue().say("release.verified", versions, faults.size()));
      }
      faults.forEach(fault -> wuse.err().println(wuse.catalogue().say(fault)));
      return (faults.isEmpty() ? ExitCode.OK : ExitCode.CHAIN_BROKEN).number();
    }
  }
}
