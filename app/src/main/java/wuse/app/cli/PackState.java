package wuse.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import wuse.app.shelf.PackTree;
import wuse.app.shelf.Refused;
import wuse.app.store.Store;
import wuse.policy.Reading;

/** One state of the packs as a call names it, fit to grade by. */
final class PackState {
  private PackState() {}

  /**
   * @param named a folder, a git revision, a version of the shelf; empty for the packs' folder
   * @param store of the home that has the shelf; null where none is open
   * @throws Refusal with all faults where it has any that are errors
   */
  static Reading sound(Wuse wuse, String named, @Nullable Store store, Path home) {
    PackTree tree = tree(wuse, named, store, home);
    Reading reading = tree.read(PolicyFolder.reader());
    if (reading.hasErrors() || reading.packs().isEmpty()) {
      Path folder = wuse.caller().call().resolve(Path.of(named));
      throw (named.isEmpty() || !Files.isDirectory(folder)
              ? wuse.policies()
              : wuse.policies(folder))
          .faulty(reading);
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
