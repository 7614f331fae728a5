package wuse.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wuse.app.shelf.PackTree;
import wuse.change.Change;
import wuse.change.ChangeText;
import wuse.change.PackChanges;
import wuse.policy.PackReader;

/** What changed between two folders of packs, or two revisions of one, in sentences. */
@Command(name = "diff", sortOptions = false)
final class PolicyDiff implements Callable<Integer> {
  private final Wuse wuse;

  @Parameters(paramLabel = "A", index = "0")
  private String before = "";

  @Parameters(paramLabel = "B", index = "1", defaultValue = "")
  private String after = "";

  @Mixin private DeskHome home = new DeskHome();

  PolicyDiff(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    if (PackSource.isShelved(before) || PackSource.isShelved(after)) {
      return home.with(
          wuse,
          (desk, store) -> {
            PackSource source = new PackSource(wuse, desk);
            return differences(source.tree(before), source.tree(after));
          });
    }
    return differences(PackSource.unshelved(wuse, before), PackSource.unshelved(wuse, after));
  }

  private int differences(PackTree old, PackTree now) {
    PackReader reader = PolicyFolder.reader();
    List<Change> changes = PackChanges.between(old.read(reader), now.read(reader));
    ChangeText text = new ChangeText(wuse.catalogue().language());
    if (wuse.json()) {
      changes.forEach(change -> wuse.out().println(json(change, text)));
    } else {
      write(changes, text);
    }
    return ExitCode.OK.number();
  }

  private void write(List<Change> changes, ChangeText text) {
    String pack = null;
    for (Change change : changes) {
      if (!Objects.equals(pack, change.pack())) {
        pack = change.pack();
        wuse.out().println(pack.isEmpty() ? wuse.catalogue().say("diff.shared") : pack);
      }
      wuse.out().println("  " + text.sentence(change));
    }
    wuse.out().println(wuse.catalogue().say("diff.end", changes.size()));
  }

  private static String json(Change change, ChangeText text) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("pack", change.pack());
          json.writeStringProperty("how", change.how().name().toLowerCase(Locale.ROOT));
          json.writeArrayPropertyStart("where");
          for (Change.Place place : change.where()) {
            json.writeStartObject();
            json.writeStringProperty("kind", place.kind());
            json.writeStringProperty("name", place.names().get(0));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeStringProperty("what", change.what());
          json.writeStringProperty("before", change.before());
          json.writeStringProperty("after", change.after());
          json.writeStringProperty("since", change.since());
          json.writeStringProperty("says", text.sentence(change));
        });
  }
}
