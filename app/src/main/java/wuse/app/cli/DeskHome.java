package wuse.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import wuse.app.settings.Settings;
import wuse.app.settings.SettingsFile;
import wuse.app.settings.SettingsRefused;
import wuse.app.shelf.Desk;
import wuse.app.shelf.Refused;
import wuse.app.store.Store;
import wuse.policy.FaultPage;

/** {@code --home}, for commands that work at the policy desk there. */
final class DeskHome {
  @Mixin private HomeOption home = new HomeOption();

  /** What a command does at the desk. */
  interface Work {
    int at(Desk desk, Store store) throws Exception;
  }

  /** Here, or through the door of the process that owns the home. */
  int with(Wuse wuse, Work work) throws Exception {
    return home.with(
        wuse,
        "policy",
        store -> {
          try {
            return work.at(desk(wuse, store, home.folder(wuse)), store);
          } catch (Refused refused) {
            throw refusal(wuse, refused);
          }
        });
  }

  /** The desk of a home whose store is open. */
  static Desk desk(Wuse wuse, Store store, Path folder) {
    return new Desk(
        store, PolicyFolder.reader(), settings(wuse, folder), folder, () -> wuse.policies().root());
  }

  static Settings settings(Wuse wuse, Path folder) {
    try {
      return SettingsFile.read(folder);
    } catch (SettingsRefused refused) {
      throw new Refusal(
          ExitCode.USAGE,
          refused.faults().stream().map(wuse.catalogue()::say).collect(Collectors.joining("\n")));
    }
  }

  static Refusal refusal(Wuse wuse, Refused refused) {
    ExitCode exit =
        switch (refused.kind()) {
          case ASKED -> ExitCode.USAGE;
          case GATES -> ExitCode.POLICY_FAULTS;
          case BROKEN -> ExitCode.CHAIN_BROKEN;
        };
    String reasons =
        refused.reasons().stream().map(wuse.catalogue()::say).collect(Collectors.joining("\n"));
    String faults = new FaultPage("").text(refused.faults(), Map.of(), wuse.catalogue().language());
    return new Refusal(exit, (reasons + "\n" + faults).stripTrailing());
  }
}
