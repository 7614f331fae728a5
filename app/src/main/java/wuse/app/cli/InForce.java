package wuse.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.app.settings.PolicyMode;
import wuse.app.shelf.Desk;
import wuse.app.shelf.LaidOut;
import wuse.app.shelf.Refused;
import wuse.app.shelf.Shelf;
import wuse.app.store.Store;

/**
 * The policies by which a home grades on a day: in mode open those of the folder, in mode signed
 * the version in force, proven before it is used and laid out where nobody else can change it.
 */
final class InForce implements AutoCloseable {
  private final PolicyFolder folder;
  private final String version;
  private final @Nullable LaidOut laid;

  private InForce(PolicyFolder folder, String version, @Nullable LaidOut laid) {
    this.folder = folder;
    this.version = version;
    this.laid = laid;
  }

  /**
   * @throws Refusal in mode signed, where no version is in force or it is not as it was signed
   */
  static InForce on(LocalDate day, Wuse wuse, Store store, Path home) {
    Desk desk = DeskHome.desk(wuse, store, home);
    if (desk.mode() == PolicyMode.OPEN) {
      return new InForce(wuse.policies(), "", null);
    }
    try {
      Shelf.Whole whole = desk.inForce(day);
      LaidOut laid = whole.policies().lay();
      return new InForce(wuse.policies(laid.folder()), whole.version().digest(), laid);
    } catch (Refused refused) {
      throw DeskHome.refusal(wuse, refused);
    }
  }

  PolicyFolder folder() {
    return folder;
  }

  /** Digest of the version; empty in mode open. */
  String version() {
    return version;
  }

  @Override
  public void close() {
    if (laid != null) {
      laid.close();
    }
  }
}
