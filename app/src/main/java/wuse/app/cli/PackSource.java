package wuse.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wuse.app.shelf.Desk;
import wuse.app.shelf.PackTree;
import wuse.app.shelf.Refused;
import wuse.app.shelf.Shelf;

/**
 * What a call means by policies: a folder, a version on the shelf ({@code shelf:3}, {@code
 * shelf:current}), or a git revision of the packs' folder.
 */
final class PackSource {
  private static final String SHELF = "shelf:";
  private static final String CURRENT = "current";

  private final Wuse wuse;
  private final Desk desk;

  PackSource(Wuse wuse, Desk desk) {
    this.wuse = wuse;
    this.desk = desk;
  }

  /** Whether it needs a home to be found. */
  static boolean isShelved(String named) {
    return named.startsWith(SHELF);
  }

  /**
   * @param named empty for the packs' folder
   * @throws Refused where the version is not as it was signed
   */
  PackTree tree(String named) throws Refused {
    return isShelved(named) ? shelved(named.substring(SHELF.length())) : unshelved(wuse, named);
  }

  /**
   * @param id a version's number, or {@code current} for what is in force today
   */
  PackTree shelved(String id) throws Refused {
    if (id.equals(CURRENT)) {
      return desk.inForce(desk.today()).policies();
    }
    if (!id.matches("[0-9]{1,9}")) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("release.noVersion", id));
    }
    Shelf.Whole whole = desk.shelf().whole(Integer.parseInt(id));
    return whole.policies();
  }

  /** A folder or a revision, for which no home is needed. */
  static PackTree unshelved(Wuse wuse, String named) {
    if (named.isEmpty()) {
      return PackTree.in(wuse.policies().root());
    }
    Path folder = wuse.caller().call().resolve(Path.of(named));
    if (Files.isDirectory(folder)) {
      return PackTree.in(folder);
    }
    Path root = wuse.policies().root();
    try {
      return PackRevision.of(root, named);
    } catch (PackRevision.Unknown unknown) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say(unknown.key(), named, root));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
