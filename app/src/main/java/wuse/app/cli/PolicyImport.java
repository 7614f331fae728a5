package wuse.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import wuse.app.folder.Hunks;
import wuse.app.folder.Replacement;
import wuse.app.shelf.PackTree;
import wuse.app.workbook.CellFault;
import wuse.app.workbook.Edit;
import wuse.app.workbook.PackWorkbook;
import wuse.grading.Round;

/** What was edited in a workbook, written into the pack's files where it was, and nothing else. */
@Command(name = "import", sortOptions = false)
final class PolicyImport implements Callable<Integer> {
  /** A byte more than a workbook may have, so that it is seen to be too large. */
  private static final int MOST = (20 << 20) + 1;

  /** More than these nobody reads at once; all of them are in the JSON. */
  private static final int MOST_FAULTS = 50;

  private final Wuse wuse;

  @Parameters(paramLabel = "FILE.xlsx", index = "0")
  private Path file = Path.of("");

  @Parameters(paramLabel = "PACK", index = "1")
  private String pack = "";

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--diff")
  private boolean diff;

  PolicyImport(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws IOException {
    PackAsked asked = PackAsked.of(wuse, pack);
    PackWorkbook.Taken taken = asked.workbook().take(bytes(), LocalDate.now(Round.ZONE));
    boolean sound = taken.faults().isEmpty();
    boolean writes = sound && !dryRun && !diff;
    if (writes) {
      Replacement replacement = new Replacement();
      taken
          .files()
          .forEach((name, bytes) -> replacement.put(asked.folder().root().resolve(name), bytes));
      replacement.carryOut();
    }
    say(asked.path(), asked.tree(), taken, writes);
    return (sound ? ExitCode.OK : ExitCode.POLICY_FAULTS).number();
  }

  private byte[] bytes() throws IOException {
    Path full = wuse.caller().call().resolve(file);
    if (!Files.isRegularFile(full)) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("fmt.nowhere", file));
    }
    try (InputStream in = Files.newInputStream(full)) {
      return in.readNBytes(MOST);
    }
  }

  private void say(String path, PackTree tree, PackWorkbook.Taken taken, boolean written) {
    if (wuse.json()) {
      wuse.out().println(JsonLine.of(json -> write(json, path, taken, written)));
      return;
    }
    taken.faults().stream().limit(MOST_FAULTS).forEach(this::say);
    if (taken.faults().isEmpty()) {
      taken.edits().forEach(this::say);
    }
    if (diff) {
      for (Map.Entry<String, byte[]> one : taken.files().entrySet()) {
        byte[] before = tree.file(one.getKey()).orElse(new byte[0]);
        wuse.out().print(Hunks.between(one.getKey(), before, one.getValue()));
      }
    }
    wuse.out().println(summary(taken, written));
  }

  private String summary(PackWorkbook.Taken taken, boolean written) {
    if (!taken.faults().isEmpty()) {
      return wuse.catalogue().say("import.faulty", taken.faults().size());
    }
    String key = written ? "import.end" : "import.dry";
    return wuse.catalogue().say(key, taken.edits().size(), taken.files().size());
  }

  private void say(CellFault fault) {
    wuse.out()
        .println(
            wuse.catalogue()
                .say(
                    "import.fault",
                    place(fault),
                    fault.code(),
                    wuse.catalogue().say(fault.says())));
    String hint = wuse.catalogue().say(fault.hint());
    if (!hint.isEmpty()) {
      wuse.out().println(wuse.catalogue().say("import.hint", hint));
    }
  }

  private String place(CellFault fault) {
    return file.getFileName() + (fault.place().isEmpty() ? "" : "!" + fault.place());
  }

  private void say(Edit edit) {
    wuse.out()
        .println(
            wuse.catalogue()
                .say(
                    "import.edit",
                    edit.place(),
                    edit.where(),
                    wuse.catalogue().say(edit.what()),
                    line(edit.before()),
                    line(edit.after())));
  }

  private String line(String text) {
    return text.isEmpty() ? wuse.catalogue().say("import.nothing") : text.replace("\n", " ⏎ ");
  }

  private void write(JsonGenerator json, String path, PackWorkbook.Taken taken, boolean written) {
    json.writeStringProperty("pack", path);
    json.writeBooleanProperty("written", written);
    json.writeArrayPropertyStart("edits");
    for (Edit edit : taken.edits()) {
      json.writeStartObject();
      json.writeStringProperty("cell", edit.place());
      json.writeStringProperty("file", edit.file());
      json.writeStringProperty("unit", edit.unit());
      json.writeStringProperty("where", edit.where());
      json.writeStringProperty("what", wuse.catalogue().say(edit.what()));
      json.writeStringProperty("before", edit.before());
      json.writeStringProperty("after", edit.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("faults");
    for (CellFault fault : taken.faults()) {
      json.writeStartObject();
      json.writeStringProperty("cell", fault.place());
      json.writeStringProperty("code", fault.code());
      json.writeStringProperty("says", wuse.catalogue().say(fault.says()));
      json.writeStringProperty("hint", wuse.catalogue().say(fault.hint()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("files");
    taken.files().keySet().forEach(json::writeString);
    json.writeEndArray();
  }
}
