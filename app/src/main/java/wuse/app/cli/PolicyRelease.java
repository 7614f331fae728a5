package wuse.app.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.shelf.Desk;
import wuse.app.shelf.Gates;
import wuse.app.shelf.PackTree;
import wuse.app.shelf.Refused;
import wuse.app.shelf.Release;
import wuse.app.shelf.ReleaseJson;
import wuse.app.shelf.ReleaseText;
import wuse.app.shelf.Releases;
import wuse.app.shelf.Version;

/** 政策发布: from a folder to a signed version on the shelf, by way of a second person. */
@Command(name = "release", sortOptions = false)
final class PolicyRelease implements Callable<Integer> {
  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  PolicyRelease(Wuse wuse) {
    this.wuse = wuse;
  }

  CommandLine commandLine() {
    CommandLine line =
        new CommandLine(this)
            .addSubcommand(new Submit(wuse))
            .addSubcommand(new Approve(wuse))
            .addSubcommand("lift", new Reasoned(wuse, "release.lifted", Releases::lift))
            .addSubcommand("return", new Reasoned(wuse, "release.returned", Releases::sendBack))
            .addSubcommand(new Withdraw(wuse));
    ReleaseViews.addTo(line, wuse);
    ReleasePeople.addTo(line, wuse);
    return line;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), wuse.catalogue().say("usage.noCommand"));
  }

  static void said(Wuse wuse, Desk desk, Release release, String key) {
    String language = wuse.catalogue().language();
    if (wuse.json()) {
      wuse.out().println(ReleaseJson.of(release, desk.releases().steps(release.no()), null));
    } else {
      wuse.out().println(wuse.catalogue().say(key, release.no()));
      wuse.out()
          .print(new ReleaseText(language).page(release, desk.releases().steps(release.no())));
    }
  }

  /** Hands a folder in. */
  @Command(name = "submit", sortOptions = false)
  static final class Submit implements Callable<Integer> {
    private final Wuse wuse;

    @Parameters(index = "0", paramLabel = "FOLDER")
    private String folder = "";

    @Option(names = "--from", paramLabel = "D", required = true)
    private @Nullable LocalDate from;

    @Option(names = "--drafted-by", paramLabel = "WHO")
    private @Nullable String drafter;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin private Signatory signatory = new Signatory();

    Submit(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return signatory.with(wuse, this::submit);
    }

    private int submit(Desk desk, Journal.Hand hand) throws Refused {
      PackTree files = new PackSource(wuse, desk).tree(folder);
      LocalDate day = from == null ? desk.today() : from;
      String wrote = drafter == null ? hand.who() : Accounts.named(drafter);
      Releases.Asked asked = new Releases.Asked(files, day, wrote, note);
      Consumer<String> progress = this::tell;
      if (dryRun) {
        return tried(desk.releases().tried(asked, progress));
      }
      Release release = desk.releases().submit(asked, hand, progress);
      boolean held = release.state() == Release.State.HELD;
      said(wuse, desk, release, held ? "release.held" : "release.submitted");
      return (held ? ExitCode.HELD : ExitCode.OK).number();
    }

    private int tried(Gates gates) {
      String language = wuse.catalogue().language();
      wuse.out()
          .print(
              wuse.json()
                  ? ReleaseJson.of(gates) + "\n"
                  : wuse.catalogue().say("release.tried")
                      + "\n"
                      + new ReleaseText(language).gates(gates));
      return ExitCode.OK.number();
    }

    private void tell(String stage) {
      if (wuse.call().terminal() && !wuse.json()) {
        wuse.err().println(wuse.catalogue().say("release.stage." + stage));
        wuse.err().flush();
      }
    }
  }

  /** Approves, signs and shelves. */
  @Command(name = "approve", sortOptions = false)
  static final class Approve implements Callable<Integer> {
    private final Wuse wuse;

    @Parameters(index = "0", paramLabel = "ID")
    private int no;

    @Mixin private Signatory signatory = new Signatory();

    Approve(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return signatory.with(
          wuse,
          (desk, hand) -> {
            Version version = desk.releases().approve(no, hand);
            Release release = desk.releases().find(no).orElseThrow();
            wuse.out()
                .println(
                    wuse.json()
                        ? ReleaseJson.of(release, desk.releases().steps(no), version)
                        : new ReleaseText(wuse.catalogue().language()).version(version));
            return ExitCode.OK.number();
          });
    }
  }

  /** A step that needs a reason: lets a held release pass the brake, or sends one back. */
  @Command(sortOptions = false)
  static final class Reasoned implements Callable<Integer> {
    private final Wuse wuse;
    private final String said;
    private final Step step;

    @Parameters(index = "0", paramLabel = "ID")
    private int no;

    @Option(names = "--because", paramLabel = "TEXT", required = true)
    private String because = "";

    @Mixin private Signatory signatory = new Signatory();

    /** What is done with a release, and why. */
    interface Step {
      Release take(Releases releases, int no, Journal.Hand hand, String because) throws Refused;
    }

    /**
     * @param said key of the sentence that tells it was done
     */
    Reasoned(Wuse wuse, String said, Step step) {
      this.wuse = wuse;
      this.said = said;
      this.step = step;
    }

    @Override
    public Integer call() throws Exception {
      return signatory.with(
          wuse,
          (desk, hand) -> {
            said(wuse, desk, step.take(desk.releases(), no, hand, because), said);
            return ExitCode.OK.number();
          });
    }
  }

  /** Takes back. */
  @Command(name = "withdraw", sortOptions = false)
  static final class Withdraw implements Callable<Integer> {
    private final Wuse wuse;

    @Parameters(index = "0", paramLabel = "ID")
    private int no;

    @Mixin private Signatory signatory = new Signatory();

    Withdraw(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return signatory.with(
          wuse,
          (desk, hand) -> {
            said(wuse, desk, desk.releases().withdraw(no, hand), "release.withdrawn");
            return ExitCode.OK.number();
          });
    }
  }
}
