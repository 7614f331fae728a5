package wuse.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import wuse.policy.Pack;
import wuse.policy.Reading;

/** A line for each pack: where it lies, what form it has, since when it is in force. */
@Command(name = "list", sortOptions = false)
final class PolicyList implements Callable<Integer> {
  private final Wuse wuse;

  PolicyList(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() {
    Reading reading = wuse.policies().read(List.of());
    if (wuse.json()) {
      reading.drafts().forEach(pack -> wuse.out().println(json(pack, reading)));
    } else {
      wuse.out().print(table(reading));
    }
    return ExitCode.OK.number();
  }

  private String table(Reading reading) {
    Catalogue catalogue = wuse.catalogue();
    Grid grid = new Grid("");
    grid.row(
        catalogue.say("list.pack"),
        catalogue.say("list.form"),
        catalogue.say("list.role"),
        catalogue.say("list.region"),
        catalogue.say("list.from"),
        catalogue.say("list.name"));
    for (Pack pack : reading.drafts()) {
      String faulty = reading.packs().contains(pack) ? "" : catalogue.say("list.faulty");
      grid.row(
          pack.head().path(),
          catalogue.word("form", form(pack)),
          pack.head().role(),
          pack.head().region(),
          pack.from().toString(),
          catalogue.say(pack.head().name()) + faulty);
    }
    return grid.text();
  }

  private String json(Pack pack, Reading reading) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("pack", pack.head().path());
          json.writeStringProperty("form", form(pack));
          json.writeStringProperty("role", pack.head().role());
          json.writeStringProperty("region", pack.head().region());
          json.writeStringProperty("from", pack.from().toString());
          json.writeStringProperty("name", wuse.catalogue().say(pack.head().name()));
          json.writeStringProperty("authority", pack.head().authority());
          json.writeBooleanProperty("sound", reading.packs().contains(pack));
        });
  }

  private static String form(Pack pack) {
    return pack instanceof Pack.Scorecard ? "scorecard" : "roster";
  }
}
