package wuse.app.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.app.account.Accounts;
import wuse.app.account.Journal;
import wuse.app.shelf.Deputies;
import wuse.app.shelf.Desk;
import wuse.app.shelf.Interests;
import wuse.app.shelf.Keys;
import wuse.app.shelf.Refused;
import wuse.app.shelf.SealAlgorithm;

/** Who signs, who stands for whom, and who stands aside. */
final class ReleasePeople {

  private ReleasePeople() {}

  static void addTo(CommandLine release, Wuse wuse) {
    release
        .addSubcommand(new Key(wuse))
        .addSubcommand(new Deputy(wuse))
        .addSubcommand(new Recuse(wuse));
  }

  /** Makes a signing key, or lists the keys. */
  @Command(name = "key", sortOptions = false)
  static final class Key implements Callable<Integer> {
    private final Wuse wuse;

    @Option(names = "--algorithm", paramLabel = "ed25519|sm2")
    private String algorithm = SealAlgorithm.ED25519.word();

    @Option(names = "--list")
    private boolean list;

    @Mixin private DeskHome home = new DeskHome();

    Key(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return home.with(wuse, (desk, store) -> list ? list(desk) : make(desk));
    }

    private int make(Desk desk) throws Refused {
      SealAlgorithm chosen =
          SealAlgorithm.named(algorithm)
              .orElseThrow(
                  () ->
                      new Refusal(
                          ExitCode.USAGE, wuse.catalogue().say("release.noAlgorithm", algorithm)));
      say(desk.makeKey(chosen, new Journal.Hand(wuse.call().user(), "command line")));
      return ExitCode.OK.number();
    }

    private int list(Desk desk) {
      desk.keys().list().forEach(this::say);
      return ExitCode.OK.number();
    }

    private void say(Keys.Known key) {
      wuse.out()
          .println(
              wuse.json()
                  ? JsonLine.of(
                      json -> {
                        json.writeStringProperty("key", key.id());
                        json.writeStringProperty("algorithm", key.algorithm().word());
                        json.writeBooleanProperty("trusted", key.trusted());
                        json.writeBooleanProperty("signs", key.canSign());
                      })
                  : wuse.catalogue()
                      .say(
                          key.trusted() ? "release.key" : "release.keyUntrusted",
                          key.id(),
                          key.algorithm().word()));
    }
  }

  /** Names a deputy, or lists them. */
  @Command(name = "deputy", sortOptions = false)
  static final class Deputy implements Callable<Integer> {
    private final Wuse wuse;

    @Parameters(index = "0", paramLabel = "WHO")
    private String deputy = "";

    @Option(names = "--until", paramLabel = "D", required = true)
    private @Nullable LocalDate until;

    @Mixin private Signatory signatory = new Signatory();

    Deputy(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return signatory.with(
          wuse,
          (desk, hand) -> {
            desk.deputy(hand, deputy, until == null ? desk.today() : until);
            for (Deputies.Named named : desk.deputies()) {
              wuse.out().println(line(named));
            }
            return ExitCode.OK.number();
          });
    }

    private String line(Deputies.Named named) {
      return wuse.json()
          ? JsonLine.of(
              json -> {
                json.writeStringProperty("deputy", named.deputy());
                json.writeStringProperty("approver", named.approver());
                json.writeStringProperty("until", named.until().toString());
              })
          : wuse.catalogue().say("release.deputy", named.deputy(), named.approver(), named.until());
    }
  }

  /** Declares an interest, or takes a declaration back. */
  @Command(name = "recuse", sortOptions = false)
  static final class Recuse implements Callable<Integer> {
    private final Wuse wuse;

    @Parameters(index = "0", paramLabel = "SUBJECT")
    private String subject = "";

    @Option(names = "--person", paramLabel = "WHO")
    private @Nullable String person;

    @Option(names = "--because", paramLabel = "TEXT")
    private String because = "";

    @Option(names = "--undo")
    private boolean undo;

    @Mixin private Signatory signatory = new Signatory();

    Recuse(Wuse wuse) {
      this.wuse = wuse;
    }

    @Override
    public Integer call() throws Exception {
      return signatory.with(wuse, this::recuse);
    }

    private int recuse(Desk desk, Journal.Hand hand) throws Refused {
      String whose = person == null ? hand.who() : Accounts.named(person);
      if (undo) {
        desk.undeclare(hand, whose, subject);
      } else {
        desk.declare(hand, new Interests.Declared(whose, subject, because));
      }
      wuse.out().println(line(whose));
      return ExitCode.OK.number();
    }

    private String line(String whose) {
      return wuse.json()
          ? JsonLine.of(
              json -> {
                json.writeStringProperty("person", whose);
                json.writeStringProperty("subject", subject);
                json.writeBooleanProperty("recused", !undo);
              })
          : wuse.catalogue().say(undo ? "release.unrecused" : "release.recused", whose, subject);
    }
  }
}
