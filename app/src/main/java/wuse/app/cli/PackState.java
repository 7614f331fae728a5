package wuse.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.app.preview.Census;
import wuse.app.shelf.PackTree;
import wuse.app.shelf.Refused;
import wuse.app.store.Store;
import wuse.grading.PackOrder;
import wuse.policy.Reading;
import wuse.preview.Side;

/** One state of the packs as a call names it. */
final class PackState {
  private final Wuse wuse;
  private final String named;
  private final PackTree tree;

  private PackState(Wuse wuse, String named, PackTree tree) {
    this.wuse = wuse;
    this.named = named;
    this.tree = tree;
  }

  /**
   * @param named a folder, a git revision, a version of the shelf; empty for the packs' folder
   * @param store of the home that has the shelf; null where none is open
   */
  static PackState of(Wuse wuse, String named, @Nullable Store store, Path home) {
    return new PackState(wuse, named, tree(wuse, named, store, home));
  }

  /** By what this state is told apart, with these packs held against every unit. */
  Census.Policies policies(List<String> given) {
    return new Census.Policies(tree.digest(), given);
  }

  /**
   * Ready to grade; read anew only where this process does not hold it.
   *
   * @param given packs held against every unit; empty = as they are bound
   * @throws Refusal with all faults where it has any that are errors, or a pack is not known
   */
  Side side(List<String> given) {
    try {
      return wuse.caller().census().side(policies(given), () -> new Side(sound(given), given));
    } catch (PackOrder.Circle circle) {
      throw new Refusal(
          ExitCode.POLICY_FAULTS,
          wuse.catalogue().say("pack.circle", String.valueOf(circle.getMessage())));
    }
  }

  private Reading sound(List<String> given) {
    Reading reading = tree.read(PolicyFolder.reader());
    if (reading.hasErrors() || reading.packs().isEmpty()) {
      Path folder = wuse.caller().call().resolve(Path.of(named));
      throw (named.isEmpty() || !Files.isDirectory(folder)
              ? wuse.policies()
              : wuse.policies(folder))
          .faulty(reading);
    }
    for (String path : given) {
      if (reading.pack(path).isEmpty()) {
        List<String> known = reading.packs().stream().map(p -> p.head().path()).toList();
        throw new Refusal(
            ExitCode.USAGE, wuse.catalogue().say("pack.unknown", path, String.join("、", known)));
      }
    }
    return reading;
  }

  private static PackTree tree(Wuse wuse, String named, @Nullable Store store, Path home) {
    if (store == null || !PackSource.isShelved(named)) {
      return PackSource.unshelved(wuse, named);
    }
    try {
      return new PackSource(wuse, DeskHome.desk(wuse, store, home)).tree(named);
    } catch (Refused refused) {
      throw DeskHome.refusal(wuse, refused);
    }
  }
}
